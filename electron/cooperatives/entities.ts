import { EntitySchema } from 'typeorm';
import type { ByLaws } from '../../shared/cooperatives/by-laws.ts';
import type { CooperativeStatus, GroupKind, MembershipStatus, OfficeRole } from '../../shared/cooperatives/lists.ts';
import {
  integer,
  json,
  notDeleted,
  optionalText,
  primaryId,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';
import { HouseholdSupportEntity } from './care/entities.ts';

export interface CooperativeRow extends RecordFields {
  groupKind: GroupKind;
  name: string;
  nameKey: string;
  code: string;
  communityId: string | null;
  valueChains: string | null;
  activities: string | null;
  formedOn: string | null;
  status: CooperativeStatus;
  registrationNumber: string | null;
  registrationAuthority: string | null;
  registeredOn: string | null;
  byLawsAdoptedOn: string | null;
  byLaws: ByLaws;
  /** The code this cooperative had in the file it was imported from. */
  sourceId: string | null;
}

export const CooperativeEntity = new EntitySchema<CooperativeRow>({
  name: 'cooperative',
  columns: {
    ...recordColumns,
    groupKind: { ...text, default: 'cooperative' },
    name: text,
    nameKey: text,
    code: text,
    communityId: { ...optionalText, foreignKey: { target: 'community' } },
    valueChains: optionalText,
    activities: optionalText,
    formedOn: optionalText,
    status: text,
    registrationNumber: optionalText,
    registrationAuthority: optionalText,
    registeredOn: optionalText,
    byLawsAdoptedOn: optionalText,
    byLaws: json,
    sourceId: optionalText,
  },
  indices: [
    { name: 'cooperative_code', columns: ['code'], unique: true, where: notDeleted },
    { name: 'cooperative_by_name', columns: ['nameKey', 'id'], where: notDeleted },
  ],
});

/** One step of a cooperative's life cycle. */
export interface CooperativeStepRow {
  id: string;
  cooperativeId: string;
  status: CooperativeStatus;
  on: string;
  reason: string | null;
  recordedAt: string;
}

export const CooperativeStepEntity = new EntitySchema<CooperativeStepRow>({
  name: 'cooperative_step',
  columns: {
    id: primaryId,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    status: text,
    on: { ...text, name: 'happened_on' },
    reason: optionalText,
    recordedAt: text,
  },
  indices: [{ name: 'cooperative_step_cooperative', columns: ['cooperativeId', 'on'] }],
});

export interface MembershipRow extends RecordFields {
  cooperativeId: string;
  personId: string;
  /** Unique in the cooperative and never reused, not even after an exit. */
  number: number;
  category: 'founder' | 'ordinary' | 'associate';
  joinedOn: string;
  status: MembershipStatus;
  statusOn: string;
  statusReason: string | null;
  exitedOn: string | null;
}

export const MembershipEntity = new EntitySchema<MembershipRow>({
  name: 'membership',
  columns: {
    ...recordColumns,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    personId: { ...text, foreignKey: { target: 'person' } },
    number: { ...integer, name: 'member_number' },
    category: text,
    joinedOn: text,
    status: text,
    statusOn: text,
    statusReason: optionalText,
    exitedOn: optionalText,
  },
  indices: [
    { name: 'membership_number', columns: ['cooperativeId', 'number'], unique: true },
    {
      name: 'membership_open',
      columns: ['cooperativeId', 'personId'],
      unique: true,
      where: `"deleted_at" IS NULL AND "status" <> 'exited'`,
    },
    { name: 'membership_person', columns: ['personId'] },
    { name: 'membership_by_status', columns: ['cooperativeId', 'status', 'deletedAt'] },
    { name: 'membership_by_number', columns: ['number', 'id'], where: notDeleted },
    { name: 'membership_by_joining', columns: ['joinedOn', 'id'], where: notDeleted },
  ],
});

/** One change of a membership's status; with them the members of any past day are known. */
export interface MembershipStepRow {
  id: string;
  membershipId: string;
  before: MembershipStatus;
  status: MembershipStatus;
  on: string;
  reason: string | null;
  recordedAt: string;
}

export const MembershipStepEntity = new EntitySchema<MembershipStepRow>({
  name: 'membership_step',
  columns: {
    id: primaryId,
    membershipId: { ...text, foreignKey: { target: 'membership' } },
    before: { ...text, name: 'status_before' },
    status: text,
    on: { ...text, name: 'happened_on' },
    reason: optionalText,
    recordedAt: text,
  },
  indices: [{ name: 'membership_step_membership', columns: ['membershipId', 'on'] }],
});

export interface TermRow extends RecordFields {
  cooperativeId: string;
  personId: string;
  role: OfficeRole;
  committee: string | null;
  from: string;
  to: string;
  electedAt: string | null;
  /** The meeting that held the election, when it is on record. */
  meetingId: string | null;
  endedOn: string | null;
  endReason: string | null;
}

export const TermEntity = new EntitySchema<TermRow>({
  name: 'term_of_office',
  columns: {
    ...recordColumns,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    personId: { ...text, foreignKey: { target: 'person' } },
    role: text,
    committee: optionalText,
    from: { ...text, name: 'from_date' },
    to: { ...text, name: 'to_date' },
    electedAt: optionalText,
    meetingId: optionalText,
    endedOn: optionalText,
    endReason: optionalText,
  },
  indices: [
    { name: 'term_cooperative', columns: ['cooperativeId', 'from'] },
    { name: 'term_person', columns: ['personId'] },
    { name: 'term_end', columns: ['to'] },
    { name: 'term_meeting', columns: ['meetingId'], where: '"meeting_id" IS NOT NULL' },
  ],
});

/** The leaders' sign-off of a membership review. */
export interface ReviewRow {
  id: string;
  cooperativeId: string;
  reviewedOn: string;
  reviewedBy: string;
  remarks: string | null;
  members: number;
  recordedAt: string;
  recordedBy: string;
}

export const ReviewEntity = new EntitySchema<ReviewRow>({
  name: 'membership_review',
  columns: {
    id: primaryId,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    reviewedOn: text,
    reviewedBy: text,
    remarks: optionalText,
    members: integer,
    recordedAt: text,
    recordedBy: text,
  },
  indices: [{ name: 'membership_review_cooperative', columns: ['cooperativeId', 'reviewedOn'] }],
});

export { HouseholdSupportEntity };

export const cooperativesEntities = [
  CooperativeEntity,
  CooperativeStepEntity,
  MembershipEntity,
  MembershipStepEntity,
  TermEntity,
  ReviewEntity,
  HouseholdSupportEntity,
];
