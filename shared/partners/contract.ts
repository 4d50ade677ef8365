import { z } from 'zod';
import { optionalDate, optionalText, recordId, recordRef, requiredText, versionedRef } from '../kernel/form-values.ts';
import { defineList, listProcedures } from '../kernel/list.ts';
import { command, nothing, query } from '../kernel/procedure.ts';
import { partnerKinds, safeguardingStates, sectors, tradeRoles } from './choices.ts';

export const partnersList = defineList({
  name: 'partners',
  namespace: 'partners',
  read: 'partners.read',
  export: 'partners.export',
  personal: false,
  defaultSort: { field: 'name', descending: false },
  columns: [
    { field: 'name', type: 'text', width: 28, shown: true },
    { field: 'kind', type: 'choice', width: 20, choices: partnerKinds, shown: true },
    { field: 'sector', type: 'choice', width: 18, choices: sectors, shown: true },
    { field: 'place', type: 'text', width: 18, shown: true },
    { field: 'active', type: 'boolean', width: 10, shown: true },
    { field: 'safeguarding', type: 'choice', width: 16, choices: safeguardingStates, shown: true },
    { field: 'safeguardingUntil', type: 'date', width: 12 },
    { field: 'cohorts', type: 'integer', width: 10, shown: true },
    { field: 'tradeRole', type: 'choice', width: 14, choices: tradeRoles },
    { field: 'acronym', type: 'text', width: 12 },
    { field: 'registrationNumber', type: 'code', width: 16 },
    { field: 'taxNumber', type: 'code', width: 16 },
    { field: 'phone', type: 'phone', width: 16 },
    { field: 'sourceId', type: 'code', width: 14 },
  ],
});

export const partnerInput = z
  .object({
    name: requiredText(160),
    acronym: optionalText(30),
    kind: z.enum(partnerKinds),
    sector: z.enum(sectors).nullable().default(null),
    tradeRole: z.enum(tradeRoles).nullable().default(null),
    communityId: recordId.nullable().default(null),
    place: optionalText(160),
    registrationNumber: optionalText(60),
    taxNumber: optionalText(60),
    phone: optionalText(40),
    email: optionalText(120),
    website: optionalText(200),
    address: optionalText(300),
    active: z.boolean().default(true),
    safeguarding: z.enum(safeguardingStates).default('unknown'),
    safeguardingOn: optionalDate,
    safeguardingUntil: optionalDate,
    notes: optionalText(2000),
  })
  .refine(
    ({ safeguardingOn, safeguardingUntil }) =>
      safeguardingOn === null || safeguardingUntil === null || safeguardingUntil >= safeguardingOn,
    { path: ['safeguardingUntil'], error: 'range' },
  );
export type PartnerInput = z.infer<typeof partnerInput>;

export const partnerRecord = z.object({
  ...partnerInput.shape,
  id: recordId,
  version: z.int(),
  communityName: z.string().nullable(),
  /** Cohorts it trains. */
  cohorts: z.int(),
  deleted: z.boolean(),
});
export type PartnerRecord = z.infer<typeof partnerRecord>;

export const partnersContract = {
  ...listProcedures(partnersList),
  get: query('partners.read', recordRef, partnerRecord),
  create: command(
    'partners.write',
    z.object({ partner: partnerInput, draftId: recordId.optional() }),
    z.object({ id: recordId }),
  ),
  update: command(
    'partners.write',
    versionedRef.extend({ partner: partnerInput, draftId: recordId.optional() }),
    z.object({ version: z.int() }),
  ),
  remove: command('partners.write', versionedRef.extend({ reason: requiredText(400) }), nothing),
};
