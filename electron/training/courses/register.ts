import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { foldText } from '../../../shared/kernel/text.ts';
import type { CourseInput } from '../../../shared/training/courses/contract.ts';
import { createRecords, type WriteNote } from '../../storage/records.ts';
import { indexRecords, searchTerms, type SearchDocument } from '../../storage/search-index.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { CourseEntity, type CourseRow } from '../entities.ts';

/** A course to register; an import knows its name in the file too. */
export interface NewCourse extends CourseInput {
  readonly sourceId?: string | null;
}

/**
 * Registers courses with what search knows of them.
 *
 * @throws Refusal `training.code_taken`
 */
export async function createCourses(
  tx: Transaction,
  inputs: readonly NewCourse[],
  note: WriteNote = {},
): Promise<CourseRow[]> {
  for (const { code } of inputs) await requireFreeCourseCode(tx.manager, code, null);
  const rows = await createRecords(
    tx,
    CourseEntity,
    inputs.map((input) => ({ ...input, titleKey: foldText(input.title), sourceId: input.sourceId ?? null })),
    note,
  );
  await indexRecords(tx, rows.map(courseDocument), true);
  return rows;
}

export async function requireFreeCourseCode(
  manager: EntityManager,
  code: string,
  exceptId: string | null,
): Promise<void> {
  const taken = await manager.query<unknown[]>(
    'select id from course where code = ? collate nocase and deleted_at is null and id is not ? limit 1',
    [code, exceptId],
  );
  if (taken.length > 0) throw new Refusal('training.code_taken', { code }, 'code');
}

/** What global search finds a course by. */
export function courseDocument(row: CourseRow): SearchDocument {
  const terms = searchTerms([row.title, row.code, row.code.replace(/\W/g, ''), row.skill, row.sourceId]);
  return { recordId: row.id, kind: 'course', title: row.title, detail: row.code, terms };
}
