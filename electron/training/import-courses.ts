import { foldText } from '../../shared/kernel/text.ts';
import { courseInput } from '../../shared/training/courses/contract.ts';
import { defineImport, matchByKey } from '../imports/definition.ts';
import { createCourses } from './courses/register.ts';

interface CourseSaid {
  readonly title: string;
  readonly sourceId: string | null;
  readonly skill: string | null;
  readonly weeks: number | null;
  readonly courseKind: string | null;
  readonly agency: string | null;
}

/** Brings in courses. One without an id keeps its number in the file, by which lists of participants name it. */
export const coursesImport = defineImport<CourseSaid>({
  kind: 'courses',
  recordKind: 'course',
  links: [],
  read: (values) => ({
    title: values.needed('courseTitle', 160),
    sourceId: values.text('courseSourceId', 40),
    skill: values.text('skill', 80),
    weeks: values.integer('weeks'),
    courseKind: values.text('courseKind', 160),
    agency: values.text('agency', 160),
  }),
  match: (rows, { manager }) =>
    matchByKey(rows, {
      keyOf: ({ record }) => foldText(record.title),
      find: async (keys) => {
        const known = await manager.query<{ key: string; id: string; version: number }[]>(
          `select title_key as key, id, version from course
            where deleted_at is null and title_key in (select value from json_each(?))`,
          [JSON.stringify(keys)],
        );
        return new Map(known.map((course) => [course.key, course]));
      },
    }),
  write: async (tx, { fresh, all }, { note, made }) => {
    const first = Math.min(...all.map(({ row }) => row));
    const courses = fresh.map(({ row, record }) => {
      const { title, skill, weeks, courseKind, agency } = record;
      const said = [courseKind, agency, weeks === null ? null : `${weeks} wk`].filter((part) => part !== null);
      const description = said.length === 0 ? null : said.join(' · ');
      const course = courseInput.parse({ code: title.slice(0, 20), title, phase: 'vocational', skill, description });
      return { ...course, sourceId: record.sourceId ?? String(row - first + 1) };
    });
    made('course', await createCourses(tx, courses, note));
  },
  show: ({ record }) => ({ ...record, courseTitle: record.title, courseSourceId: record.sourceId }),
});
