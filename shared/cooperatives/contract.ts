import { z } from 'zod';
import { optionalDate, optionalText, recordId, recordRef, requiredText, versionedRef } from '../kernel/form-values.ts';
import { listProcedures } from '../kernel/list.ts';
import { command, nothing, query } from '../kernel/procedure.ts';
import { byLaws } from './by-laws.ts';
import {
  cooperativesList,
  cooperativeStatuses,
  groupKinds,
  membershipCategories,
  membershipStatuses,
  membersList,
  officeRoles,
} from './lists.ts';

export const cooperativeInput = z.object({
  groupKind: z.enum(groupKinds).default('cooperative'),
  name: requiredText(160),
  code: requiredText(20),
  communityId: recordId.nullable().default(null),
  valueChains: optionalText(300),
  activities: optionalText(600),
  formedOn: optionalDate,
  registrationNumber: optionalText(80),
  registrationAuthority: optionalText(160),
  byLawsAdoptedOn: optionalDate,
  byLaws: byLaws,
});
export type CooperativeInput = z.infer<typeof cooperativeInput>;

export const statusStep = z.object({
  status: z.enum(cooperativeStatuses),
  on: z.string(),
  reason: z.string().nullable(),
});

export const cooperativeRecord = cooperativeInput.extend({
  id: recordId,
  version: z.int(),
  status: z.enum(cooperativeStatuses),
  statusSteps: z.array(statusStep),
  communityName: z.string().nullable(),
  deleted: z.boolean(),
});
export type CooperativeRecord = z.infer<typeof cooperativeRecord>;

/** How many members fall in each cell; every person is counted once and "unknown" is its own cell. */
export const composition = z.object({
  at: z.string(),
  total: z.int(),
  bySex: z.record(z.string(), z.int()),
  byAge: z.array(z.object({ band: z.string(), count: z.int() })),
  byProfile: z.record(z.string(), z.int()),
  sexByAge: z.array(z.object({ sex: z.string(), band: z.string(), count: z.int() })),
  returneePercent: z.number().nullable(),
});
export type Composition = z.infer<typeof composition>;

/** A rule that was broken: refused, or warned about and accepted. The text is `errors:<code>`. */
export const ruleNotice = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  severity: z.enum(['refused', 'warning']),
});

