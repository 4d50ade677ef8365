import { z } from 'zod';
import { optionalText, recordId, recordRef, requiredText, versionedRef } from '../../kernel/form-values.ts';
import { sexes } from '../../kernel/choices.ts';
import { defineList, listProcedures } from '../../kernel/list.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { enrolmentStatuses } from '../choices.ts';

/** Certificates ever given; `within` narrows to one cohort or person. */
export const certificatesList = defineList({
  name: 'certificates',
  namespace: 'certificates',
  read: 'training.read',
  export: 'training.export',
  personal: true,
  defaultSort: { field: 'number', descending: true },
  columns: [
    { field: 'number', type: 'code', width: 18, shown: true },
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'familyName', type: 'text', width: 20, shown: true },
    { field: 'givenNames', type: 'text', width: 20, shown: true },
    { field: 'sex', type: 'choice', width: 10, choices: sexes },
    { field: 'course', type: 'text', width: 28, shown: true },
    { field: 'cohort', type: 'code', width: 14, shown: true },
    { field: 'issuedOn', type: 'date', width: 12, shown: true },
    { field: 'revokedOn', type: 'date', width: 12, shown: true },
    { field: 'revokeReason', type: 'text', width: 24 },
  ],
});

export const completionRow = z.object({
  enrolmentId: recordId,
  version: z.int(),
  personId: recordId,
  name: z.string(),
  caseCode: z.string(),
  status: z.enum(enrolmentStatuses),
  attendancePercent: z.number().nullable(),
  unmarked: z.int(),
  /** Percent of the maximum of each result that counts; hundredths. */
  results: z.array(z.object({ title: z.string(), percent: z.number() })),
  attendance: z.boolean(),
  passed: z.boolean().nullable(),
  complete: z.boolean(),
  /** Why a decision went against what was computed. */
  overrideReason: z.string().nullable(),
  decidedOn: z.string().nullable(),
  certificate: z
    .object({ id: recordId, version: z.int(), number: z.string(), revokedOn: z.string().nullable() })
    .nullable(),
});
export type CompletionRow = z.infer<typeof completionRow>;

export const printedCertificate = z.object({
  id: recordId,
  number: z.string(),
  code: z.string(),
  issuedOn: z.string(),
  name: z.string(),
  courseTitle: z.string(),
  cohortCode: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  hours: z.number(),
  providerName: z.string().nullable(),
});

export const certificatesContract = {
  ...listProcedures(certificatesList),
  /** What a cohort's trainees reached and what is missing, against the rules of the course. */
  completion: query(
    'training.read',
    recordRef,
    z.object({ rows: z.array(completionRow), attendanceThreshold: z.int(), passMark: z.int().nullable() }),
  ),
  /**
   * Decides who completed and who did not. A decision against what is computed needs the permission to override and `reason`. Completing
   * makes the follow-ups.
   */
  decide: command(
    'training.write',
    recordRef.extend({
      on: z.iso.date('date'),
      decisions: z
        .array(z.object({ enrolmentId: recordId, version: z.int(), complete: z.boolean() }))
        .min(1)
        .max(500),
      reason: optionalText(400),
    }),
    z.object({ completed: z.int(), failed: z.int(), followUps: z.int() }),
  ),
  /** Gives a certificate to everybody of a cohort who completed and has none. */
  issue: command(
    'training.write',
    recordRef.extend({ on: z.iso.date('date') }),
    z.object({ issued: z.int(), first: z.string().nullable(), last: z.string().nullable() }),
  ),
  /** Certificates of a cohort as they are printed, without revoked ones. */
  print: query(
    'training.read',
    recordRef,
    z.object({
      title: z.string().nullable(),
      text: z.string().nullable(),
      firstSignatory: z.string().nullable(),
      secondSignatory: z.string().nullable(),
      certificates: z.array(printedCertificate),
    }),
  ),
  /** The number stays used and is never given again. */
  revoke: command('training.override', versionedRef.extend({ reason: requiredText(400) }), nothing),
  /** Whether a number and code belong to a certificate of this office. */
  verify: query(
    'training.read',
    z.object({ number: z.string().max(60), code: z.string().max(60) }),
    z.object({
      state: z.enum(['valid', 'revoked', 'unknown']),
      certificate: printedCertificate
        .extend({ revokedOn: z.string().nullable(), revokeReason: z.string().nullable() })
        .nullable(),
    }),
  ),
};
