import { z } from 'zod';
import { recordId, requiredText } from '../../kernel/form-values.ts';
import { permissions } from '../../kernel/permissions.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { scopes } from '../../kernel/scopes.ts';

/** A role somebody holds and how far it reaches for them: the code of a role of the program, or the id of one of the office's own. */
const grant = z.object({ role: z.string().min(1).max(60), scope: z.enum(scopes) });

/** What an administrator says of an account. */
export const userAccess = z.object({
  grants: z.array(grant).min(1, 'role-needed').max(10),
  communityIds: z.array(recordId).max(200).default([]),
  cooperativeIds: z.array(recordId).max(200).default([]),
});
export type UserAccess = z.infer<typeof userAccess>;

const place = z.object({ id: recordId, name: z.string() });

const user = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  grants: z.array(grant),
  communities: z.array(place),
  cooperatives: z.array(place),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSignInAt: z.string().nullable(),
  /** When the newest version of the code of conduct was accepted. */
  conductAcceptedAt: z.string().nullable(),
});
export type User = z.infer<typeof user>;

export const roleInput = z.object({
  name: requiredText(60),
  scope: z.enum(scopes),
  permissions: z.array(z.enum(permissions)).min(1, 'permission-needed'),
});
export type RoleInput = z.infer<typeof roleInput>;

/** `name` is null for a role of the program, whose words are at `users:role.<id>`. */
const role = z.object({
  id: z.string(),
  name: z.string().nullable(),
  scope: z.enum(scopes),
  permissions: z.array(z.enum(permissions)),
  version: z.int().nullable(),
  heldBy: z.int(),
});
export type Role = z.infer<typeof role>;

const ofUser = z.object({ id: z.string(), version: z.int() });
/** A password that is shown once, and that its user must change at the first sign-in. */
const firstPassword = z.object({ id: z.string(), password: z.string() });

export const usersContract = {
  list: query('users.manage', nothing, z.object({ users: z.array(user) })),
  create: command('users.manage', z.object({ name: requiredText(80), access: userAccess }), firstPassword),
  update: command('users.manage', ofUser.extend({ access: userAccess }), nothing),
  /** A new password for whoever lost theirs, or for an account that is opened again. */
  resetPassword: command('users.manage', ofUser, firstPassword),
  disable: command('users.manage', ofUser.extend({ reason: requiredText(400) }), nothing),
  /** A new recovery code, shown once; the one printed before opens nothing any more. */
  renewRecoveryCode: command('users.manage', nothing, z.object({ recoveryCode: z.string() })),
  roles: query('users.manage', nothing, z.object({ roles: z.array(role) })),
  saveRole: command(
    'users.manage',
    z.object({ id: recordId.optional(), version: z.int().optional(), role: roleInput }),
    z.object({ id: recordId }),
  ),
  removeRole: command('users.manage', z.object({ id: recordId, version: z.int(), reason: requiredText(400) }), nothing),
};
