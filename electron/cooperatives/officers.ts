import type { EntityManager } from 'typeorm';
import type { Officer } from '../../shared/cooperatives/contract.ts';
import { isSingleSeat } from '../../shared/cooperatives/terms.ts';
import { officeRoles, type OfficeRole } from '../../shared/cooperatives/lists.ts';
import { daysBetween } from '../../shared/kernel/dates.ts';
import type { SessionContext } from '../engine/context.ts';
import { fullName } from '../people/derive.ts';

type Row = Omit<Officer, 'personName' | 'daysLeft'> & {
  givenNames: string;
  familyName: string;
  otherNames: string | null;
};

/** Terms of office as the page of a cooperative shows them: those that count on a day, or with `past` all that ever were or will be. */
export async function listOfficers(
  { office }: SessionContext,
  { id, at, past }: { id: string; at: string; past: boolean },
): Promise<{ officers: Officer[] }> {
  return { officers: past ? await termsSeenOn(office.reads, id, at) : await officersAt(office.reads, id, at) };
}

/**
 * Who holds which office on a day. A term that ran out without an end still counts, with its days overdue, until it is ended or followed by
 * another: leaders stay until the next election.
 */
export async function officersAt(manager: EntityManager, cooperativeId: string, at: string): Promise<Officer[]> {
  const begun = (await termsSeenOn(manager, cooperativeId, at)).filter(({ from }) => from <= at);
  return begun.filter(
    (term) => (term.endedOn === null || term.endedOn > at) && !begun.some((other) => follows(other, term, at)),
  );
}

/** True when the first term took the place of the second, which had run out: the seat's next holder, or the same person elected again. */
function follows(next: Officer, term: Officer, at: string): boolean {
  if (term.to >= at || next.role !== term.role || next.from <= term.from) return false;
  return isSingleSeat(term.role) || (next.personId === term.personId && next.committee === term.committee);
}

/** The terms of office that members were elected to at a meeting, as they stand on a day. */
export function termsOfMeeting(manager: EntityManager, meetingId: string, at: string): Promise<Officer[]> {
  return readTerms(manager, 't.meeting_id = ?', meetingId, at);
}

function termsSeenOn(manager: EntityManager, cooperativeId: string, at: string): Promise<Officer[]> {
  return readTerms(manager, 't.cooperative_id = ?', cooperativeId, at);
}

async function readTerms(manager: EntityManager, condition: string, id: string, at: string): Promise<Officer[]> {
  const rows = await manager.query<Row[]>(
    `select t.id, t.version, t.person_id as personId, t.role, t.committee, t.from_date as "from", t.to_date as "to",
        t.elected_at as electedAt, t.ended_on as endedOn, t.end_reason as endReason, p.case_code as caseCode,
        p.given_names as givenNames, p.family_name as familyName, p.other_names as otherNames
       from term_of_office t join person p on p.id = t.person_id
      where ${condition} and t.deleted_at is null`,
    [id],
  );
  return rows.map((row) => toOfficer(row, at)).sort(byRoleThenDate);
}

function toOfficer({ givenNames, familyName, otherNames, ...term }: Row, at: string): Officer {
  return { ...term, personName: fullName({ givenNames, familyName, otherNames }), daysLeft: daysBetween(at, term.to) };
}

function byRoleThenDate(a: Officer, b: Officer): number {
  const rank = (role: OfficeRole) => officeRoles.indexOf(role);
  return rank(a.role) - rank(b.role) || b.from.localeCompare(a.from) || a.personName.localeCompare(b.personName);
}
