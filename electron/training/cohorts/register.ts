import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { CohortStatus } from '../../../shared/training/choices.ts';
import type { CohortInput } from '../../../shared/training/cohorts/contract.ts';
import { createRecords, type WriteNote } from '../../storage/records.ts';
import { indexRecords, searchTerms, type SearchDocument } from '../../storage/search-index.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { CohortEntity, type CohortRow } from '../entities.ts';

/** A cohort to register; an import knows its state and its name in the file too. */
export interface NewCohort extends CohortInput {
  readonly status?: CohortStatus;
  readonly sourceId?: string | null;
}

/**
 * Registers cohorts with what search knows of them.
 *
 * @throws Refusal `training.code_taken`
 */
export async function createCohorts(
  tx: Transaction,
  inputs: readonly NewCohort[],
  note: WriteNote = {},
): Promise<CohortRow[]> {
  const codes = new Set<string>();
  for (const { code } of inputs) {
    if (codes.has(code.toLowerCase())) throw new Refusal('training.code_taken', { code }, 'code');
    codes.add(code.toLowerCase());
    await requireFreeCohortCode(tx.manager, code, null);
  }
  const rows = await createRecords(
    tx,
    CohortEntity,
    inputs.map((input) => ({
      ...cohortFields(input),
      status: input.status ?? 'planned',
      statusReason: null,
      sourceId: input.sourceId ?? null,
    })),
    note,
  );
  await indexRecords(tx, await cohortDocuments(tx.manager, rows), true);
  return rows;
}

/** The typed values of a cohort as its row keeps them. */
export function cohortFields(cohort: CohortInput) {
  return {
    courseId: cohort.courseId,
    code: cohort.code,
    providerId: cohort.providerId,
    venue: cohort.venue,
    communityId: cohort.communityId,
    trainers: cohort.trainers,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    capacity: cohort.capacity,
    language: cohort.language,
    budgetAmount: cohort.budget?.amount ?? null,
    budgetCurrency: cohort.budget?.currency ?? null,
    cooperativeId: cohort.cooperativeId,
    pattern: cohort.pattern,
    holidays: cohort.holidays,
  };
}

export async function requireFreeCohortCode(
  manager: EntityManager,
  code: string,
  exceptId: string | null,
): Promise<void> {
  const taken = await manager.query<unknown[]>(
    'select id from cohort where code = ? collate nocase and deleted_at is null and id is not ? limit 1',
    [code, exceptId],
  );
  if (taken.length > 0) throw new Refusal('training.code_taken', { code }, 'code');
}

/** What global search finds cohorts by: code, course, venue and trainers. */
export async function cohortDocuments(manager: EntityManager, rows: readonly CohortRow[]): Promise<SearchDocument[]> {
  const titles = await manager.query<{ id: string; title: string }[]>(
    'select id, title from course where id in (select value from json_each(?))',
    [JSON.stringify([...new Set(rows.map(({ courseId }) => courseId))])],
  );
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return rows.map((row) => {
    const title = titleOf.get(row.courseId) ?? '';
    const terms = searchTerms([row.code, row.code.replace(/\W/g, ''), title, row.venue, row.trainers, row.sourceId]);
    return { recordId: row.id, kind: 'cohort', title: row.code, detail: title, terms };
  });
}
