import { addDays, addMonths, compareDates } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { refused, warning } from '../kernel/rule-notice.ts';
import type { RuleNotice } from '../kernel/rule-notice.ts';
import { ageFlags } from '../people/age.ts';
import type { ByLaws } from './by-laws.ts';
import type { OfficeRole } from './lists.ts';

const singleSeats: ReadonlySet<OfficeRole> = new Set<OfficeRole>(['chair', 'vice-chair', 'secretary', 'treasurer']);

/** True for the offices that one person holds at a time; of the others there may be several holders. */
export function isSingleSeat(role: OfficeRole): boolean {
  return singleSeats.has(role);
}

/** A term of office. `to` is its last day; a term ended early is over from `endedOn` on. */
export interface Term {
  readonly personId: string;
  readonly role: OfficeRole;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly endedOn?: IsoDate | null;
}

export interface TermFacts {
  readonly birthDate: IsoDate | null;
  readonly byLaws: Pick<ByLaws, 'termYears' | 'termLimit'>;
  /** When the person was an active member; `until` is the first day no longer. */
  readonly active: readonly { readonly from: IsoDate; readonly until: IsoDate | null }[];
  /** Every other term of office of the cooperative, ended ones too. */
  readonly others: readonly Term[];
}

const monthsInYear = 12;

/** The last day of a term that begins on a date, by the by-laws: 1 March 2025 and three years give 29 February 2028. */
export function termEnd(from: IsoDate, termYears: number): IsoDate {
  return addDays(addMonths(from, termYears * monthsInYear), -1);
}

/** What the rules of the domain and the by-laws say of a term of office; nothing when it is in order. */
export function checkTerm(term: Term, facts: TermFacts): RuleNotice[] {
  if (term.to < term.from) return [refused('cooperatives.term_ends_before_start', { from: term.from })];
  return [
    ...membershipNotices(term, facts),
    ...ageNotices(term, facts),
    ...seatNotices(term, facts),
    ...byLawNotices(term, facts),
  ];
}

function lastDay({ to, endedOn = null }: Term): IsoDate {
  const before = endedOn === null ? to : addDays(endedOn, -1);
  return before < to ? before : to;
}

/** A term that ended before it began overlaps with nothing. */
function overlap(a: Term, b: Term): boolean {
  return a.from <= lastDay(b) && b.from <= lastDay(a) && b.from <= lastDay(b) && a.from <= lastDay(a);
}

function membershipNotices(term: Term, { active }: TermFacts): RuleNotice[] {
  return isCovered(term.from, lastDay(term), active) ? [] : [refused('cooperatives.term_needs_active_member')];
}

/** Whether the periods together hold every day; periods that follow without a gap count as one. */
function isCovered(from: IsoDate, to: IsoDate, periods: TermFacts['active']): boolean {
  let firstOpen = from;
  for (const period of periods.toSorted((a, b) => compareDates(a.from, b.from))) {
    if (period.from > firstOpen) break;
    if (period.until === null) return true;
    if (period.until > firstOpen) firstOpen = period.until;
  }
  return firstOpen > to;
}

function ageNotices(term: Term, { birthDate }: TermFacts): RuleNotice[] {
  const { age, under15, minor15to17 } = ageFlags({ birthDate }, term.from);
  if (age !== null && under15) return [refused('cooperatives.term_under_15', { age })];
  return age !== null && minor15to17 ? [warning('cooperatives.term_minor', { age })] : [];
}

/** The books are not audited by whoever keeps them. */
function auditsItself(keeper: OfficeRole, auditor: OfficeRole): boolean {
  return keeper === 'treasurer' && (auditor === 'supervisory-committee' || auditor === 'auditor');
}

function seatNotices(term: Term, { others }: TermFacts): RuleNotice[] {
  const atTheTime = others.filter((other) => overlap(other, term));
  const seat = isSingleSeat(term.role) ? atTheTime.find(({ role }) => role === term.role) : undefined;
  const ownOffices = atTheTime.filter(({ personId }) => personId === term.personId).map(({ role }) => role);
  const both = ownOffices.some((role) => auditsItself(term.role, role) || auditsItself(role, term.role));
  return [
    ...(seat ? [refused('cooperatives.term_seat_taken', { from: seat.from, to: lastDay(seat) })] : []),
    ...(both ? [refused('cooperatives.term_treasurer_audits')] : []),
  ];
}

function byLawNotices(term: Term, { byLaws, others }: TermFacts): RuleNotice[] {
  const { termYears, termLimit } = byLaws;
  const tooLong = term.to > addMonths(term.from, termYears * monthsInYear);
  const limitReached = termLimit !== null && termsInARow(term, others, termYears) > termLimit;
  return [
    ...(tooLong ? [warning('cooperatives.term_too_long', { years: termYears })] : []),
    ...(limitReached ? [warning('cooperatives.term_limit_reached', { limit: termLimit })] : []),
  ];
}

/**
 * How many terms in a row the person has in this office with the term that begins now.
 *
 * Two terms follow each other when less than a full term of the by-laws lies between them: a late election does not break the row, sitting one
 * term out does.
 */
export function termsInARow(term: Term, others: readonly Term[], termYears: number): number {
  const earlier = others
    .filter(({ personId, role, from }) => personId === term.personId && role === term.role && from < term.from)
    .toSorted((a, b) => compareDates(b.from, a.from));
  let count = 1;
  let next = term.from;
  for (const other of earlier) {
    const satOut = addMonths(addDays(lastDay(other), 1), termYears * monthsInYear);
    if (next >= satOut) break;
    count += 1;
    next = other.from;
  }
  return count;
}
