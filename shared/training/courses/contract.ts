import { z } from 'zod';
import {
  optionalInteger,
  optionalText,
  recordId,
  recordRef,
  requiredText,
  versionedRef,
} from '../../kernel/form-values.ts';
import { listProcedures } from '../../kernel/list.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { phases } from '../choices.ts';
import { coursesList } from './list.ts';

const percent = z.int().min(0, 'range').max(100, 'range');

export const courseInput = z.object({
  code: requiredText(20),
  title: requiredText(160),
  phase: z.enum(phases),
  /** The skill it teaches, in the words of people's skills and interests. */
  skill: optionalText(80),
  description: optionalText(1000),
  /** Planned length; 0 when it is not fixed. */
  minutes: z.int().min(0, 'range').max(600_000, 'range').default(0),
  /** Topics of the sessions in order, one a line. */
  topics: optionalText(6000),
  /** Phases that a person has to have finished before. */
  prerequisites: z.array(z.enum(phases)).default([]),
  /** Least attendance for a certificate, in percent of the hours held. */
  attendanceThreshold: percent.default(80),
  /** How much of a session somebody attended who came late, in percent. */
  latePercent: percent.default(50),
  /** Whether an excused absence counts as attended. */
  excusedCounts: z.boolean().default(false),
  /** Least final result in percent; null when the course is not assessed. */
  passMark: optionalInteger(0, 100),
  certificateTitle: optionalText(120),
  certificateText: optionalText(600),
  firstSignatory: optionalText(120),
  secondSignatory: optionalText(120),
});
export type CourseInput = z.infer<typeof courseInput>;

export const courseRecord = courseInput.extend({
  id: recordId,
  version: z.int(),
  cohorts: z.int(),
  completed: z.int(),
  deleted: z.boolean(),
});
export type CourseRecord = z.infer<typeof courseRecord>;

export const option = z.object({ id: recordId, name: z.string(), detail: z.string() });

export const coursesContract = {
  ...listProcedures(coursesList),
  get: query('training.read', recordRef, courseRecord),
  create: command(
    'training.write',
    z.object({ course: courseInput, draftId: recordId.optional() }),
    z.object({ id: recordId }),
  ),
  update: command(
    'training.write',
    versionedRef.extend({ course: courseInput, draftId: recordId.optional() }),
    z.object({ version: z.int() }),
  ),
  remove: command('training.write', versionedRef.extend({ reason: requiredText(400) }), nothing),
  options: query('training.read', z.object({ search: z.string().max(100) }), z.object({ options: z.array(option) })),
  /** The words for skills in use: of courses, and of what people can do or want to learn. */
  skills: query('signed-in', nothing, z.object({ skills: z.array(z.string()) }), { subject: 'reference' }),
};
