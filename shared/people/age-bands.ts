export interface AgeBand {
  /** The band as it is written in reports, such as `18-59` or `60+`. */
  readonly code: string;
  readonly from: number;
  /** Last age inside; `null` when open. */
  readonly to: number | null;
}

function band(from: number, to: number | null): AgeBand {
  return { code: to === null ? `${from}+` : `${from}-${to}`, from, to };
}

/**
 * Age bands by the body that asks for them; an office chooses per donor. Those that do not cover every age leave the rest `outside`.
 *
 * - `iom`: IOM and OCHA - `unhcr`: UNHCR - `echo`: DG ECHO - `ftf`: Feed the Future
 * - `youth-un`: United Nations youth - `youth-au`: African Youth Charter - `youth-ng`, `youth-et`: national youth policies
 */
export const ageBandSets = {
  iom: [band(0, 17), band(18, 59), band(60, null)],
  unhcr: [band(0, 4), band(5, 11), band(12, 17), band(18, 59), band(60, null)],
  echo: [band(0, 4), band(5, 17), band(18, 49), band(50, null)],
  ftf: [band(15, 29), band(30, null)],
  'youth-un': [band(15, 24)],
  'youth-au': [band(15, 35)],
  'youth-ng': [band(15, 29)],
  'youth-et': [band(15, 29)],
} as const satisfies Readonly<Record<string, readonly AgeBand[]>>;

export type AgeBandSet = keyof typeof ageBandSets;

/** The band of an age: its code, `outside` where the set does not reach, `unknown` without an age. */
export function ageBand(set: AgeBandSet, age: number | null): string {
  if (age === null) return 'unknown';
  const bands: readonly AgeBand[] = ageBandSets[set];
  return bands.find(({ from, to }) => age >= from && (to === null || age <= to))?.code ?? 'outside';
}

/** Every code a person can fall into, in the order reports show them, `unknown` last. */
export function ageBandCodes(set: AgeBandSet): string[] {
  const bands: readonly AgeBand[] = ageBandSets[set];
  const coversAll = bands[0]?.from === 0 && bands.at(-1)?.to === null;
  return [...bands.map((item) => item.code), ...(coversAll ? [] : ['outside']), 'unknown'];
}