export const officer = z.object({
  id: recordId,
  version: z.int(),
  personId: recordId,
  personName: z.string(),
  caseCode: z.string(),
  role: z.enum(officeRoles),
  committee: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  electedAt: z.string().nullable(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  /** Days until the term ends; negative when it ran out. */
  daysLeft: z.int(),
});
export type Officer = z.infer<typeof officer>;

export const termInput = z.object({
  cooperativeId: recordId,
  personId: recordId,
  role: z.enum(officeRoles),
  committee: optionalText(120),
  from: z.iso.date('date'),
  to: z.iso.date('date'),
  electedAt: optionalText(200),
  /** The meeting on record that held the election. */
  meetingId: recordId.nullable().default(null),
});

export const membershipInput = z.object({
  cooperativeId: recordId,
  personId: recordId,
  category: z.enum(membershipCategories),
  joinedOn: z.iso.date('date'),
  status: z.enum(['applicant', 'active']),
});

export const membershipRecord = membershipInput.extend({
  id: recordId,
  version: z.int(),
  number: z.int(),
  status: z.enum(membershipStatuses),
  statusOn: z.string(),
  statusReason: z.string().nullable(),
  cooperativeName: z.string(),
  personName: z.string(),
  caseCode: z.string(),
  deleted: z.boolean(),
});

/** The leaders' page: names, numbers, offices; nothing about anybody's protection case. */
export const membershipReview = z.object({
  cooperativeId: recordId,
  cooperativeName: z.string(),
  at: z.string(),
  composition,
  officers: z.array(officer),
  members: z.array(
    z.object({
      number: z.int(),
      name: z.string(),
      sex: z.string(),
      age: z.int().nullable(),
      joinedOn: z.string(),
      status: z.enum(membershipStatuses),
      offices: z.array(z.enum(officeRoles)),
    }),
  ),
  signOffs: z.array(
    z.object({
      id: recordId,
      reviewedOn: z.string(),
      reviewedBy: z.string(),
      remarks: z.string().nullable(),
      members: z.int(),
      recordedAt: z.string(),
    }),
  ),
});
export type MembershipReview = z.infer<typeof membershipReview>;

const ofCooperative = { subject: { kind: 'cooperative', field: 'id' } } as const;
const ofMembership = { subject: { kind: 'membership', field: 'id' } } as const;
/** A person and the cooperative they are to belong to or to serve. */
const ofBoth = {
  subject: [
    { kind: 'cooperative', field: 'cooperativeId' },
    { kind: 'person', field: 'personId' },
  ],
} as const;

export const cooperativesContract = {
  ...listProcedures(cooperativesList),
  get: query('cooperatives.read', recordRef, cooperativeRecord, ofCooperative),
  create: command(
    'cooperatives.write',
    z.object({ cooperative: cooperativeInput, draftId: recordId.optional() }),
    z.object({ id: recordId }),
    { subject: { kind: 'community', field: 'cooperative.communityId', creates: true } },
  ),
  update: command(
    'cooperatives.write',
    versionedRef.extend({ cooperative: cooperativeInput, draftId: recordId.optional() }),
    z.object({ version: z.int() }),
    ofCooperative,
  ),
  changeStatus: command(
    'cooperatives.write',
    versionedRef.extend({ status: z.enum(cooperativeStatuses), on: z.iso.date('date'), reason: optionalText(400) }),
    z.object({ version: z.int() }),
    ofCooperative,
  ),
  remove: command('cooperatives.write', versionedRef.extend({ reason: requiredText(400) }), nothing, ofCooperative),
  composition: query('cooperatives.read', recordRef.extend({ at: z.iso.date() }), composition, ofCooperative),
  officers: query(
    'cooperatives.read',
    recordRef.extend({ at: z.iso.date(), past: z.boolean().default(false) }),
    z.object({ officers: z.array(officer) }),
    ofCooperative,
  ),
  options: query(
    'cooperatives.read',
    z.object({ search: z.string().max(100) }),
    z.object({ options: z.array(z.object({ id: recordId, name: z.string(), detail: z.string() })) }),
    { subject: 'service' },
  ),
  /** Checks a term without writing: what would refuse it and what would warn. */
  checkTerm: query(
    'cooperatives.read',
    termInput.extend({ id: recordId.optional() }),
    z.object({ notices: z.array(ruleNotice) }),
    ofBoth,
  ),
  startTerm: command(
    'cooperatives.write',
    termInput,
    z.object({ id: recordId, warnings: z.array(ruleNotice) }),
    ofBoth,
  ),
  endTerm: command(
    'cooperatives.write',
    versionedRef.extend({ on: z.iso.date('date'), reason: optionalText(400) }),
    nothing,
    { subject: { kind: 'term_of_office', field: 'id' } },
  ),
  review: query('cooperatives.read', recordRef.extend({ at: z.iso.date() }), membershipReview, ofCooperative),
  signOffReview: command(
    'cooperatives.write',
    recordRef.extend({ reviewedOn: z.iso.date('date'), reviewedBy: requiredText(300), remarks: optionalText(1000) }),
    z.object({ id: recordId }),
    ofCooperative,
  ),
};

export const membershipsContract = {
  ...listProcedures(membersList),
  get: query('cooperatives.read', recordRef, membershipRecord, ofMembership),
  /** Refused when the person already has an open membership in the cooperative; rejoining after an exit is a new membership. */
  create: command(
    'memberships.write',
    membershipInput,
    z.object({ id: recordId, number: z.int(), warnings: z.array(ruleNotice) }),
    ofBoth,
  ),
  changeCategory: command(
    'memberships.write',
    versionedRef.extend({ category: z.enum(membershipCategories) }),
    z.object({ version: z.int() }),
    ofMembership,
  ),
  /** Whoever exits or is suspended loses the running terms of office; a warning says how many. */
  changeStatus: command(
    'memberships.write',
    versionedRef.extend({ status: z.enum(membershipStatuses), on: z.iso.date('date'), reason: optionalText(400) }),
    z.object({ version: z.int(), warnings: z.array(ruleNotice) }),
    ofMembership,
  ),
  remove: command('memberships.write', versionedRef.extend({ reason: requiredText(400) }), nothing, ofMembership),
};
