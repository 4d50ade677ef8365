/**
 * The keys of a problem's sentence, the most exact one first. A feature's own problems are keys in its own texts; those of links have a
 * sentence for any kind of record.
 */
export function problemKeys(code: string): string[] {
  if (code.includes(':')) return [code];
  const ofLink = /-(unknown-left-out|ambiguous-left-out|unknown|ambiguous|missing)$/.exec(code)?.[1];
  const own = `imports:problem.${code}`;
  return ofLink === undefined ? [own] : [own, `imports:problem.link-${ofLink}`];
}
