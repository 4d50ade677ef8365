/**
 * What a signed-in user may do. A permission names a thing and an action; roles are sets of permissions.
 *
 * `public` needs no sign-in (set-up, sign-in, status); `signed-in` needs only an open session.
 */
export const permissions = [
  'agreements.approve',
  'agreements.export',
  'agreements.read',
  'agreements.write',
  'assets.export',
  'assets.read',
  'assets.write',
  'backups.restore',
  'backups.run',
  'books.approve',
  'books.export',
  'books.read',
  'books.write',
  'communities.read',
  'communities.write',
  'consent.override',
  'cooperatives.export',
  'cooperatives.read',
  'cooperatives.write',
  'erasure.approve',
  'erasure.request',
  'households.read',
  'households.write',
  'imports.run',
  'jobs.export',
  'jobs.read',
  'jobs.write',
  'journal.export',
  'journal.read',
  'journal.undo',
  'meetings.export',
  'meetings.read',
  'meetings.write',
  'memberships.export',
  'memberships.write',
  'office.manage',
  'offtake.export',
  'offtake.read',
  'offtake.set-up',
  'offtake.void',
  'offtake.weigh',
  'partners.export',
  'partners.read',
  'partners.write',
  'payments.approve',
  'payments.export',
  'payments.pay',
  'payments.prepare',
  'payments.read',
  'people.delete',
  'people.export',
  'people.merge',
  'people.read',
  'people.read-restricted',
  'people.write',
  'plant.export',
  'plant.read',
  'plant.write',
  'reports.export',
  'reports.manage',
  'reports.read',
  'training.export',
  'training.mark',
  'training.override',
  'training.read',
  'training.read-scores',
  'training.write',
] as const;

export type Permission = (typeof permissions)[number];
export type ProcedurePermission = Permission | 'public' | 'signed-in';

export const roles = ['administrator', 'officer', 'viewer'] as const;
export type Role = (typeof roles)[number];

const viewer: readonly Permission[] = [
  'agreements.read',
  'assets.read',
  'books.read',
  'communities.read',
  'cooperatives.read',
  'households.read',
  'jobs.read',
  'meetings.read',
  'offtake.read',
  'partners.read',
  'payments.read',
  'people.read',
  'plant.read',
  'reports.read',
  'training.read',
];

const notForOfficers: ReadonlySet<Permission> = new Set([
  'backups.restore',
  'consent.override',
  'erasure.approve',
  'journal.export',
  'journal.read',
  'journal.undo',
  'office.manage',
  'people.read-restricted',
  'training.read-scores',
]);

/** Permissions of each role. An administrator of a new office may do everything until more accounts exist. */
export const permissionsOfRole: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  administrator: new Set(permissions),
  officer: new Set(permissions.filter((name) => !notForOfficers.has(name))),
  viewer: new Set(viewer),
};
