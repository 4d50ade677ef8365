import type { z } from 'zod';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { DayPart } from '../../../shared/training/choices.ts';
import { partsOverlap } from '../../../shared/training/cohorts/calendar.ts';
import type { SessionRecord, sessionDetails } from '../../../shared/training/cohorts/sessions-contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { createRecord, findRecord, removeRecord, restoreRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { SessionEntity, type SessionRow } from '../entities.ts';
import { findOpenCohort } from './service.ts';

type Ref = { id: string; version: number };
type Day = { on: string; part: DayPart };
type Details = z.infer<typeof sessionDetails>;

/** Every session of a cohort in the order of its days, with how many trainees have a mark. */
export async function sessionsOfCohort(
  { office }: SessionContext,
  { id }: { id: string },
): Promise<{ sessions: SessionRecord[] }> {
  const sessions = await office.reads.query<SessionRecord[]>(
    `select s.id, s.version, s.cohort_id as cohortId, s.held_on as "on", s.part, s.minutes, s.topic, s.trainer, s.status,
            s.planned_on as plannedOn, s.reason, (select count(*) from attendance_mark m where m.session_id = s.id) as marks
       from training_session s where s.cohort_id = ? and s.deleted_at is null
      order by s.held_on, case s.part when 'afternoon' then 1 else 0 end, s.id`,
    [id],
  );
  return { sessions };
}

export async function addSession(
  { office, actor }: SessionContext,
  input: Day & Details & { cohortId: string },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    await findOpenCohort(tx, input.cohortId);
    await requireFreeTime(tx, input.cohortId, input, null);
    const row = { ...input, status: 'planned' as const, plannedOn: input.on, reason: null };
    const { id } = await createRecord(tx, SessionEntity, row);
    return { id };
  });
}

export async function updateSession(
  { office, actor }: SessionContext,
  { id, version, ...details }: Ref & Details,
): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const after = await updateRecord(tx, SessionEntity, { id, version }, details);
    return { version: after.version };
  });
}

/** Moves a session to another day or part of it; the day the calendar gave it is kept. */
export async function moveSession(
  { office, actor }: SessionContext,
  input: Ref & Day & { reason: string },
): Promise<{ version: number }> {
  const { on, part, reason } = input;
  return office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, SessionEntity, input.id);
    if (before.status === 'cancelled') throw new Refusal('training.session_cancelled');
    await requireNoMarks(tx, input.id);
    await requireFreeTime(tx, before.cohortId, input, input.id);
    const after = await updateRecord(tx, SessionEntity, input, { on, part, reason }, { action: 'moved', reason });
    return { version: after.version };
  });
}

/** Cancels a session: it takes no marks, and hours held leave it out. Marks that were taken stay and do not count. */
export async function cancelSession(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<{ version: number }> {
  const { reason } = input;
  return office.write(actor, async (tx) => {
    const patch = { status: 'cancelled' as const, reason };
    const after = await updateRecord(tx, SessionEntity, input, patch, { action: 'cancelled', reason });
    return { version: after.version };
  });
}

/** Takes a cancellation back: with marks the session counts as held again. */
export async function reinstateSession({ office, actor }: SessionContext, input: Ref): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, SessionEntity, input.id);
    if (before.status !== 'cancelled') throw new Refusal('training.step_impossible');
    await requireFreeTime(tx, before.cohortId, before, input.id);
    const status = (await countMarks(tx, input.id)) > 0 ? 'held' : 'planned';
    const after = await updateRecord(tx, SessionEntity, input, { status, reason: null }, { action: 'reinstated' });
    return { version: after.version };
  });
}

/** Moves a session that was added by mistake to the bin; one with attendance stays. */
export async function removeSession(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    await requireNoMarks(tx, input.id);
    await removeRecord(tx, SessionEntity, input, { reason: input.reason });
  });
  return {};
}

export async function restoreSession(tx: Transaction, id: string): Promise<void> {
  const binned = await tx.manager.findOneBy(SessionEntity, { id });
  if (binned && binned.status !== 'cancelled') await requireFreeTime(tx, binned.cohortId, binned, id);
  await restoreRecord(tx, SessionEntity, id);
}

async function countMarks(tx: Transaction, sessionId: string): Promise<number> {
  const [row] = await tx.manager.query<{ count: number }[]>(
    'select count(*) as count from attendance_mark where session_id = ?',
    [sessionId],
  );
  return row?.count ?? 0;
}

async function requireNoMarks(tx: Transaction, sessionId: string): Promise<void> {
  if ((await countMarks(tx, sessionId)) > 0) throw new Refusal('training.session_has_marks');
}

/** A cohort sits in one room at a time: two sessions of a day must not overlap. */
async function requireFreeTime(tx: Transaction, cohortId: string, day: Day, exceptId: string | null): Promise<void> {
  const others = await tx.manager.query<Pick<SessionRow, 'part'>[]>(
    `select part from training_session
      where cohort_id = ? and held_on = ? and status <> 'cancelled' and deleted_at is null and id is not ?`,
    [cohortId, day.on, exceptId],
  );
  if (others.some(({ part }) => partsOverlap(part, day.part)))
    throw new Refusal('training.session_taken', { on: day.on }, 'on');
}
