import { In, IsNull, type EntityManager } from 'typeorm';
import type { Session } from '../../shared/accounts/contract.ts';
import { conductVersion, type Owing } from '../../shared/accounts/conduct.ts';
import { permissionsOf, type Grant } from '../../shared/accounts/reach.ts';
import { defaultRoles, isDefaultRole } from '../../shared/accounts/roles.ts';
import { permissions, type Permission } from '../../shared/kernel/permissions.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import {
  ConductAcceptanceEntity,
  RoleEntity,
  UserAccountEntity,
  type RoleRow,
  type UserAccountRow,
} from '../office/entities.ts';
import { readOffice } from '../office/service.ts';
import type { Actor } from '../storage/transaction.ts';

/**
 * The session of an account as it stands in the file now.
 *
 * @throws Refusal accounts.wrong_name_or_password for a disabled or unknown account: nothing more is said to a stranger
 */
export async function readSession(reads: EntityManager, userId: string): Promise<Session> {
  const account = await reads.findOneBy(UserAccountEntity, { id: userId, deletedAt: IsNull() });
  if (!account || account.disabled) throw new Refusal('accounts.wrong_name_or_password');
  const { id, name, code, country, currency, language, fiscalYearStartMonth, idleMinutes } = await readOffice(reads);
  const grants = await grantsOf(reads, account);
  return {
    userId,
    userName: account.name,
    roles: grants.map(({ role }) => role),
    permissions: permissionsOf(grants),
    grants,
    communityIds: account.communityIds,
    cooperativeIds: account.cooperativeIds,
    owes: await owesOf(reads, account),
    office: { id, name, code, country, currency, language, fiscalYearStartMonth, idleMinutes },
  };
}

async function owesOf(reads: EntityManager, { id, mustChangePassword }: UserAccountRow): Promise<Owing[]> {
  const accepted = await reads.existsBy(ConductAcceptanceEntity, { userId: id, conductVersion });
  return [...(mustChangePassword ? (['new-password'] as const) : []), ...(accepted ? [] : (['conduct'] as const))];
}

export function actorOf({ userId, userName, roles }: Session): Actor {
  return { userId, userName, role: roles.join(', ') };
}

/** What the account's roles mean. A role that is no longer there gives nothing. */
export async function grantsOf(
  reads: EntityManager,
  account: Pick<UserAccountRow, 'grants'>,
): Promise<(Grant & { permissions: Permission[] })[]> {
  const own = account.grants.map(({ role }) => role).filter((role) => !isDefaultRole(role));
  const rows = own.length === 0 ? [] : await reads.findBy(RoleEntity, { id: In(own), deletedAt: IsNull() });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return account.grants.flatMap(({ role, scope }) => {
    const held = permissionsOfRole(role, byId);
    return held === null ? [] : [{ role, scope, permissions: held }];
  });
}

function permissionsOfRole(role: string, own: ReadonlyMap<string, RoleRow>): Permission[] | null {
  if (isDefaultRole(role)) return [...defaultRoles[role].permissions];
  const stored = own.get(role)?.permissions;
  // A permission of a newer or older program that this one does not know gives nothing.
  return stored === undefined ? null : permissions.filter((name) => stored.includes(name));
}
