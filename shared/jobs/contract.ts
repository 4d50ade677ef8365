import { z } from 'zod';
import { ruleNotice } from '../cooperatives/contract.ts';
import {
  optionalDate,
  optionalInteger,
  optionalText,
  recordId,
  recordRef,
  requiredText,
  versionedRef,
} from '../kernel/form-values.ts';
import { listProcedures } from '../kernel/list.ts';
import { command, nothing, query } from '../kernel/procedure.ts';
import { wagePeriods } from './choices.ts';
import { jobsList } from './list.ts';

const hoursInWeek = 168;

/** What is typed of a job. `wage` is in minor units of the office's currency, for the time that `wagePeriod` names. */
export const jobInput = z.object({
  personId: recordId,
  title: requiredText(120),
  from: z.iso.date('date'),
  to: optionalDate,
  hoursPerWeek: z.int('required').min(1, 'range').max(hoursInWeek, 'range'),
  wage: optionalInteger(0, 1_000_000_000_000),
  wagePeriod: z.enum(wagePeriods).default('month'),
  notes: optionalText(1000),
});
export type JobInput = z.infer<typeof jobInput>;

export const jobRecord = jobInput.extend({
  id: recordId,
  version: z.int(),
  cooperativeId: recordId,
  cooperativeName: z.string(),
  personName: z.string(),
  caseCode: z.string(),
  currency: z.string(),
  endReason: z.string().nullable(),
  /** Completed years today; `null` when not known. */
  age: z.int().nullable(),
  guardianConsentOn: z.string().nullable(),
  deleted: z.boolean(),
});
export type JobRecord = z.infer<typeof jobRecord>;

export const jobCounts = z.object({
  at: z.string(),
  jobs: z.int(),
  people: z.int(),
  bySex: z.record(z.string(), z.int()),
  returnees: z.int(),
  others: z.int(),
  fullTime: z.int(),
  partTime: z.int(),
  hoursPerWeek: z.int(),
  minors: z.int(),
});

export const estimateInput = z.object({
  on: z.iso.date('date'),
  people: z.int('required').min(0, 'range').max(10_000_000, 'range'),
  /** How the number was come to: without it an estimate says nothing. */
  method: requiredText(1000),
});
export type EstimateInput = z.infer<typeof estimateInput>;

export const estimateRecord = estimateInput.extend({ id: recordId, version: z.int() });
export type EstimateRecord = z.infer<typeof estimateRecord>;

const warnings = z.array(ruleNotice);

export const jobsContract = {
  ...listProcedures(jobsList),
  get: query('jobs.read', recordRef, jobRecord, { subject: { kind: 'job', field: 'id' } }),
  /** What employing somebody would be refused or warned about, without doing it. */
  check: query(
    'jobs.read',
    jobInput
      .pick({ personId: true, from: true, to: true })
      .extend({ cooperativeId: recordId, id: recordId.optional() }),
    z.object({ notices: warnings }),
    {
      subject: [
        { kind: 'cooperative', field: 'cooperativeId' },
        { kind: 'person', field: 'personId' },
      ],
    },
  ),
  create: command(
    'jobs.write',
    z.object({ cooperativeId: recordId, job: jobInput }),
    z.object({ id: recordId, warnings }),
    {
      subject: [
        { kind: 'cooperative', field: 'cooperativeId' },
        { kind: 'person', field: 'job.personId' },
      ],
    },
  ),
  update: command('jobs.write', versionedRef.extend({ job: jobInput }), z.object({ version: z.int(), warnings }), {
    subject: [
      { kind: 'job', field: 'id' },
      { kind: 'person', field: 'job.personId' },
    ],
  }),
  end: command(
    'jobs.write',
    versionedRef.extend({ on: z.iso.date('date'), reason: optionalText(400) }),
    z.object({ version: z.int() }),
    { subject: { kind: 'job', field: 'id' } },
  ),
  remove: command('jobs.write', versionedRef.extend({ reason: requiredText(400) }), nothing, {
    subject: { kind: 'job', field: 'id' },
  }),
  /** Direct jobs on a day, of one cooperative or of all. */
  counts: query('jobs.read', z.object({ cooperativeId: recordId.optional(), at: z.iso.date() }), jobCounts, {
    subject: { kind: 'cooperative', field: 'cooperativeId' },
  }),

  /** Estimates of people served indirectly, the latest first. They stand beside the jobs and are never added to them. */
  estimates: query(
    'jobs.read',
    z.object({ cooperativeId: recordId }),
    z.object({ estimates: z.array(estimateRecord) }),
    { subject: { kind: 'cooperative', field: 'cooperativeId' } },
  ),
  addEstimate: command(
    'jobs.write',
    z.object({ cooperativeId: recordId, estimate: estimateInput }),
    z.object({ id: recordId }),
    { subject: { kind: 'cooperative', field: 'cooperativeId' } },
  ),
  removeEstimate: command('jobs.write', versionedRef.extend({ reason: requiredText(400) }), nothing, {
    subject: { kind: 'indirect_estimate', field: 'id' },
  }),
};
