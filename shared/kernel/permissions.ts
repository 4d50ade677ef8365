/**
 * What a signed-in user may do. A permission names a thing and an action; roles are sets of permissions.
 *
 * `public` needs no sign-in (set-up, sign-in, status); `signed-in` needs only an open session.
 */
export const permissions = [
  'communities.read',
  'communities.write',
  'cooperatives.export',
  'cooperatives.read',
  'cooperatives.write',
  'households.read',
  'households.write',
  'imports.run',
  'journal.read',
  'memberships.export',
  'memberships.write',
  'office.manage',
  'people.delete',
  'people.export',
  'people.merge',
  'people.read',
  'people.read-restricted',
  'people.write',
] as const;

export type Permission = (typeof permissions)[number];
export type ProcedurePermission = Permission | 'public' | 'signed-in';

export const roles = ['administrator', 'officer', 'viewer'] as const;
export type Role = (typeof roles)[number];

const viewer: readonly Permission[] = ['communities.read', 'cooperatives.read', 'households.read', 'people.read'];

/** Permissions of each role. An administrator of a new office may do everything until more accounts exist. */
export const permissionsOfRole: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  administrator: new Set(permissions),
  officer: new Set(
    permissions.filter(
      (name) => name !== 'office.manage' && name !== 'people.read-restricted' && name !== 'journal.read',
    ),
  ),
  viewer: new Set(viewer),
};
