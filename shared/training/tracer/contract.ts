import { z } from 'zod';
import { sexes } from '../../kernel/choices.ts';
import { optionalChoice, optionalText, recordId, versionedRef } from '../../kernel/form-values.ts';
import { defineList, listProcedures } from '../../kernel/list.ts';
import { command, query } from '../../kernel/procedure.ts';
import { tracerStatuses, workKinds } from '../choices.ts';

/** Follow-ups after completion; `within` narrows to one cohort or person. */
export const tracerList = defineList({
  name: 'tracer',
  namespace: 'tracer',
  read: 'training.read',
  export: 'training.export',
  personal: true,
  defaultSort: { field: 'dueOn', descending: false },
  columns: [
    { field: 'dueOn', type: 'date', width: 12, shown: true },
    { field: 'month', type: 'integer', width: 8, shown: true },
    { field: 'status', type: 'choice', width: 12, choices: tracerStatuses, shown: true },
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'familyName', type: 'text', width: 20, shown: true },
    { field: 'givenNames', type: 'text', width: 20, shown: true },
    { field: 'sex', type: 'choice', width: 10, choices: sexes },
    { field: 'phone', type: 'phone', width: 16, shown: true },
    { field: 'course', type: 'text', width: 26, shown: true },
    { field: 'cohort', type: 'code', width: 14, shown: true },
    { field: 'doneOn', type: 'date', width: 12 },
    { field: 'work', type: 'choice', width: 16, choices: workKinds, shown: true },
    { field: 'usesSkill', type: 'boolean', width: 10 },
    { field: 'incomeBefore', type: 'money', width: 14, currencyField: 'currency' },
    { field: 'incomeNow', type: 'money', width: 14, currencyField: 'currency' },
    { field: 'currency', type: 'code', width: 10 },
    { field: 'attempts', type: 'integer', width: 10 },
  ],
});

export const followUp = z.object({
  id: recordId,
  version: z.int(),
  personId: recordId,
  name: z.string(),
  caseCode: z.string(),
  phones: z.array(z.string()),
  cohortCode: z.string(),
  courseTitle: z.string(),
  month: z.int(),
  dueOn: z.string(),
  attempts: z.int(),
  lastTriedOn: z.string().nullable(),
  /** Monthly income before the course, as said at an earlier follow-up. */
  incomeBefore: z.int().nullable(),
  currency: z.string(),
  notes: z.string().nullable(),
});
export type FollowUp = z.infer<typeof followUp>;

/** What was said in a call. Incomes are a month's, in minor units of the office's currency. */
export const callOutcome = z
  .object({
    on: z.iso.date('date'),
    result: z.enum(['reached', 'try-again', 'not-reached']),
    work: optionalChoice(workKinds),
    incomeBefore: z.int().min(0, 'range').nullable().default(null),
    incomeNow: z.int().min(0, 'range').nullable().default(null),
    usesSkill: z.boolean().nullable().default(null),
    notes: optionalText(600),
  })
  .refine((call) => call.result !== 'reached' || call.work !== null, { path: ['work'], error: 'required' });
export type CallOutcome = z.infer<typeof callOutcome>;

export const tracerGroupings = ['cohort', 'course', 'sex', 'profile', 'month'] as const;
export type TracerGrouping = (typeof tracerGroupings)[number];

const results = z.object({
  due: z.int(),
  reached: z.int(),
  reachedPercent: z.number().nullable(),
  working: z.int(),
  workingPercent: z.number().nullable(),
  byWork: z.record(z.enum(workKinds), z.int()),
  skillKnown: z.int(),
  usesSkill: z.int(),
  usesSkillPercent: z.number().nullable(),
  incomePairs: z.int(),
  meanIncomeBefore: z.number().nullable(),
  meanIncomeNow: z.number().nullable(),
  incomeHigher: z.int(),
});

export const tracerContract = {
  ...listProcedures(tracerList),
  /** Follow-ups due today or overdue, the longest overdue first; at most 200, `total` says how many there are. */
  due: query(
    'training.read',
    z.object({ cohortId: recordId.nullable().default(null) }),
    z.object({ followUps: z.array(followUp), total: z.int(), upcoming: z.int() }),
  ),
  record: command('training.mark', versionedRef.extend({ call: callOutcome }), z.object({ version: z.int() })),
  /** Results of follow-ups; groups by profile overlap, because a person may have several. */
  results: query(
    'training.read',
    z.object({
      groupBy: z.enum(tracerGroupings),
      cohortId: recordId.nullable().default(null),
      courseId: recordId.nullable().default(null),
      month: z.int().nullable().default(null),
    }),
    z.object({ total: results, groups: z.array(z.object({ key: z.string(), name: z.string(), results })) }),
  ),
};
