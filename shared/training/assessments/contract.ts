import { z } from 'zod';
import { recordId, recordRef, requiredText, versionedRef } from '../../kernel/form-values.ts';
import { defineList, listProcedures } from '../../kernel/list.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { assessmentKinds } from '../choices.ts';
import { registerTrainee } from '../attendance/contract.ts';
import { instrument } from './instrument.ts';

/** Results that are not restricted, one row a person and assessment; `within` narrows to one cohort or person. */
export const resultsList = defineList({
  name: 'results',
  namespace: 'assessments',
  read: 'training.read',
  export: 'training.export',
  personal: true,
  defaultSort: { field: 'takenOn', descending: true },
  columns: [
    { field: 'takenOn', type: 'date', width: 12, shown: true },
    { field: 'cohort', type: 'code', width: 14, shown: true },
    { field: 'course', type: 'text', width: 26, shown: true },
    { field: 'kind', type: 'choice', width: 12, choices: assessmentKinds, shown: true },
    { field: 'title', type: 'text', width: 24, shown: true },
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'familyName', type: 'text', width: 20, shown: true },
    { field: 'givenNames', type: 'text', width: 20, shown: true },
    { field: 'score', type: 'decimal', width: 10, decimals: 2, shown: true },
    { field: 'maximum', type: 'integer', width: 10, shown: true },
  ],
});

export const assessmentInput = z.object({
  cohortId: recordId,
  kind: z.enum(assessmentKinds),
  title: requiredText(120),
  takenOn: z.iso.date('date'),
  /** Highest possible score in points. With an instrument it is the instrument's own. */
  maximum: z.int().min(1, 'range').max(1000, 'range'),
  /** The final one: its percentage is held against the pass mark of the course. */
  counts: z.boolean().default(false),
  /** Code and version of a psychosocial instrument, `phq-9 1`; null for a test. */
  instrument: z.string().max(60).nullable().default(null),
});
export type AssessmentInput = z.infer<typeof assessmentInput>;

export const assessmentRecord = z.object({
  ...assessmentInput.shape,
  id: recordId,
  version: z.int(),
  cohortCode: z.string(),
  courseTitle: z.string(),
  results: z.int(),
  /** Hundredths of a point; null while nobody has a result, or where it may not be seen. */
  mean: z.number().nullable(),
});
export type AssessmentRecord = z.infer<typeof assessmentRecord>;

/** Hundredths of a point, so that sums stay exact. */
const score = z.int().min(0).max(100_000).nullable();

export const pairedChange = z.object({
  instrument: z.string().nullable(),
  /** `percent` of the maximum for tests, `points` for instruments. */
  unit: z.enum(['percent', 'points']),
  n: z.int(),
  meanBefore: z.number().nullable(),
  meanAfter: z.number().nullable(),
  meanChange: z.number().nullable(),
  higher: z.int(),
  same: z.int(),
  lower: z.int(),
  /** True where fewer than five people have both results and the means are left out. */
  suppressed: z.boolean(),
  people: z.array(
    z.object({
      enrolmentId: recordId,
      name: z.string(),
      caseCode: z.string(),
      before: z.number().nullable(),
      after: z.number().nullable(),
      change: z.number().nullable(),
    }),
  ),
});
export type Change = z.infer<typeof pairedChange>;

export const assessmentsContract = {
  ...listProcedures(resultsList),
  ofCohort: query('training.read', recordRef, z.object({ assessments: z.array(assessmentRecord) })),
  /** One assessment with its trainees and scores in hundredths of a point. */
  get: query(
    'training.read',
    recordRef,
    z.object({
      assessment: assessmentRecord,
      trainees: z.array(registerTrainee),
      scores: z.record(z.string(), z.int()),
      instrument: instrument.nullable(),
      answers: z.record(z.string(), z.record(z.string(), z.int())),
    }),
  ),
  create: command('training.mark', z.object({ assessment: assessmentInput }), z.object({ id: recordId })),
  update: command(
    'training.mark',
    versionedRef.extend({ assessment: assessmentInput }),
    z.object({ version: z.int() }),
  ),
  remove: command('training.mark', versionedRef.extend({ reason: requiredText(400) }), nothing),
  /** Takes scores; `before` is what the page showed, and somebody else's newer entry is never overwritten unseen. */
  recordScores: command(
    'training.mark',
    recordRef.extend({
      scores: z
        .array(z.object({ enrolmentId: recordId, before: score, score }))
        .min(1)
        .max(500),
    }),
    z.object({ changed: z.int() }),
  ),
  /** Takes one person's answers to an instrument; answers with the score and the items that ask for a safe referral. */
  recordAnswers: command(
    'training.read-scores',
    recordRef.extend({ enrolmentId: recordId, answers: z.record(z.string(), z.int()) }),
    z.object({ score: z.number().nullable(), band: z.string().nullable(), safety: z.array(z.string()) }),
  ),
  /** Change of everybody with a result before and after, for tests and for each instrument the caller may see. */
  changes: query('training.read', recordRef, z.object({ changes: z.array(pairedChange) })),
};

export const instrumentsContract = {
  /** The free instruments that come with the program, and those the office added. */
  all: query(
    'training.read',
    nothing,
    z.object({
      instruments: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          terms: z.string(),
          own: z.boolean(),
          toBeChecked: z.boolean(),
          items: z.int(),
        }),
      ),
    }),
  ),
  /** Adds an instrument from a file that was uploaded. */
  add: command('training.write', z.object({ uploadId: recordId }), z.object({ key: z.string() })),
};
