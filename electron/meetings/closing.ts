import { IsNull } from 'typeorm';
import { decide, voters } from '../../shared/meetings/counting.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import { findRecord, updateRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { countMeeting, type CountedMeeting } from './counting.ts';
import { MeetingEntity, ResolutionEntity, type MeetingRow } from './entities.ts';
import { findOpenMeeting } from './open-meeting.ts';
import { lastClosedOf } from './service.ts';

type Ref = { id: string; version: number };

/** Counts a meeting, decides its resolutions and locks it. What was counted stays, whatever happens to memberships later. */
export async function closeMeeting({ office, actor }: SessionContext, ref: Ref): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const meeting = await findOpenMeeting(tx, ref.id);
    const { version } = await lockMeeting(tx, meeting, ref);
    return { version };
  });
}

/** The same inside a caller's transaction. */
export async function lockMeeting(tx: Transaction, meeting: MeetingRow, ref: Ref): Promise<MeetingRow> {
  const counted = await countMeeting(tx.manager, meeting);
  const { eligible, present, needed } = counted.quorum;
  const patch = {
    status: 'closed' as const,
    closedAt: tx.now,
    closedBy: tx.actor.userId,
    eligible,
    present,
    quorumNeeded: needed,
  };
  const after = await updateRecord(tx, MeetingEntity, ref, patch, { action: 'closed' });
  // After the version, so that whoever looks at an old state is told so first.
  if (meeting.heldOn > tx.today) throw new Refusal('meetings.in_future', { heldOn: meeting.heldOn });
  if (counted.marks.size === 0) throw new Refusal('meetings.attendance_missing');
  await decideAll(tx, meeting, counted);
  return after;
}

async function decideAll(tx: Transaction, meeting: MeetingRow, { cooperative, quorum }: CountedMeeting): Promise<void> {
  const where = { meetingId: meeting.id, deletedAt: IsNull() };
  for (const resolution of await tx.manager.find(ResolutionEntity, { where, order: { number: 'ASC' } })) {
    const votes = voters(resolution);
    if (votes > quorum.present) throw new Refusal('meetings.too_many_votes', { votes, present: quorum.present });
    const decision = decide(resolution, quorum.reached, cooperative.byLaws);
    await updateRecord(tx, ResolutionEntity, resolution, decision, { action: 'decided-on' });
  }
}

/**
 * Opens the last closed meeting of a cooperative again, with a reason. Its resolutions are undecided until it is closed.
 *
 * @throws Refusal meetings.not_closed, or meetings.not_last when a later one was closed
 */
export async function reopenMeeting(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<{ version: number }> {
  const { reason } = input;
  return office.write(actor, async (tx) => {
    const meeting = await findRecord(tx.manager, MeetingEntity, input.id);
    if (meeting.status !== 'closed') throw new Refusal('meetings.not_closed');
    const last = await lastClosedOf(tx.manager, meeting.cooperativeId);
    if (last?.id !== meeting.id) throw new Refusal('meetings.not_last', { heldOn: last?.heldOn ?? '' });
    const patch = {
      status: 'open' as const,
      closedAt: null,
      closedBy: null,
      eligible: null,
      present: null,
      quorumNeeded: null,
    };
    const { version } = await updateRecord(tx, MeetingEntity, input, patch, { action: 'reopened', reason });
    await undecide(tx, meeting.id);
    return { version };
  });
}

async function undecide(tx: Transaction, meetingId: string): Promise<void> {
  for (const resolution of await tx.manager.find(ResolutionEntity, { where: { meetingId, deletedAt: IsNull() } })) {
    const patch = { outcome: null, votesNeeded: null };
    await updateRecord(tx, ResolutionEntity, resolution, patch, { action: 'reopened' });
  }
}
