import { z } from 'zod';
import { optionalText, recordId, recordRef, requiredText } from '../../kernel/form-values.ts';
import { money } from '../../kernel/money.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { handoutKinds } from '../choices.ts';

/** How the amount of a stipend is found: the same for everybody, or for each session attended between two days. */
export const stipendBases = ['each', 'per-session'] as const;

export const handoutInput = z
  .object({
    cohortId: recordId,
    kind: z.enum(handoutKinds),
    title: requiredText(160),
    givenOn: z.iso.date('date'),
    /** For a toolkit: what each person gets. */
    contents: optionalText(1000),
    amount: money.nullable().default(null),
    basis: z.enum(stipendBases).default('each'),
    from: z.iso.date('date').nullable().default(null),
    to: z.iso.date('date').nullable().default(null),
  })
  .refine((handout) => handout.kind !== 'stipend' || handout.amount !== null, { path: ['amount'], error: 'required' });
export type HandoutInput = z.infer<typeof handoutInput>;

export const handoutLine = z.object({
  id: recordId,
  enrolmentId: recordId,
  name: z.string(),
  caseCode: z.string(),
  sessions: z.int().nullable(),
  amount: z.int().nullable(),
  acknowledgedOn: z.string().nullable(),
  voidedOn: z.string().nullable(),
  voidReason: z.string().nullable(),
});
export type HandoutLine = z.infer<typeof handoutLine>;

export const handoutSummary = z.object({
  id: recordId,
  cohortId: recordId,
  cohortCode: z.string(),
  courseTitle: z.string(),
  kind: z.enum(handoutKinds),
  title: z.string(),
  givenOn: z.string(),
  contents: z.string().nullable(),
  currency: z.string().nullable(),
  lines: z.int(),
  acknowledged: z.int(),
  total: z.int().nullable(),
});
export type HandoutSummary = z.infer<typeof handoutSummary>;

export const handoutsContract = {
  ofCohort: query('training.read', recordRef, z.object({ handouts: z.array(handoutSummary) })),
  get: query('training.read', recordRef, handoutSummary.extend({ people: z.array(handoutLine) })),
  /** Makes the sheet with a line for each person who takes part; for a stipend by session, only those who attended. */
  create: command('training.write', z.object({ handout: handoutInput }), z.object({ id: recordId, lines: z.int() })),
  /** What was received is never taken back: a line given by mistake is voided. */
  acknowledge: command(
    'training.mark',
    z.object({ lineIds: z.array(recordId).min(1).max(500), on: z.iso.date('date') }),
    z.object({ acknowledged: z.int() }),
  ),
  void: command('training.override', z.object({ lineId: recordId, reason: requiredText(400) }), nothing),
};
