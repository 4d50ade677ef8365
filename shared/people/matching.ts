import { samePhone } from '../kernel/phone.ts';
import { compareBirthDates } from './birth-date-comparison.ts';
import type { BirthDateRelation } from './birth-date-comparison.ts';
import { documentKey } from './matching-keys.ts';
import { isOneEditApart } from './name-similarity.ts';
import { compareNames } from './name-comparison.ts';
import type { PersonForMatching } from './person-for-matching.ts';

/** Why two records may be one person, in the order they are said: "same phone, name 92 % alike, same village". */
export const matchReasonCodes = [
  'same-document',
  'same-phone',
  'same-mobile-money',
  'names-alike',
  'names-swapped',
  'same-birth-date',
  'near-birth-date',
  'same-community',
] as const;
export type MatchReasonCode = (typeof matchReasonCodes)[number];

export interface MatchReason {
  readonly code: MatchReasonCode;
  /** Only with `names-alike`: 0 to 100. */
  readonly percent?: number;
}

export interface MatchResult {
  /** 0 (nothing in common) to 1 (nothing speaks against one person). */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/**
 * Points per hundred that evidence adds to, or takes from, the alikeness of the names.
 *
 * Weighed so that equal names need nothing else, one spelling mistake needs nothing against it, a shared phone alone (families share phones)
 * is not enough for different given names, and namesakes of another village with another birth date stay apart.
 */
const points = {
  document: { same: 50, different: -15, unknown: 0 },
  community: { same: 10, different: -12, unknown: 0 },
  birthDate: { same: 20, near: 10, rough: 1, possible: 0, close: -12, far: -35, unknown: 0 },
  samePhone: 25,
  oppositeSex: -15,
  /** Something could be compared and nothing of it speaks for one person. */
  noSupport: -8,
} as const satisfies {
  document: Record<Comparison, number>;
  community: Record<Comparison, number>;
  birthDate: Record<BirthDateRelation, number>;
  samePhone: number;
  oppositeSex: number;
  noSupport: number;
};

/** From this score on two records are shown as a possible double. */
const nearDoubleScore = 0.9;
const namesWorthSaying = 0.7;

/**
 * How likely two records are the same person, and why.
 *
 * Symmetric, 1 for a record with itself, and blind to case, accents, the order of names and the formatting of phones. The same identity
 * document is a possible double whatever the names say.
 */
export function comparePersons(a: PersonForMatching, b: PersonForMatching): MatchResult {
  const names = compareNames(a, b);
  const birth = compareBirthDates(a, b);
  const phone = sharedPhone(a, b);
  const document = compareDocuments(a, b);
  const community = compareKnown(a.communityId, b.communityId);
  const evidence = [
    points.document[document],
    points.community[community],
    points.birthDate[birth],
    phone === null ? 0 : points.samePhone,
  ];
  const compared = birth !== 'unknown' || community !== 'unknown' || document !== 'unknown';
  // Two estimates that give the same date prove nothing, but they are no reason to doubt either: a record is always like itself.
  const sameDate = (a.birthDate ?? null) !== null && a.birthDate === b.birthDate;
  const doubt = [
    compared && !sameDate && !evidence.some((value) => value > 0) ? points.noSupport : 0,
    areOppositeSexes(a, b) ? points.oppositeSex : 0,
  ];
  const sum = [...evidence, ...doubt].reduce((so, value) => so + value, names.alike * 100);
  const floor = document === 'same' ? nearDoubleScore * 100 : 0;
  const score = Math.round(Math.min(100, Math.max(floor, sum))) / 100;
  const said: Record<MatchReasonCode, boolean> = {
    'same-document': document === 'same',
    'same-phone': phone === 'same-phone',
    'same-mobile-money': phone === 'same-mobile-money',
    'names-alike': names.alike >= namesWorthSaying,
    'names-swapped': names.swapped,
    'same-birth-date': birth === 'same',
    'near-birth-date': birth === 'near' || birth === 'rough' || birth === 'possible',
    'same-community': community === 'same',
  };
  return { score, reasons: matchReasonCodes.filter((code) => said[code]).map((code) => reason(code, names.alike)) };
}

/** Whether the comparison is worth showing while a person is typed or imported. Never a reason to refuse. */
export function isNearDouble(result: MatchResult): boolean {
  return result.score >= nearDoubleScore;
}

/** A name that differs at all is never said to be 100 % alike. */
function reason(code: MatchReasonCode, alike: number): MatchReason {
  return code === 'names-alike' ? { code, percent: Math.floor(alike * 100) } : { code };
}

function sharedPhone(a: PersonForMatching, b: PersonForMatching): 'same-phone' | 'same-mobile-money' | null {
  const [moneyOfA, moneyOfB] = [a.mobileMoneyNumber ?? '', b.mobileMoneyNumber ?? ''];
  if (a.phones.some((one) => b.phones.some((other) => samePhone(one, other)))) return 'same-phone';
  if (samePhone(moneyOfA, moneyOfB)) return 'same-mobile-money';
  const crossed = a.phones.some((one) => samePhone(one, moneyOfB)) || b.phones.some((one) => samePhone(one, moneyOfA));
  return crossed ? 'same-phone' : null;
}

type Comparison = 'same' | 'different' | 'unknown';

function compareDocuments(a: PersonForMatching, b: PersonForMatching): Comparison {
  const [first, second] = [documentKey(a), documentKey(b)];
  if (first === null || second === null) return 'unknown';
  if (first === second) return 'same';
  const otherKind = first.split(':')[0] !== second.split(':')[0];
  return otherKind || isOneEditApart(first, second) ? 'unknown' : 'different';
}

function compareKnown(a: string | null | undefined, b: string | null | undefined): Comparison {
  if (!a || !b) return 'unknown';
  return a === b ? 'same' : 'different';
}

function areOppositeSexes(a: PersonForMatching, b: PersonForMatching): boolean {
  return (a.sex === 'female' && b.sex === 'male') || (a.sex === 'male' && b.sex === 'female');
}
