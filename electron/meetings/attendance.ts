import { In } from 'typeorm';
import type { AttendanceMark } from '../../shared/meetings/choices.ts';
import type { AttenderRecord, QuorumRecord } from '../../shared/meetings/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import { deterministicId } from '../storage/deterministic-id.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { isNameless } from '../storage/nameless.ts';
import type { Transaction } from '../storage/transaction.ts';
import { countMeeting } from './counting.ts';
import { MeetingAttendanceEntity, MeetingEntity, type MeetingRow } from './entities.ts';
import { findOpenMeeting } from './open-meeting.ts';

export interface Mark {
  readonly membershipId: string;
  readonly mark: AttendanceMark | null;
}

const idsPerQuery = 500;

/** The sheet of a meeting: who could come on the day, by member number, with the marks so far. */
export async function readAttendance(context: SessionContext, id: string): Promise<{ attenders: AttenderRecord[] }> {
  const { office } = context;
  const meeting = await office.reads.findOneBy(MeetingEntity, { id });
  if (!meeting) throw new Refusal('not_found');
  const { attenders, seats, marks } = await countMeeting(office.reads, meeting);
  const offices = Map.groupBy(seats, ({ personId }) => personId);
  return {
    attenders: attenders.map(({ membershipId, personId, number, name, caseCode, birthDate, votes }) => ({
      membershipId,
      personId,
      number,
      name: isNameless(context, birthDate) ? caseCode : name,
      votes,
      offices: (offices.get(personId) ?? []).map(({ role }) => role),
      mark: marks.get(membershipId) ?? null,
    })),
  };
}

/** Sets and clears marks of a meeting that is open and not still to come. */
export async function saveAttendance(
  { office, actor }: SessionContext,
  input: { id: string; marks: readonly Mark[] },
): Promise<{ quorum: QuorumRecord }> {
  return office.write(actor, async (tx) => {
    const meeting = await findOpenMeeting(tx, input.id);
    if (meeting.heldOn > tx.today) throw new Refusal('meetings.in_future', { heldOn: meeting.heldOn });
    return { quorum: await markAttendance(tx, meeting, input.marks) };
  });
}

/**
 * Writes the marks that differ from what is known, and one journal entry for all of them.
 *
 * @throws Refusal meetings.not_eligible for somebody who was no active member on the day, or has no seat in the committee
 */
export async function markAttendance(
  tx: Transaction,
  meeting: MeetingRow,
  marks: readonly Mark[],
): Promise<QuorumRecord> {
  const before = await countMeeting(tx.manager, meeting);
  const numbers = new Map(before.attenders.map(({ membershipId, number }) => [membershipId, number]));
  if (marks.some(({ membershipId }) => !numbers.has(membershipId))) throw new Refusal('meetings.not_eligible');
  const wanted = new Map(marks.map(({ membershipId, mark }) => [membershipId, mark]));
  const changed = [...wanted].filter(([membershipId, mark]) => (before.marks.get(membershipId) ?? null) !== mark);
  if (changed.length === 0) return before.quorum;
  await writeMarks(tx, meeting.id, changed);
  const { quorum } = await countMeeting(tx.manager, meeting);
  const byNumber = (markOf: (membershipId: string) => AttendanceMark | null) =>
    Object.fromEntries(changed.map(([id]) => [String(numbers.get(id)), markOf(id)]));
  const attendance = [
    byNumber((id) => before.marks.get(id) ?? null),
    byNumber((id) => wanted.get(id) ?? null),
  ] as const;
  const changes = { present: [before.quorum.present, quorum.present] as const, attendance };
  await tx.journal([{ action: 'attendance-taken', kind: 'meeting', recordId: meeting.id, changes }]);
  return quorum;
}

async function writeMarks(
  tx: Transaction,
  meetingId: string,
  marks: readonly (readonly [membershipId: string, mark: AttendanceMark | null])[],
): Promise<void> {
  for (let start = 0; start < marks.length; start += idsPerQuery) {
    const ids = marks.slice(start, start + idsPerQuery).map(([membershipId]) => membershipId);
    await tx.manager.delete(MeetingAttendanceEntity, { meetingId, membershipId: In(ids) });
  }
  const rows = marks.flatMap(([membershipId, mark]) => {
    const id = deterministicId('meeting-attendance', meetingId, membershipId);
    return mark === null
      ? []
      : [{ id, meetingId, membershipId, mark, recordedAt: tx.now, recordedBy: tx.actor.userId }];
  });
  await insertRows(tx.manager, MeetingAttendanceEntity, rows);
  tx.touch('meeting');
}
