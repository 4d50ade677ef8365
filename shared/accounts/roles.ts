import { permissions, type Permission } from '../kernel/permissions.ts';
import type { Scope } from '../kernel/scopes.ts';

/** What a role is: a name, what it may do, and how far that reaches unless an account says otherwise. */
export interface RoleDefinition {
  readonly permissions: readonly Permission[];
  readonly scope: Scope;
}

/** The roles every office has. They are part of the program; an office that needs another one copies and changes it. */
export const defaultRoleCodes = [
  'administrator',
  'auditor',
  'case-worker',
  'cashier',
  'cooperative-leader',
  'data-clerk',
  'field-officer',
  'programme-officer',
  'supervisor',
  'weigher',
] as const;
export type DefaultRoleCode = (typeof defaultRoleCodes)[number];

/** The account that sets an office up holds these two: it can manage the office and also work in it until there are more people. */
export const firstAccountRoles: readonly DefaultRoleCode[] = ['administrator', 'supervisor'];

const everyRead = permissions.filter((name) => name.endsWith('.read') && !['journal.read'].includes(name));
const everyExport = permissions.filter((name) => name.endsWith('.export') && name !== 'journal.export');

/** Kept apart from the work with people: the office itself, its accounts and its journal. */
const notForSupervisors: ReadonlySet<Permission> = new Set([
  'backups.restore',
  'journal.export',
  'journal.read',
  'office.manage',
  'users.manage',
]);

const fieldWork: readonly Permission[] = [
  'assets.write',
  'books.write',
  'communities.write',
  'cooperatives.write',
  'erasure.request',
  'households.write',
  'imports.run',
  'jobs.write',
  'meetings.write',
  'memberships.write',
  'offtake.weigh',
  'people.delete',
  'people.merge',
  'people.write',
  'plant.write',
  'training.mark',
  'training.write',
];

const programmeWork: readonly Permission[] = [
  'agreements.write',
  'jobs.write',
  'partners.write',
  'reports.manage',
  'training.write',
];

export const defaultRoles: Readonly<Record<DefaultRoleCode, RoleDefinition>> = {
  administrator: { scope: 'all', permissions: ['backups.restore', 'backups.run', 'office.manage', 'users.manage'] },
  auditor: { scope: 'all', permissions: ['journal.export', 'journal.read'] },
  'case-worker': {
    scope: 'office',
    permissions: [
      'agreements.read',
      'communities.read',
      'cooperatives.read',
      'erasure.request',
      'households.read',
      'households.write',
      'jobs.read',
      'jobs.write',
      'partners.read',
      'people.read',
      'people.write',
      'sensitive.contact',
      'sensitive.medical',
      'sensitive.minors',
      'sensitive.protection',
      'training.read',
      'training.read-scores',
    ],
  },
  cashier: {
    scope: 'office',
    permissions: [
      'books.read',
      'communities.read',
      'cooperatives.read',
      'offtake.read',
      'payments.pay',
      'payments.read',
      'people.read',
      'sensitive.contact',
      'sensitive.minors',
      'sensitive.money',
    ],
  },
  'cooperative-leader': {
    scope: 'cooperative',
    permissions: [
      'assets.read',
      'books.read',
      'cooperatives.read',
      'meetings.read',
      'offtake.read',
      'people.read',
      'plant.read',
      'sensitive.contact',
      'sensitive.money',
      'training.read',
    ],
  },
  'data-clerk': {
    scope: 'own',
    permissions: [
      'communities.read',
      'households.read',
      'households.write',
      'people.read',
      'people.write',
      'sensitive.contact',
      'sensitive.minors',
    ],
  },
  'field-officer': {
    scope: 'office',
    permissions: [...everyRead, ...fieldWork, 'sensitive.contact', 'sensitive.minors', 'sensitive.money'],
  },
  'programme-officer': {
    scope: 'all',
    permissions: [...everyRead, ...everyExport, ...programmeWork, 'sensitive.contact', 'sensitive.money'],
  },
  supervisor: { scope: 'office', permissions: permissions.filter((name) => !notForSupervisors.has(name)) },
  weigher: {
    scope: 'office',
    permissions: [
      'assets.read',
      'assets.write',
      'communities.read',
      'cooperatives.read',
      'offtake.read',
      'offtake.weigh',
      'people.read',
      'plant.read',
      'plant.write',
      'sensitive.minors',
      'sensitive.money',
    ],
  },
};

export function isDefaultRole(id: string): id is DefaultRoleCode {
  return (defaultRoleCodes as readonly string[]).includes(id);
}
