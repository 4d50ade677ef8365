import { z } from 'zod';
import { optionalText, recordId, recordRef, requiredText, versionedRef } from '../kernel/form-values.ts';
import { defineList, listProcedures } from '../kernel/list.ts';
import { command, nothing, query } from '../kernel/procedure.ts';

export const householdsList = defineList({
  name: 'households',
  namespace: 'households',
  read: 'households.read',
  export: 'people.export',
  personal: true,
  defaultSort: { field: 'name', descending: false },
  columns: [
    { field: 'name', type: 'text', width: 26, shown: true },
    { field: 'community', type: 'text', width: 22, shown: true },
    { field: 'members', type: 'integer', width: 10, shown: true },
    { field: 'vulnerabilities', type: 'integer', width: 12, shown: true },
  ],
});

export const householdInput = z.object({
  name: requiredText(120),
  communityId: recordId.nullable().default(null),
  /** Codes of the office's vulnerability criteria that the household meets. */
  vulnerability: z.array(z.string().max(40)).max(40).default([]),
  incomeSources: optionalText(400),
  land: optionalText(400),
  livestock: optionalText(400),
  tools: optionalText(400),
  savings: optionalText(400),
  debt: optionalText(400),
});

export const householdMember = z.object({
  personId: recordId,
  caseCode: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  age: z.int().nullable(),
});

export const householdRecord = householdInput.extend({
  id: recordId,
  version: z.int(),
  communityName: z.string().nullable(),
  members: z.array(householdMember),
  deleted: z.boolean(),
});

const ofHousehold = { subject: { kind: 'household', field: 'id' } } as const;

export const householdsContract = {
  ...listProcedures(householdsList),
  get: query('households.read', recordRef, householdRecord, ofHousehold),
  create: command(
    'households.write',
    z.object({ household: householdInput, draftId: recordId.optional() }),
    z.object({ id: recordId }),
    { subject: { kind: 'community', field: 'household.communityId', creates: true } },
  ),
  update: command(
    'households.write',
    versionedRef.extend({ household: householdInput, draftId: recordId.optional() }),
    z.object({ version: z.int() }),
    ofHousehold,
  ),
  remove: command('households.write', versionedRef.extend({ reason: requiredText(400) }), nothing, ofHousehold),
  options: query(
    'households.read',
    z.object({ search: z.string().max(100) }),
    z.object({ options: z.array(z.object({ id: recordId, name: z.string(), detail: z.string() })) }),
    { subject: 'service' },
  ),
};
