import { IsNull } from 'typeorm';
import type { FollowUpInput, ResolutionInput, ResolutionRecord } from '../../shared/meetings/contract.ts';
import { decide, voters, type MajorityRules } from '../../shared/meetings/counting.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import { PersonEntity } from '../people/entities.ts';
import { namesOfPeople } from '../people/service.ts';
import { createRecord, findRecord, removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import { forgetRecords, indexRecords, searchTerms } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { countMeeting } from './counting.ts';
import { MeetingEntity, ResolutionEntity, type MeetingRow, type ResolutionRow } from './entities.ts';
import { findOpenMeeting } from './open-meeting.ts';

const titleLength = 80;

type Ref = { id: string; version: number };

/** The resolutions of a meeting in their order. Those of an open one say what they would be if it were closed now. */
export async function readResolutions(
  context: SessionContext,
  meeting: MeetingRow,
  quorumReached: boolean,
  rules: MajorityRules,
): Promise<ResolutionRecord[]> {
  const where = { meetingId: meeting.id, deletedAt: IsNull() };
  const rows = await context.office.reads.find(ResolutionEntity, { where, order: { number: 'ASC' } });
  const names = await namesOfPeople(
    context,
    rows.map(({ ownerId }) => ownerId),
  );
  return rows.map((row) => ({
    ...row,
    ...(row.outcome === null
      ? decide(row, quorumReached, rules)
      : { outcome: row.outcome, votesNeeded: row.votesNeeded }),
    ownerName: names.get(row.ownerId ?? '') ?? null,
  }));
}

export async function getResolution(context: SessionContext, id: string) {
  const { reads } = context.office;
  const row = await reads.findOneBy(ResolutionEntity, { id, deletedAt: IsNull() });
  if (!row) throw new Refusal('not_found');
  const meeting = await reads.findOneByOrFail(MeetingEntity, { id: row.meetingId });
  const { cooperative, quorum } = await countMeeting(reads, meeting);
  const resolutions = await readResolutions(context, meeting, quorum.reached, cooperative.byLaws);
  const found = resolutions.find((resolution) => resolution.id === id);
  if (!found) throw new Refusal('not_found');
  return { ...found, meetingId: meeting.id, cooperativeName: cooperative.name, heldOn: meeting.heldOn };
}

export async function addResolution(
  { office, actor }: SessionContext,
  input: { meetingId: string; resolution: ResolutionInput },
): Promise<{ id: string; number: number }> {
  return office.write(actor, async (tx) => {
    const meeting = await findOpenMeeting(tx, input.meetingId);
    const row = await recordResolution(tx, meeting, input.resolution);
    return { id: row.id, number: row.number };
  });
}

/** Records what a meeting voted on, with the next number of the meeting. */
export async function recordResolution(
  tx: Transaction,
  meeting: MeetingRow,
  resolution: ResolutionInput,
): Promise<ResolutionRow> {
  await requireFitting(tx, meeting, resolution);
  const [last] = await tx.manager.query<{ number: number | null }[]>(
    'select max(resolution_number) as number from resolution where meeting_id = ?',
    [meeting.id],
  );
  const row = await createRecord(tx, ResolutionEntity, {
    ...resolution,
    cooperativeId: meeting.cooperativeId,
    meetingId: meeting.id,
    number: (last?.number ?? 0) + 1,
    outcome: null,
    votesNeeded: null,
    followUp: 'open',
    followUpNote: null,
    doneOn: null,
  });
  await indexResolution(tx, row, true);
  return row;
}

/** Search finds a resolution by its words. */
async function indexResolution(tx: Transaction, { id, wording }: ResolutionRow, fresh: boolean): Promise<void> {
  const title = wording.length > titleLength ? `${wording.slice(0, titleLength - 1)}…` : wording;
  await indexRecords(
    tx,
    [{ recordId: id, kind: 'resolution', title, detail: '', terms: searchTerms([wording]) }],
    fresh,
  );
}

export async function updateResolution(
  { office, actor }: SessionContext,
  input: Ref & { resolution: ResolutionInput },
): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const { meetingId } = await findRecord(tx.manager, ResolutionEntity, input.id);
    await requireFitting(tx, await findOpenMeeting(tx, meetingId), input.resolution);
    const after = await updateRecord(tx, ResolutionEntity, input, input.resolution);
    await indexResolution(tx, after, false);
    return { version: after.version };
  });
}

export async function removeResolution(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const { meetingId } = await findRecord(tx.manager, ResolutionEntity, input.id);
    await findOpenMeeting(tx, meetingId);
    await removeRecord(tx, ResolutionEntity, input, { reason: input.reason });
    await forgetRecords(tx, [input.id]);
  });
  return {};
}

export async function restoreResolution(tx: Transaction, id: string): Promise<void> {
  const row = await restoreRecord(tx, ResolutionEntity, id);
  await findOpenMeeting(tx, row.meetingId);
  await indexResolution(tx, row, false);
}

/** Says who sees to a resolution and how far it is. This goes on after the meeting was closed. */
export async function followUpResolution(
  { office, actor }: SessionContext,
  input: Ref & { resolution: FollowUpInput },
): Promise<{ version: number }> {
  const { resolution } = input;
  const done = resolution.followUp === 'done';
  return office.write(actor, async (tx) => {
    if (resolution.ownerId !== null) await findRecord(tx.manager, PersonEntity, resolution.ownerId);
    const patch = { ...resolution, doneOn: done ? (resolution.doneOn ?? tx.today) : null };
    const { version } = await updateRecord(tx, ResolutionEntity, input, patch, { action: 'followed-up' });
    return { version };
  });
}

/** @throws Refusal meetings.too_many_votes when more voted than are present, once attendance is taken */
async function requireFitting(tx: Transaction, meeting: MeetingRow, resolution: ResolutionInput): Promise<void> {
  if (resolution.ownerId !== null) await findRecord(tx.manager, PersonEntity, resolution.ownerId);
  const { quorum, marks } = await countMeeting(tx.manager, meeting);
  const cast = voters(resolution);
  if (marks.size > 0 && cast > quorum.present) {
    throw new Refusal('meetings.too_many_votes', { votes: cast, present: quorum.present }, 'votesFor');
  }
}
