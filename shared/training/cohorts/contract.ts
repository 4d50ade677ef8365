import { z } from 'zod';
import {
  optionalDate,
  optionalText,
  recordId,
  recordRef,
  requiredText,
  versionedRef,
} from '../../kernel/form-values.ts';
import { listProcedures } from '../../kernel/list.ts';
import { money } from '../../kernel/money.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { cohortStatuses, dayParts, phases } from '../choices.ts';
import { option } from '../courses/contract.ts';
import { cohortsList } from './list.ts';

export const weeklyMeeting = z.object({
  weekday: z.int().min(1).max(7),
  part: z.enum(dayParts),
  minutes: z.int().min(15, 'range').max(720, 'range'),
});

export const cohortInput = z
  .object({
    courseId: recordId,
    code: requiredText(30),
    /** The organisation that trains. */
    providerId: recordId.nullable().default(null),
    venue: optionalText(200),
    communityId: recordId.nullable().default(null),
    trainers: optionalText(300),
    startsOn: z.iso.date('date'),
    endsOn: optionalDate,
    capacity: z.int().min(1, 'range').max(500, 'range').nullable().default(null),
    language: optionalText(60),
    budget: money.nullable().default(null),
    cooperativeId: recordId.nullable().default(null),
    pattern: z.array(weeklyMeeting).max(21).default([]),
    /** Days without training. */
    holidays: z.array(z.iso.date('date')).max(120).default([]),
  })
  .refine((cohort) => cohort.endsOn === null || cohort.endsOn >= cohort.startsOn, {
    path: ['endsOn'],
    error: 'range',
  });
export type CohortInput = z.infer<typeof cohortInput>;

export const cohortRecord = z.object({
  ...cohortInput.shape,
  id: recordId,
  version: z.int(),
  status: z.enum(cohortStatuses),
  courseTitle: z.string(),
  courseCode: z.string(),
  phase: z.enum(phases),
  attendanceThreshold: z.int(),
  passMark: z.int().nullable(),
  providerName: z.string().nullable(),
  communityName: z.string().nullable(),
  cooperativeName: z.string().nullable(),
  /** Trainees by state, and sessions. */
  figures: z.object({
    applied: z.int(),
    waiting: z.int(),
    enrolled: z.int(),
    completed: z.int(),
    failed: z.int(),
    droppedOut: z.int(),
    sessions: z.int(),
    held: z.int(),
    cancelled: z.int(),
    minutesHeld: z.int(),
    certificates: z.int(),
  }),
  deleted: z.boolean(),
});
export type CohortRecord = z.infer<typeof cohortRecord>;

export const cohortsContract = {
  ...listProcedures(cohortsList),
  get: query('training.read', recordRef, cohortRecord),
  create: command(
    'training.write',
    z.object({ cohort: cohortInput, draftId: recordId.optional() }),
    z.object({ id: recordId }),
  ),
  update: command(
    'training.write',
    versionedRef.extend({ cohort: cohortInput, draftId: recordId.optional() }),
    z.object({ version: z.int() }),
  ),
  changeStatus: command(
    'training.write',
    versionedRef.extend({ status: z.enum(cohortStatuses), reason: optionalText(400) }),
    z.object({ version: z.int() }),
  ),
  remove: command('training.write', versionedRef.extend({ reason: requiredText(400) }), nothing),
  /** Organisations that can train: training providers first. */
  providers: query('training.read', z.object({ search: z.string().max(100) }), z.object({ options: z.array(option) })),
  options: query('training.read', z.object({ search: z.string().max(100) }), z.object({ options: z.array(option) })),
};
