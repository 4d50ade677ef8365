import { z } from 'zod';
import { optionalText, recordId, recordRef, requiredText, versionedRef } from '../kernel/form-values.ts';
import { defineList, listProcedures } from '../kernel/list.ts';
import { command, nothing, query } from '../kernel/procedure.ts';

export const communityKinds = ['ward', 'kebele', 'village', 'aldea', 'town', 'camp', 'other'] as const;

export const communitiesList = defineList({
  name: 'communities',
  namespace: 'communities',
  read: 'communities.read',
  export: 'communities.read',
  personal: false,
  defaultSort: { field: 'name', descending: false },
  columns: [
    { field: 'name', type: 'text', width: 26, shown: true },
    { field: 'kind', type: 'choice', width: 12, choices: communityKinds, shown: true },
    { field: 'adminUnit', type: 'text', width: 24, shown: true },
    { field: 'pcode', type: 'code', width: 14, shown: true },
    { field: 'people', type: 'integer', width: 10, shown: true },
    { field: 'latitude', type: 'text', width: 12, needs: 'sensitive.contact' },
    { field: 'longitude', type: 'text', width: 12, needs: 'sensitive.contact' },
  ],
});

const coordinate = (limit: number) => z.number().min(-limit, 'range').max(limit, 'range').nullable().default(null);

export const communityInput = z.object({
  name: requiredText(120),
  kind: z.enum(communityKinds),
  pcode: optionalText(20),
  latitude: coordinate(90),
  longitude: coordinate(180),
  populationNotes: optionalText(2000),
});

export const communityRecord = communityInput.extend({
  id: recordId,
  version: z.int(),
  adminPath: z.array(z.string()),
  people: z.int(),
  deleted: z.boolean(),
});

export const adminUnit = z.object({
  pcode: z.string(),
  name: z.string(),
  level: z.int(),
  parent: z.string().nullable(),
  hasChildren: z.boolean(),
});

const ofCommunity = { subject: { kind: 'community', field: 'id' } } as const;

export const communitiesContract = {
  ...listProcedures(communitiesList),
  get: query('communities.read', recordRef, communityRecord, ofCommunity),
  create: command(
    'communities.write',
    z.object({ community: communityInput, draftId: recordId.optional() }),
    z.object({ id: recordId }),
  ),
  update: command(
    'communities.write',
    versionedRef.extend({ community: communityInput, draftId: recordId.optional() }),
    z.object({ version: z.int() }),
    ofCommunity,
  ),
  remove: command('communities.write', versionedRef.extend({ reason: requiredText(400) }), nothing, ofCommunity),
  options: query(
    'communities.read',
    z.object({ search: z.string().max(100) }),
    z.object({ options: z.array(z.object({ id: recordId, name: z.string(), detail: z.string() })) }),
    { subject: 'reference' },
  ),
  /** The administrative tree one level at a time; without a parent, the country's first level. */
  adminUnits: query(
    'communities.read',
    z.object({ parent: z.string().max(20).nullable() }),
    z.object({ units: z.array(adminUnit) }),
    { subject: 'reference' },
  ),
};
