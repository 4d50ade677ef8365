import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { EnrolmentStatus } from '../../../shared/training/choices.ts';
import { insertRows } from '../../storage/insert-rows.ts';
import { createRecords, type WriteNote } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { EnrolmentEntity, EnrolmentStepEntity, type EnrolmentRow } from '../entities.ts';

/** Somebody who is put on the list of a cohort. */
export interface NewEnrolment {
  readonly cohortId: string;
  readonly personId: string;
  readonly status: EnrolmentStatus;
  readonly on: string;
  readonly endedOn?: string | null;
  readonly endReason?: string | null;
  readonly overrideReason?: string | null;
  readonly sourceId?: string | null;
}

const taking: readonly EnrolmentStatus[] = ['enrolled', 'completed', 'failed', 'dropped-out'];

/**
 * Puts people on the lists of cohorts: the rows, their first step and the journal. The page enrols a few, an import thousands; whether they may
 * be admitted was asked before.
 */
export async function enrolPeople(
  tx: Transaction,
  inputs: readonly NewEnrolment[],
  note: WriteNote = {},
): Promise<EnrolmentRow[]> {
  const rows = await createRecords(
    tx,
    EnrolmentEntity,
    inputs.map((input) => ({
      cohortId: input.cohortId,
      personId: input.personId,
      status: input.status,
      statusOn: input.endedOn ?? input.on,
      appliedOn: input.on,
      enrolledOn: taking.includes(input.status) ? input.on : null,
      endedOn: input.endedOn ?? null,
      endReason: input.endReason ?? null,
      overrideReason: input.overrideReason ?? null,
      completionReason: null,
      completionFacts: null,
      sourceId: input.sourceId ?? null,
    })),
    note,
  );
  const steps = rows.map((row) => ({
    id: tx.newId(),
    enrolmentId: row.id,
    before: null,
    status: row.status,
    on: row.statusOn,
    reason: row.endReason ?? row.overrideReason,
    recordedAt: tx.now,
  }));
  await insertRows(tx.manager, EnrolmentStepEntity, steps);
  return rows;
}

/** Places that are still free; null where the cohort has no limit. Completed and failed trainees keep their place. */
export async function freePlaces(
  manager: EntityManager,
  cohortId: string,
  capacity: number | null,
): Promise<number | null> {
  if (capacity === null) return null;
  const [row] = await manager.query<{ taken: number }[]>(
    `select count(*) as taken from enrolment
      where cohort_id = ? and status in ('enrolled', 'completed', 'failed') and deleted_at is null`,
    [cohortId],
  );
  return Math.max(0, capacity - (row?.taken ?? 0));
}

/** Refuses people who are on the list already, whatever became of them: they come back by a step, not by a second row. */
export async function requireNewcomers(
  manager: EntityManager,
  cohortId: string,
  personIds: readonly string[],
): Promise<void> {
  const [row] = await manager.query<{ count: number }[]>(
    `select count(*) as count from enrolment
      where cohort_id = ? and person_id in (select value from json_each(?)) and deleted_at is null`,
    [cohortId, JSON.stringify(personIds)],
  );
  const count = row?.count ?? 0;
  if (count > 0) throw new Refusal('training.already_enrolled', { count }, 'personIds');
}
