import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { CohortStatus } from '../../../shared/training/choices.ts';
import { mostRegisters } from '../../../shared/training/workbooks/contract.ts';

export interface ChosenCohort {
  readonly id: string;
  readonly code: string;
}

/**
 * The cohorts a workbook is about: those that were named, or those in some states, the newest first.
 *
 * @throws Refusal training.too_many_cohorts when there are more than a workbook has sheets for
 */
export async function chosenCohorts(
  manager: EntityManager,
  cohortIds: readonly string[],
  otherwise: readonly CohortStatus[],
): Promise<ChosenCohort[]> {
  const [field, values] = cohortIds.length > 0 ? ['id', cohortIds] : ['status', otherwise];
  const cohorts = await manager.query<ChosenCohort[]>(
    `select id, code from cohort where ${field} in (select value from json_each(?)) and deleted_at is null
      order by starts_on desc, code limit ${mostRegisters + 1}`,
    [JSON.stringify(values)],
  );
  if (cohorts.length > mostRegisters) throw new Refusal('training.too_many_cohorts', { most: mostRegisters });
  return cohorts;
}
