/** What a scale said in one line. */
export interface ScaleLine {
  readonly grams: number;
  /** False while the load still moves. */
  readonly stable: boolean;
}

const gramsOf: Readonly<Record<string, number>> = { g: 1, kg: 1000, t: 1_000_000 };

/**
 * Reads a line as scales send it over a serial cable: an optional state (`ST` stable, `US` unstable), perhaps `GS` or `NT`, a number and a unit,
 * for example `ST,GS,+  123.45kg` or `52.300 kg`. `null` for what is no weight, is below zero or says another unit.
 */
export function readScaleLine(line: string): ScaleLine | null {
  const match = /([+-])?\s*(\d+(?:\.\d+)?)\s*(kg|g|t)\b/i.exec(line);
  if (!match) return null;
  const each = gramsOf[(match[3] ?? '').toLowerCase()] ?? 0;
  const grams = Math.round(Number(match[2]) * each);
  if (match[1] === '-' && grams > 0) return null;
  return { grams, stable: !/^\s*US\b/i.test(line) };
}
