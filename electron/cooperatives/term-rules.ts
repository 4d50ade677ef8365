import type { ByLaws } from '../../shared/cooperatives/by-laws.ts';
import type { OfficeRole } from '../../shared/cooperatives/lists.ts';
import { addDays, addMonths } from '../../shared/kernel/dates.ts';
import { refused, warning, type RuleNotice } from '../../shared/kernel/rule-notice.ts';
import { ageFlags } from '../../shared/people/age.ts';

/** Offices that one person holds at a time; of the others there may be several. */
const singleSeats: ReadonlySet<OfficeRole> = new Set<OfficeRole>(['chair', 'vice-chair', 'secretary', 'treasurer']);

export function isSingleSeat(role: OfficeRole): boolean {
  return singleSeats.has(role);
}

/** A term of office as the rules see it. `to` is its last day; a term ended early is over from `endedOn` on. */
export interface Term {
  readonly personId: string;
  readonly role: OfficeRole;
  readonly from: string;
  readonly to: string;
  readonly endedOn?: string | null;
}

export interface TermFacts {
  readonly birthDate: string | null;
  readonly byLaws: ByLaws;
  /** When the person was an active member; `until` is the first day no longer. */
  readonly active: readonly { readonly from: string; readonly until: string | null }[];
  /** Every other term of office of the cooperative, ended ones too. */
  readonly others: readonly Term[];
}

/** What the rules of domain and by-laws say of a term of office. */
export function checkTerm(term: Term, facts: TermFacts): RuleNotice[] {
  if (term.to < term.from) return [refused('cooperatives.term_ends_before_start', { from: term.from })];
  return [
    ...membershipNotices(term, facts),
    ...ageNotices(term, facts),
    ...seatNotices(term, facts),
    ...byLawNotices(term, facts),
  ];
}

function membershipNotices(term: Term, { active }: TermFacts): RuleNotice[] {
  const covered = active.some(({ from, until }) => from <= term.from && (until === null || until > term.to));
  return covered ? [] : [refused('cooperatives.term_needs_active_member')];
}

function ageNotices(term: Term, { birthDate }: TermFacts): RuleNotice[] {
  const { age, under15, minor15to17 } = ageFlags({ birthDate }, term.from);
  if (age !== null && under15) return [refused('cooperatives.term_under_15', { age })];
  if (age !== null && minor15to17) return [warning('cooperatives.term_minor', { age })];
  return [];
}

function lastDay({ to, endedOn = null }: Term): string {
  const before = endedOn === null ? to : addDays(endedOn, -1);
  return before < to ? before : to;
}

/** A term that ended before it began overlaps with nothing. */
function overlap(a: Term, b: Term): boolean {
  return a.from <= lastDay(b) && b.from <= lastDay(a) && b.from <= lastDay(b);
}

function seatNotices(term: Term, { others }: TermFacts): RuleNotice[] {
  const atTheTime = others.filter((other) => overlap(other, term));
  const seat = isSingleSeat(term.role) ? atTheTime.find(({ role }) => role === term.role) : undefined;
  const excluded: readonly OfficeRole[] = ['treasurer', 'supervisory-committee'];
  const both =
    excluded.includes(term.role) &&
    atTheTime.some(({ personId, role }) => personId === term.personId && role !== term.role && excluded.includes(role));
  return [
    ...(seat ? [refused('cooperatives.term_seat_taken', { from: seat.from, to: lastDay(seat) })] : []),
    ...(both ? [refused('cooperatives.term_treasurer_audits')] : []),
  ];
}

function byLawNotices(term: Term, { byLaws, others }: TermFacts): RuleNotice[] {
  const { termYears, termLimit } = byLaws;
  const earlier = others.filter(
    ({ personId, role, from }) => personId === term.personId && role === term.role && from < term.from,
  );
  const tooLong = term.to > addMonths(term.from, termYears * 12);
  return [
    ...(tooLong ? [warning('cooperatives.term_too_long', { years: termYears })] : []),
    ...(termLimit !== null && earlier.length >= termLimit
      ? [warning('cooperatives.term_limit_reached', { limit: termLimit })]
      : []),
  ];
}
