import { In, IsNull, type EntityManager } from 'typeorm';
import type { MeetingInput, MeetingRecord } from '../../shared/meetings/contract.ts';
import { checkMeeting, lastClosed } from '../../shared/meetings/rules.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { CooperativeEntity, type CooperativeRow } from '../cooperatives/entities.ts';
import { termsOfMeeting } from '../cooperatives/service.ts';
import type { SessionContext } from '../engine/context.ts';
import { nextNumbers } from '../office/service.ts';
import { discardDrafts } from '../records/drafts.ts';
import { localDate } from '../storage/environment.ts';
import { createRecord, findRecord, removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { countMeeting } from './counting.ts';
import { MeetingEntity, type MeetingRow } from './entities.ts';
import { findOpenMeeting } from './open-meeting.ts';
import { readResolutions } from './resolutions.ts';

export { restoreResolution } from './resolutions.ts';

type Ref = { id: string; version: number };

const optionsShown = 50;

export async function getMeeting(context: SessionContext, id: string): Promise<MeetingRecord> {
  const { office } = context;
  const { reads } = office;
  const row = await reads.findOneBy(MeetingEntity, { id });
  if (!row) throw new Refusal('not_found');
  const { cooperative, quorum } = await countMeeting(reads, row);
  const { byLaws, groupKind, name } = cooperative;
  const today = localDate(office.environment.now());
  return {
    ...row,
    cooperativeName: name,
    groupKind,
    quorumPercent: byLaws.quorumPercent,
    termYears: byLaws.termYears,
    quorum,
    resolutions: await readResolutions(context, row, quorum.reached, byLaws),
    elected: await termsOfMeeting(reads, id, today),
    canReopen: row.status === 'closed' && (await lastClosedOf(reads, row.cooperativeId))?.id === id,
    deleted: row.deletedAt !== null,
  };
}

/** The closed meeting of a cooperative that was held last. */
export async function lastClosedOf(manager: EntityManager, cooperativeId: string): Promise<MeetingRow | undefined> {
  const where = { cooperativeId, status: 'closed' as const, deletedAt: IsNull() };
  return lastClosed(await manager.find(MeetingEntity, { where, order: { heldOn: 'DESC', number: 'DESC' }, take: 1 }));
}

export async function createMeeting(
  { office, actor }: SessionContext,
  input: { cooperativeId: string; meeting: MeetingInput; draftId?: string | undefined },
): Promise<{ id: string; number: number }> {
  return office.write(actor, async (tx) => {
    const row = await addMeeting(tx, input.cooperativeId, input.meeting);
    await discardDrafts(tx, input.draftId);
    return { id: row.id, number: row.number };
  });
}

/** Records a meeting with the cooperative's next number, inside a caller's transaction. */
export async function addMeeting(tx: Transaction, cooperativeId: string, input: MeetingInput): Promise<MeetingRow> {
  const cooperative = await findRecord(tx.manager, CooperativeEntity, cooperativeId);
  refuseUnfit(input, cooperative);
  const number = await nextNumbers(tx, `meeting:${cooperativeId}`, 1);
  return createRecord(tx, MeetingEntity, {
    ...input,
    ...circleOf(input),
    cooperativeId,
    number,
    status: 'open',
    closedAt: null,
    closedBy: null,
    cancelReason: null,
    eligible: null,
    present: null,
    quorumNeeded: null,
  });
}

function refuseUnfit(input: MeetingInput, cooperative: CooperativeRow): void {
  const [broken] = checkMeeting(input, cooperative.status);
  if (broken)
    throw new Refusal(broken.code, broken.params, broken.code === 'meetings.body_missing' ? 'body' : undefined);
}

/** Only a committee has a name, and only a committee meeting a committee. */
function circleOf({ kind, body, committee }: MeetingInput): Pick<MeetingRow, 'body' | 'committee'> {
  if (kind !== 'committee') return { body: null, committee: null };
  return { body, committee: body === 'thematic-committee' ? committee : null };
}

export async function updateMeeting(
  { office, actor }: SessionContext,
  input: Ref & { meeting: MeetingInput; draftId?: string | undefined },
): Promise<{ version: number }> {
  const { meeting } = input;
  return office.write(actor, async (tx) => {
    const before = await findOpenMeeting(tx, input.id);
    refuseUnfit(meeting, await findRecord(tx.manager, CooperativeEntity, before.cooperativeId));
    const { version } = await updateRecord(tx, MeetingEntity, input, { ...meeting, ...circleOf(meeting) });
    await discardDrafts(tx, input.draftId);
    return { version };
  });
}

/** Says that a meeting did not take place. Its number stays used. */
export async function cancelMeeting(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  const { reason } = input;
  await office.write(actor, async (tx) => {
    await findOpenMeeting(tx, input.id);
    const patch = { status: 'cancelled' as const, cancelReason: reason };
    await updateRecord(tx, MeetingEntity, input, patch, { action: 'cancelled', reason });
  });
  return {};
}

/** Moves a meeting that was recorded by mistake to the bin. A closed one stays: what was decided was decided. */
export async function removeMeeting(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const row = await findRecord(tx.manager, MeetingEntity, input.id);
    if (row.status === 'closed') throw new Refusal('meetings.closed');
    await removeRecord(tx, MeetingEntity, input, { reason: input.reason });
  });
  return {};
}

export async function restoreMeeting(tx: Transaction, id: string): Promise<void> {
  const row = await restoreRecord(tx, MeetingEntity, id);
  await findRecord(tx.manager, CooperativeEntity, row.cooperativeId);
}

/** The meetings of a cooperative, the latest first. */
export async function meetingOptions({ office }: SessionContext, cooperativeId: string) {
  const where = { cooperativeId, deletedAt: IsNull(), status: In(['open', 'closed'] as const) };
  const rows = await office.reads.find(MeetingEntity, { where, order: { heldOn: 'DESC' }, take: optionsShown });
  return { meetings: rows.map(({ id, number, kind, heldOn }) => ({ id, number, kind, heldOn })) };
}
