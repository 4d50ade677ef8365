import { followUpsOf } from '../../../shared/training/tracer/schedule.ts';
import { deterministicId } from '../../storage/deterministic-id.ts';
import { createRecords, removeRecord, restoreRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import type { EnrolmentRow } from '../entities.ts';
import { FollowUpEntity, type FollowUpRow } from './entities.ts';

type Completed = Pick<EnrolmentRow, 'id' | 'cohortId' | 'personId' | 'endedOn'>;

/** Makes the follow-ups of people who completed. Each exists once; those that lie in the bin come back. */
export async function makeFollowUps(
  tx: Transaction,
  completed: readonly Completed[],
  currency: string,
): Promise<number> {
  const wanted = completed.flatMap(({ id, cohortId, personId, endedOn }) =>
    followUpsOf(endedOn ?? tx.today).map(({ month, dueOn }) => ({
      id: deterministicId('tracer', id, String(month)),
      ...{ enrolmentId: id, cohortId, personId, month, dueOn },
    })),
  );
  const known = await tx.manager.query<Pick<FollowUpRow, 'id' | 'deletedAt'>[]>(
    'select id, deleted_at as deletedAt from tracer_follow_up where id in (select value from json_each(?))',
    [JSON.stringify(wanted.map(({ id }) => id))],
  );
  const knownIds = new Set(known.map(({ id }) => id));
  for (const { id } of known.filter(({ deletedAt }) => deletedAt !== null)) await restoreRecord(tx, FollowUpEntity, id);
  const blank = {
    ...{ status: 'due' as const, attempts: 0, lastTriedOn: null, doneOn: null, work: null },
    ...{ incomeBefore: null, incomeNow: null, usesSkill: null, notes: null, currency },
  };
  const fresh = wanted.filter(({ id }) => !knownIds.has(id)).map((row) => ({ ...blank, ...row }));
  await createRecords(tx, FollowUpEntity, fresh);
  return wanted.length;
}

/** Moves the open follow-ups of somebody to the bin whose completion was taken back. What was asked already stays. */
export async function forgetFollowUps(tx: Transaction, enrolmentId: string): Promise<0> {
  const open = await tx.manager.query<{ id: string; version: number }[]>(
    `select id, version from tracer_follow_up where enrolment_id = ? and status = 'due' and attempts = 0 and deleted_at is null`,
    [enrolmentId],
  );
  for (const ref of open) await removeRecord(tx, FollowUpEntity, ref);
  return 0;
}
