import { foldText } from '../../../shared/kernel/text.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { CourseInput, CourseRecord } from '../../../shared/training/courses/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { discardDrafts } from '../../records/drafts.ts';
import { removeRecord, restoreRecord, updateRecord } from '../../storage/records.ts';
import { forgetRecords, indexRecords } from '../../storage/search-index.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { CourseEntity } from '../entities.ts';
import { courseDocument, createCourses, requireFreeCourseCode } from './register.ts';

type Ref = { id: string; version: number };

const optionsShown = 20;
const mostSkills = 300;

export async function getCourse({ office }: SessionContext, id: string): Promise<CourseRecord> {
  const row = await office.reads.findOneBy(CourseEntity, { id });
  if (!row) throw new Refusal('not_found');
  const [figures] = await office.reads.query<{ cohorts: number; completed: number }[]>(
    `select (select count(*) from cohort k where k.course_id = ? and k.deleted_at is null) as cohorts,
            (select count(*) from cohort k join enrolment e on e.cohort_id = k.id and e.status = 'completed' and e.deleted_at is null
              where k.course_id = ? and k.deleted_at is null) as completed`,
    [id, id],
  );
  return {
    ...row,
    cohorts: figures?.cohorts ?? 0,
    completed: figures?.completed ?? 0,
    deleted: row.deletedAt !== null,
  };
}

export async function createCourse(
  { office, actor }: SessionContext,
  input: { course: CourseInput; draftId?: string | undefined },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    const [row] = await createCourses(tx, [input.course]);
    if (!row) throw new Error('a created course has no row');
    await discardDrafts(tx, input.draftId);
    return { id: row.id };
  });
}

export async function updateCourse(
  { office, actor }: SessionContext,
  input: Ref & { course: CourseInput; draftId?: string | undefined },
): Promise<{ version: number }> {
  const { course } = input;
  return office.write(actor, async (tx) => {
    await requireFreeCourseCode(tx.manager, course.code, input.id);
    const after = await updateRecord(tx, CourseEntity, input, { ...course, titleKey: foldText(course.title) });
    await indexRecords(tx, [courseDocument(after)], false);
    await discardDrafts(tx, input.draftId);
    return { version: after.version };
  });
}

/** Moves a course to the bin. One that a cohort follows stays. */
export async function removeCourse(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const [row] = await tx.manager.query<{ count: number }[]>(
      'select count(*) as count from cohort where course_id = ? and deleted_at is null',
      [input.id],
    );
    if (row && row.count > 0) throw new Refusal('training.course_in_use', { count: row.count });
    await removeRecord(tx, CourseEntity, input, { reason: input.reason });
    await forgetRecords(tx, [input.id]);
  });
  return {};
}

/** Takes a course out of the bin; refused when another one took its code meanwhile. */
export async function restoreCourse(tx: Transaction, id: string): Promise<void> {
  const binned = await tx.manager.findOneBy(CourseEntity, { id });
  if (binned) await requireFreeCourseCode(tx.manager, binned.code, id);
  await indexRecords(tx, [courseDocument(await restoreRecord(tx, CourseEntity, id))], false);
}

/** Courses for a picker: by any part of title or code. */
export async function courseOptions({ office }: SessionContext, search: string) {
  const rows = await office.reads.query<{ id: string; name: string; detail: string }[]>(
    `select o.id, o.title as name, o.code as detail from course o
      where o.deleted_at is null and (o.title_key like ? or lower(o.code) like ?) order by o.title_key, o.id limit ${optionsShown}`,
    [`%${foldText(search)}%`, `%${search.trim().toLowerCase().replace(/[%_]/g, '')}%`],
  );
  return { options: rows };
}

/** The words for skills that courses teach and people have or want, most used first. */
export async function skillWords({ office }: SessionContext): Promise<{ skills: string[] }> {
  const taught = await office.reads.query<{ words: string }[]>(
    'select distinct skill as words from course where deleted_at is null and skill is not null',
  );
  const ofPeople = await office.reads.query<{ words: string }[]>(
    `select words from (
       select skills as words from person where deleted_at is null and skills is not null union all
       select interests from person where deleted_at is null and interests is not null)
      group by words order by count(*) desc limit ${mostSkills}`,
  );
  const words = [...taught, ...ofPeople].flatMap((row) => row.words.split(',').map((word) => word.trim()));
  const byFolded = new Map(words.toReversed().map((word) => [foldText(word), word]));
  return { skills: [...byFolded.values()].filter((word) => word !== '').toReversed() };
}
