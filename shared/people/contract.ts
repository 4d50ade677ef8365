import { z } from 'zod';
import { birthPrecisions } from '../kernel/choices.ts';
import { optionalDate, optionalText, recordId, recordRef, requiredText, versionedRef } from '../kernel/form-values.ts';
import { listProcedures } from '../kernel/list.ts';
import { command, nothing, query } from '../kernel/procedure.ts';
import { peopleList } from './list.ts';
import { personInput } from './person.ts';

const ageFlags = z.object({
  age: z.int().nullable(),
  under15: z.boolean(),
  minor15to17: z.boolean(),
});

export const personRecord = z.object({
  id: recordId,
  version: z.int(),
  caseCode: z.string(),
  ...personInput.shape,
  disability: z.enum(['with', 'without', 'unknown']),
  ageFlags,
  communityName: z.string().nullable(),
  householdName: z.string().nullable(),
  /** True when the restricted fields are left out because the caller may not read them. */
  restrictedHidden: z.boolean(),
  /** How many of the restricted fields hold something, also where they are left out. */
  restrictedHeld: z.int(),
  /** The person this record was merged into, when it is an alias. */
  mergedIntoId: recordId.nullable(),
  deleted: z.boolean(),
  /** When the person was erased or made anonymous; null as long as the record is one of a person. */
  erasedAt: z.string().nullable(),
  registeredAt: z.string(),
  registeredBy: z.string(),
});
export type PersonRecord = z.infer<typeof personRecord>;

export const matchReason = z.object({ code: z.string(), percent: z.int().optional() });

/** A person already registered who may be the one being typed, and why. */
export const nearDouble = z.object({
  id: recordId,
  caseCode: z.string(),
  name: z.string(),
  birthDate: z.string().nullable(),
  community: z.string().nullable(),
  score: z.number(),
  reasons: z.array(matchReason),
  decision: z.enum(['same', 'different', 'later']).nullable(),
});
export type NearDouble = z.infer<typeof nearDouble>;

/** What is known of a person while the form is being filled; everything may still be missing. */
export const personSketch = z.object({
  exceptId: recordId.optional(),
  givenNames: z.string().max(120).default(''),
  familyName: z.string().max(120).default(''),
  otherNames: z.string().max(120).nullable().default(null),
  sex: z.string().nullable().default(null),
  /** Half typed, it counts as not known. */
  birthDate: z.iso.date().nullable().default(null).catch(null),
  birthPrecision: z.enum(birthPrecisions).nullable().default(null),
  communityId: z.string().nullable().default(null),
  mobileMoneyNumber: z.string().max(40).nullable().default(null),
  phones: z.array(z.string().max(40)).max(5).default([]),
  documentType: z.string().nullable().default(null),
  documentNumber: z.string().max(60).nullable().default(null),
});

export const consentDecisions = ['given', 'refused', 'withdrawn'] as const;
export const consentWays = ['signature', 'thumbprint', 'verbal-with-witness'] as const;

export const consentInput = z.object({
  personId: recordId,
  purposeId: recordId,
  decision: z.enum(consentDecisions),
  decidedOn: z.iso.date('date'),
  language: optionalText(40),
  way: z.enum(consentWays),
  explainedBy: requiredText(120),
  witness: optionalText(120),
  textVersion: optionalText(40),
  expiresOn: optionalDate,
});

export const consentRecord = consentInput.extend({
  id: recordId,
  purposeName: z.string(),
  recordedAt: z.string(),
  expired: z.boolean(),
});

export const personOption = z.object({ id: recordId, caseCode: z.string(), name: z.string(), detail: z.string() });

/** A field of two records that differ, for the choice in a merge. */
export const mergeField = z.object({ field: z.string(), kept: z.unknown(), merged: z.unknown() });

const ofPerson = { subject: { kind: 'person', field: 'id' } } as const;

export const peopleContract = {
  ...listProcedures(peopleList),
  get: query('people.read', recordRef, personRecord, ofPerson),
  create: command(
    'people.write',
    z.object({ person: personInput, draftId: recordId.optional() }),
    z.object({ id: recordId, caseCode: z.string() }),
    { subject: { kind: 'community', field: 'person.communityId', creates: true } },
  ),
  update: command(
    'people.write',
    versionedRef.extend({ person: personInput, draftId: recordId.optional() }),
    z.object({ version: z.int() }),
    ofPerson,
  ),
  remove: command('people.delete', versionedRef.extend({ reason: requiredText(400) }), nothing, ofPerson),
  /** Somebody outside the caller's reach is shown by the case code alone. */
  nearDoubles: query('people.read', personSketch, z.object({ doubles: z.array(nearDouble) }), { subject: 'service' }),
  /** Pairs waiting for a decision: found when saved or imported and not yet decided, or decided "later". */
  undecided: query(
    'people.read',
    z.object({ offset: z.int().min(0).default(0) }),
    z.object({ pairs: z.array(z.object({ id: recordId, first: nearDouble, second: nearDouble })), total: z.int() }),
  ),
  decide: command(
    'people.merge',
    z.object({ firstId: recordId, secondId: recordId, decision: z.enum(['same', 'different', 'later']) }),
    nothing,
  ),
  mergePreview: query(
    'people.merge',
    z.object({ keptId: recordId, mergedId: recordId }),
    z.object({
      kept: personRecord,
      merged: personRecord,
      fields: z.array(mergeField),
      links: z.array(z.object({ kind: z.string(), count: z.int() })),
    }),
  ),
  /** `take` lists the fields whose value comes from the merged record; every other field keeps its own. */
  merge: command(
    'people.merge',
    z.object({
      keptId: recordId,
      keptVersion: z.int(),
      mergedId: recordId,
      mergedVersion: z.int(),
      take: z.array(z.string()),
    }),
    z.object({ mergeId: recordId }),
  ),
  merges: query(
    'people.merge',
    recordRef,
    z.object({
      merges: z.array(
        z.object({
          id: recordId,
          mergedName: z.string(),
          mergedCaseCode: z.string(),
          at: z.string(),
          undone: z.boolean(),
        }),
      ),
    }),
  ),
  undoMerge: command('people.merge', z.object({ mergeId: recordId }), nothing),
  consents: query('people.read', recordRef, z.object({ consents: z.array(consentRecord) }), ofPerson),
  recordConsent: command('people.write', consentInput, z.object({ id: recordId }), {
    subject: { kind: 'person', field: 'personId' },
  }),
  /** Persons for a picker: by name, case code or phone. */
  options: query(
    'people.read',
    z.object({ search: z.string().max(100), exceptIds: z.array(recordId).default([]) }),
    z.object({ options: z.array(personOption) }),
    { subject: 'service' },
  ),
};
