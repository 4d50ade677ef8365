import { defineList } from '../kernel/list.ts';
import { sexes } from '../kernel/choices.ts';

/** What kind of group it is. A care coalition has members, offices, meetings and a fund like a cooperative, and supports households. */
export const groupKinds = ['cooperative', 'care-coalition'] as const;
export type GroupKind = (typeof groupKinds)[number];

export const cooperativeStatuses = ['forming', 'registered', 'active', 'suspended', 'dissolved'] as const;
export type CooperativeStatus = (typeof cooperativeStatuses)[number];

export const membershipStatuses = ['applicant', 'active', 'suspended', 'exited'] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

export const membershipCategories = ['founder', 'ordinary', 'associate'] as const;

export const officeRoles = [
  'chair',
  'vice-chair',
  'secretary',
  'treasurer',
  'committee-member',
  'supervisory-committee',
  'thematic-committee',
  'taskforce',
  'executive-committee',
  'auditor',
] as const;
export type OfficeRole = (typeof officeRoles)[number];

/** The offices that members of each kind of group are elected to. */
export const officesOfGroup: Readonly<Record<GroupKind, readonly OfficeRole[]>> = {
  cooperative: [
    'chair',
    'vice-chair',
    'secretary',
    'treasurer',
    'committee-member',
    'supervisory-committee',
    'thematic-committee',
  ],
  'care-coalition': [
    'chair',
    'vice-chair',
    'secretary',
    'treasurer',
    'taskforce',
    'executive-committee',
    'auditor',
    'thematic-committee',
  ],
};

export const cooperativesList = defineList({
  name: 'cooperatives',
  namespace: 'cooperatives',
  read: 'cooperatives.read',
  export: 'cooperatives.export',
  personal: false,
  defaultSort: { field: 'name', descending: false },
  columns: [
    { field: 'code', type: 'code', width: 12, shown: true },
    { field: 'name', type: 'text', width: 34, shown: true },
    { field: 'groupKind', type: 'choice', width: 16, choices: groupKinds },
    { field: 'community', type: 'text', width: 18, shown: true },
    { field: 'status', type: 'choice', width: 12, choices: cooperativeStatuses, shown: true },
    { field: 'activeMembers', type: 'integer', width: 16, shown: true },
    { field: 'enterprise', type: 'text', width: 20, shown: true },
    { field: 'registrationNumber', type: 'code', width: 18 },
    { field: 'registeredOn', type: 'date', width: 12 },
  ],
});

/** Memberships; `within` narrows to one cooperative (`cooperative:<id>`) or one person (`person:<id>`). */
export const membersList = defineList({
  name: 'members',
  namespace: 'members',
  read: 'cooperatives.read',
  export: 'memberships.export',
  personal: true,
  defaultSort: { field: 'number', descending: false },
  columns: [
    { field: 'number', type: 'integer', width: 10, shown: true },
    { field: 'cooperative', type: 'text', width: 24, shown: true },
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'familyName', type: 'text', width: 20, shown: true },
    { field: 'givenNames', type: 'text', width: 20, shown: true },
    { field: 'sex', type: 'choice', width: 10, choices: sexes, shown: true },
    { field: 'category', type: 'choice', width: 12, choices: membershipCategories, shown: true },
    { field: 'status', type: 'choice', width: 12, choices: membershipStatuses, shown: true },
    { field: 'joinedOn', type: 'date', width: 12, shown: true },
    { field: 'exitedOn', type: 'date', width: 12 },
    { field: 'phone', type: 'phone', width: 16, shown: true },
    { field: 'community', type: 'text', width: 20 },
    { field: 'sourceId', type: 'code', width: 16 },
  ],
});
