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
import { command, nothing, query } from '../../kernel/procedure.ts';
import { householdSupportList } from './list.ts';
import { supportKinds } from './support.ts';

export const supportInput = z.object({
  householdId: recordId,
  kind: z.enum(supportKinds),
  from: z.iso.date('date'),
  to: optionalDate,
  /** The meeting that decided it. */
  meetingId: z
    .union([z.literal('').transform(() => null), recordId])
    .nullable()
    .default(null),
  note: optionalText(400),
});
export type SupportInput = z.infer<typeof supportInput>;

export const supportRecord = supportInput.extend({
  id: recordId,
  version: z.int(),
  cooperativeId: recordId,
  cooperativeName: z.string(),
  householdName: z.string(),
  deleted: z.boolean(),
});
export type SupportRecord = z.infer<typeof supportRecord>;

export const supportCounts = z.object({
  at: z.string(),
  /** Each household once, however many kinds of support it has. */
  households: z.int(),
  byKind: z.array(z.object({ kind: z.enum(supportKinds), households: z.int() })),
});

export const supportContract = {
  ...listProcedures(householdSupportList),
  get: query('cooperatives.read', recordRef, supportRecord, { subject: { kind: 'household_support', field: 'id' } }),
  create: command(
    'cooperatives.write',
    z.object({ cooperativeId: recordId, support: supportInput }),
    z.object({ id: recordId }),
    {
      subject: [
        { kind: 'cooperative', field: 'cooperativeId' },
        { kind: 'household', field: 'support.householdId' },
      ],
    },
  ),
  update: command(
    'cooperatives.write',
    versionedRef.extend({ support: supportInput }),
    z.object({ version: z.int() }),
    {
      subject: [
        { kind: 'household_support', field: 'id' },
        { kind: 'household', field: 'support.householdId' },
      ],
    },
  ),
  remove: command('cooperatives.write', versionedRef.extend({ reason: requiredText(400) }), nothing, {
    subject: { kind: 'household_support', field: 'id' },
  }),
  /** How many households a group supports on a day, and how. */
  counts: query('cooperatives.read', recordRef.extend({ at: z.iso.date() }), supportCounts, {
    subject: { kind: 'cooperative', field: 'id' },
  }),
};
