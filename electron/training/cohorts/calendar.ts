import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { calendarOf, linesOf, partsOverlap, type PlannedSession } from '../../../shared/training/cohorts/calendar.ts';
import type { calendarChange } from '../../../shared/training/cohorts/sessions-contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { deterministicId } from '../../storage/deterministic-id.ts';
import { createRecords, findRecord, removeRecord, restoreRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { CohortEntity, CourseEntity, SessionEntity, type SessionRow } from '../entities.ts';
import { findOpenCohort } from './service.ts';

type Change = z.infer<typeof calendarChange>;

interface Plan {
  readonly add: readonly (PlannedSession & { id: string })[];
  readonly remove: readonly SessionRow[];
  readonly kept: number;
  readonly lastOn: string | null;
}

/** What making the calendar would change; nothing is written. */
export async function previewCalendar({ office }: SessionContext, { id }: { id: string }): Promise<Change> {
  return changeOf(await planOf(office.reads, id));
}

/**
 * Makes the sessions of a cohort's weekly pattern. What was held, cancelled, moved or added by hand stays; planned sessions that the pattern
 * no longer has go to the bin. A session's id is made from its cohort, day and part, so that two laptops make the same one.
 */
export async function generateCalendar({ office, actor }: SessionContext, { id }: { id: string }): Promise<Change> {
  return office.write(actor, async (tx) => {
    const cohort = await findOpenCohort(tx, id);
    const plan = await planOf(tx.manager, id);
    for (const { id: sessionId, version } of plan.remove) {
      await removeRecord(tx, SessionEntity, { id: sessionId, version }, { action: 'calendar-changed' });
    }
    await addSessions(tx, id, cohort.trainers, plan.add);
    return changeOf(plan);
  });
}

/** Sessions that lie in the bin under the same id come back instead of being made twice. */
async function addSessions(
  tx: Transaction,
  cohortId: string,
  trainer: string | null,
  planned: Plan['add'],
): Promise<void> {
  const binned = await tx.manager.query<{ id: string }[]>(
    'select id from training_session where cohort_id = ? and deleted_at is not null',
    [cohortId],
  );
  const inBin = new Set(binned.map((row) => row.id));
  const fresh = planned.filter((session) => !inBin.has(session.id));
  const rows = fresh.map(({ id, on, part, minutes, topic }) => ({
    ...{ id, cohortId, on, part, minutes, topic, trainer },
    status: 'planned' as const,
    plannedOn: on,
    reason: null,
  }));
  await createRecords(tx, SessionEntity, rows);
  for (const { id, on, part, minutes, topic } of planned.filter((session) => inBin.has(session.id))) {
    const { version } = await restoreRecord(tx, SessionEntity, id);
    const patch = { on, part, minutes, topic, status: 'planned' as const, plannedOn: on, reason: null };
    await updateRecord(tx, SessionEntity, { id, version }, patch);
  }
}

function changeOf(plan: Plan): Change {
  return { added: plan.add.length, removed: plan.remove.length, kept: plan.kept, lastOn: plan.lastOn };
}

async function planOf(manager: EntityManager, cohortId: string): Promise<Plan> {
  const cohort = await findRecord(manager, CohortEntity, cohortId);
  const course = await findRecord(manager, CourseEntity, cohort.courseId);
  const { startsOn, endsOn, pattern, holidays } = cohort;
  const topics = linesOf(course.topics);
  const wanted = calendarOf({ startsOn, endsOn, pattern, holidays, minutes: course.minutes, topics });
  if (pattern.length === 0 || (endsOn === null && course.minutes === 0)) throw new Refusal('training.calendar_missing');
  const known = await manager.find(SessionEntity, { where: { cohortId } });
  const live = known.filter((session) => session.deletedAt === null);
  const isPlain = (session: SessionRow) => session.status === 'planned' && session.on === session.plannedOn;
  const idOf = ({ on, part }: PlannedSession) => deterministicId('training-session', cohortId, on, part);
  const wantedIds = new Set(wanted.map(idOf));
  const remove = live.filter((session) => isPlain(session) && !wantedIds.has(session.id) && isGenerated(session));
  const staying = live.filter((session) => !remove.includes(session));
  const add = wanted
    .map((session) => ({ ...session, id: idOf(session) }))
    .filter((session) => !staying.some((other) => stands(other, session)));
  const days = [...staying.map(({ on }) => on), ...add.map(({ on }) => on)].sort();
  return { add, remove, kept: staying.length, lastOn: days.at(-1) ?? null };
}

/** Whether a session that stays already takes the place of a planned one: itself, moved or cancelled, or another at the same time. */
function stands(session: SessionRow, planned: PlannedSession & { id: string }): boolean {
  if (session.id === planned.id) return true;
  return session.status !== 'cancelled' && session.on === planned.on && partsOverlap(session.part, planned.part);
}

function isGenerated({ id, cohortId, plannedOn, part }: SessionRow): boolean {
  return id === deterministicId('training-session', cohortId, plannedOn, part);
}
