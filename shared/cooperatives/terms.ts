import { addDays, addMonths, compareDates, daysBetween } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { refused, warning } from '../kernel/rule-notice.ts';
import type { RuleNotice } from '../kernel/rule-notice.ts';
import { ageFlags } from '../people/age.ts';
import type { Period } from './life-cycle.ts';
import type { OfficeRole } from './lists.ts';

/** Roles that one person at a time can hold. */
export const singleSeatRoles: readonly OfficeRole[] = ['chair', 'vice-chair', 'secretary', 'treasurer'];

/** Those who look after the money and those who check them are different people. */
const auditedRole: OfficeRole = 'treasurer';
const auditingRole: OfficeRole = 'supervisory-committee';

/** A term of office; `to` is its last day, `endedOn` the last day when it ended earlier than planned. */
export interface Term {
  readonly id: string | null;
  readonly personId: string;
  readonly role: OfficeRole;
  /** Name of the committee, for the thematic ones. */
  readonly committee: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly endedOn: IsoDate | null;
}

export interface TermCheck {
  readonly term: Term;
  /** Every term in the cooperative, also past ones; the one being checked is ignored by its id. */
  readonly others: readonly Term[];
  /** The holder's periods as an active member of the cooperative. */
  readonly activePeriods: readonly Period[];
  readonly birthDate: IsoDate | null;
  readonly byLaws: { readonly termYears: number; readonly termLimit: number | null };
}

/** The last day of a term that begins on a date, by the term length of the by-laws: 1 March 2025 and three years give 29 February 2028. */
export function termEnd(from: IsoDate, termYears: number): IsoDate {
  return addDays(addMonths(from, termYears * monthsInYear), -1);
}

/** The last day in office. */
export function lastDayOf(term: Term): IsoDate {
  return term.endedOn ?? term.to;
}

/** Everything the rules have to say about a term of office; nothing when it is in order. */
export function checkTerm(check: TermCheck): RuleNotice[] {
  const others = check.others.filter((other) => other.id === null || other.id !== check.term.id);
  if (lastDayOf(check.term) < check.term.from) {
    return [refused('cooperatives.term_ends_before_start', { from: check.term.from, to: lastDayOf(check.term) })];
  }
  return [
    ...checkSeat(check.term, others),
    ...checkAudit(check.term, others),
    ...checkMembership(check.term, check.activePeriods),
    ...checkAge(check.term, check.birthDate),
    ...checkLength(check.term, check.byLaws.termYears),
    ...checkLimit(check.term, others, check.byLaws),
  ];
}

function overlap(a: Term, b: Term): boolean {
  return a.from <= lastDayOf(b) && b.from <= lastDayOf(a);
}

function checkSeat(term: Term, others: readonly Term[]): RuleNotice[] {
  const sameOffice = others.filter((other) => isSameOffice(other, term) && overlap(other, term));
  const own = sameOffice.find((other) => other.personId === term.personId);
  if (own) return [refused('cooperatives.term_held_already', { from: own.from, to: lastDayOf(own) })];
  const [taken] = sameOffice;
  if (!taken || !singleSeatRoles.includes(term.role)) return [];
  return [refused('cooperatives.term_seat_taken', { role: term.role, from: taken.from, to: lastDayOf(taken) })];
}

function isSameOffice(a: Term, b: Term): boolean {
  return a.role === b.role && (a.role !== 'thematic-committee' || a.committee === b.committee);
}

function checkAudit(term: Term, others: readonly Term[]): RuleNotice[] {
  const counterpart = { [auditedRole]: auditingRole, [auditingRole]: auditedRole }[term.role];
  const both = others.find(
    (other) => other.role === counterpart && other.personId === term.personId && overlap(other, term),
  );
  return both ? [refused('cooperatives.term_treasurer_and_auditor', { from: both.from, to: lastDayOf(both) })] : [];
}

function checkMembership(term: Term, periods: readonly Period[]): RuleNotice[] {
  const missing = firstDayOutside(term.from, lastDayOf(term), periods);
  return missing === null ? [] : [refused('cooperatives.term_not_active_member', { on: missing })];
}

/** The first day from `from` to `to` that no period covers. */
function firstDayOutside(from: IsoDate, to: IsoDate, periods: readonly Period[]): IsoDate | null {
  let covered = from;
  for (const period of periods.toSorted((a, b) => compareDates(a.from, b.from))) {
    if (period.from > covered) break;
    if (period.until === null) return null;
    if (period.until > covered) covered = period.until;
  }
  return covered > to ? null : covered;
}

function checkAge(term: Term, birthDate: IsoDate | null): RuleNotice[] {
  const flags = ageFlags({ birthDate }, term.from);
  if (flags.age === null) return [warning('cooperatives.term_age_unknown')];
  if (flags.under15) return [refused('cooperatives.term_under_15', { age: flags.age })];
  return flags.minor15to17 ? [warning('cooperatives.term_minor', { age: flags.age })] : [];
}

function checkLength(term: Term, termYears: number): RuleNotice[] {
  const last = termEnd(term.from, termYears);
  return lastDayOf(term) > last ? [warning('cooperatives.term_longer_than_by_laws', { years: termYears, to: last })] : [];
}

const monthsInYear = 12;

function checkLimit(term: Term, others: readonly Term[], byLaws: TermCheck['byLaws']): RuleNotice[] {
  if (byLaws.termLimit === null) return [];
  const count = consecutiveTerms(term, others, byLaws.termYears);
  return count > byLaws.termLimit ? [warning('cooperatives.term_limit', { count, limit: byLaws.termLimit })] : [];
}

/**
 * How many terms in a row the holder has in this office, this one included.
 *
 * Two terms follow each other when less than a full term of the by-laws lies between them: a late election does not break the row, sitting
 * one term out does.
 */
export function consecutiveTerms(term: Term, others: readonly Term[], termYears: number): number {
  const earlier = others
    .filter((other) => other.personId === term.personId && isSameOffice(other, term) && other.from < term.from)
    .toSorted((a, b) => compareDates(b.from, a.from));
  let count = 1;
  let next = term.from;
  for (const other of earlier) {
    const breakEnds = addMonths(addDays(lastDayOf(other), 1), termYears * monthsInYear);
    if (daysBetween(next, breakEnds) <= 0) break;
    count += 1;
    next = other.from;
  }
  return count;
}
