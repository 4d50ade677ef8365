import { z } from 'zod';
import { profiles } from '../../kernel/choices.ts';
import { optionalText, recordId, recordRef, requiredText, versionedRef } from '../../kernel/form-values.ts';
import { listProcedures } from '../../kernel/list.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { enrolmentStatuses, phases } from '../choices.ts';
import { enrolmentsList } from '../cohorts/list.ts';

export const enrolmentStep = z.object({
  status: z.enum(enrolmentStatuses),
  on: z.string(),
  reason: z.string().nullable(),
});

export const enrolmentRecord = z.object({
  id: recordId,
  version: z.int(),
  cohortId: recordId,
  personId: recordId,
  personName: z.string(),
  caseCode: z.string(),
  phone: z.string().nullable(),
  status: z.enum(enrolmentStatuses),
  appliedOn: z.string(),
  enrolledOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  overrideReason: z.string().nullable(),
});
export type EnrolmentRecord = z.infer<typeof enrolmentRecord>;

/** Which people are meant: everything that is given must hold. */
export const peopleFilter = z.object({
  search: z.string().max(100).default(''),
  communityId: recordId.nullable().default(null),
  interest: z.string().max(80).default(''),
  skill: z.string().max(80).default(''),
  profile: z.enum(profiles).nullable().default(null),
});
export type PeopleFilter = z.infer<typeof peopleFilter>;

export const candidate = z.object({
  personId: recordId,
  caseCode: z.string(),
  name: z.string(),
  sex: z.string(),
  age: z.int().nullable(),
  communityName: z.string().nullable(),
  skills: z.string().nullable(),
  interests: z.string().nullable(),
  profiles: z.array(z.enum(profiles)),
  already: z.boolean(),
  missing: z.array(z.enum(phases)),
  clashes: z.array(z.string()),
});
export type Candidate = z.infer<typeof candidate>;

export const mostCandidates = 500;

/** One enrolment in a person's thread of training. */
export const threadEntry = z.object({
  enrolmentId: recordId,
  cohortId: recordId,
  cohortCode: z.string(),
  courseTitle: z.string(),
  phase: z.enum(phases),
  status: z.enum(enrolmentStatuses),
  steps: z.array(enrolmentStep),
  attendancePercent: z.number().nullable(),
  change: z.number().nullable(),
  certificateNumber: z.string().nullable(),
  lastFollowUp: z
    .object({ month: z.int(), status: z.string(), work: z.string().nullable(), on: z.string() })
    .nullable(),
});

export const enrolmentsContract = {
  ...listProcedures(enrolmentsList),
  ofCohort: query('training.read', recordRef, z.object({ enrolments: z.array(enrolmentRecord) })),
  /** People who could be enrolled, with what stands against each; at most 500, `total` says how many there are. */
  candidates: query(
    'training.write',
    z.object({ cohortId: recordId, filter: peopleFilter }),
    z.object({ candidates: z.array(candidate), total: z.int() }),
  ),
  /**
   * Enrols people, or puts them on the list of applications. Beyond the capacity they wait. Whoever lacks a finished phase or clashes with
   * another cohort needs `reason` and the permission to override.
   */
  enrol: command(
    'training.write',
    z.object({
      cohortId: recordId,
      personIds: z.array(recordId).min(1).max(mostCandidates),
      on: z.iso.date('date'),
      as: z.enum(['applied', 'enrolled']),
      reason: optionalText(400),
    }),
    z.object({ enrolled: z.int(), waiting: z.int(), applied: z.int() }),
  ),
  changeStatus: command(
    'training.write',
    versionedRef.extend({
      status: z.enum(enrolmentStatuses),
      on: z.iso.date('date'),
      reason: optionalText(400),
    }),
    z.object({ version: z.int() }),
  ),
  remove: command('training.write', versionedRef.extend({ reason: requiredText(400) }), nothing),
  /** Groups of people for new cohorts of a course, by interest, place and profile. Nothing is written. */
  propose: query(
    'training.write',
    z.object({
      courseId: recordId,
      filter: peopleFilter,
      size: z.int().min(2, 'range').max(100, 'range'),
      mixBy: z.enum(profiles),
    }),
    z.object({ groups: z.array(z.object({ interest: z.string(), members: z.array(candidate) })) }),
  ),
  /** Makes a cohort of each group, with its people as applicants. */
  createGroups: command(
    'training.write',
    z.object({
      courseId: recordId,
      startsOn: z.iso.date('date'),
      groups: z
        .array(z.object({ code: requiredText(30), personIds: z.array(recordId).min(1).max(200) }))
        .min(1)
        .max(50),
    }),
    z.object({ cohortIds: z.array(recordId) }),
  ),
  /** Everything a person did in training, and which phases are open to them. */
  thread: query(
    'training.read',
    z.object({ personId: recordId }),
    z.object({
      entries: z.array(threadEntry),
      phases: z.array(z.object({ phase: z.enum(phases), open: z.boolean(), missing: z.array(z.enum(phases)) })),
    }),
    { subject: { kind: 'person', field: 'personId' } },
  ),
};
