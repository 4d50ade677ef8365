import { In, IsNull, type EntityManager } from 'typeorm';
import type { User, UserAccess } from '../../../shared/accounts/users/contract.ts';
import { conductVersion } from '../../../shared/accounts/conduct.ts';
import { isDefaultRole } from '../../../shared/accounts/roles.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { CommunityEntity } from '../../communities/entities.ts';
import { CooperativeEntity } from '../../cooperatives/entities.ts';
import type { SessionContext } from '../../engine/context.ts';
import { ConductAcceptanceEntity, RoleEntity, UserAccountEntity, type UserAccountRow } from '../../office/entities.ts';
import { createRecord, findRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { shareNotesKey } from '../notes-key.ts';
import { grantsOf } from '../session.ts';
import { firstPassword } from './first-password.ts';

interface UserRef {
  readonly id: string;
  readonly version: number;
}

/** Every account of the office, those in use first. */
export async function listUsers({ office: { reads } }: SessionContext): Promise<{ users: User[] }> {
  const accounts = await reads.find(UserAccountEntity, { where: { deletedAt: IsNull() }, order: { name: 'ASC' } });
  const accepted = await reads.findBy(ConductAcceptanceEntity, { conductVersion });
  const acceptedAt = new Map(accepted.map((row) => [row.userId, row.acceptedAt]));
  const communities = await namesOf(
    reads,
    CommunityEntity,
    accounts.flatMap((account) => account.communityIds),
  );
  const cooperatives = await namesOf(
    reads,
    CooperativeEntity,
    accounts.flatMap((account) => account.cooperativeIds),
  );
  const users = accounts.map((account): User => {
    const { id, version, name, grants, disabled, mustChangePassword, lastSignInAt } = account;
    return {
      ...{ id, version, name, grants, disabled, mustChangePassword, lastSignInAt },
      communities: account.communityIds.map((place) => ({ id: place, name: communities.get(place) ?? '' })),
      cooperatives: account.cooperativeIds.map((place) => ({ id: place, name: cooperatives.get(place) ?? '' })),
      conductAcceptedAt: acceptedAt.get(id) ?? null,
    };
  });
  return { users: users.sort((a, b) => Number(a.disabled) - Number(b.disabled)) };
}

/** Makes an account with a first password that is shown once. The record comes first: an account without a key slot can be given one. */
export async function createUser(
  { gate, office, actor }: SessionContext,
  { name, access }: { name: string; access: UserAccess },
): Promise<{ id: string; password: string }> {
  gate.requireFreeName(name);
  const { id } = await office.write(actor, async (tx) => {
    await requireRoles(tx, access);
    const fresh = { disabled: false, mustChangePassword: true, lastSignInAt: null };
    return createRecord(tx, UserAccountEntity, { name: name.trim(), ...access, ...fresh });
  });
  const password = firstPassword(gate.environment);
  await gate.writeSlot({ id, name }, password);
  await shareNotesKey(gate, office.reads);
  return { id, password };
}

/** Changes what an account may do. Its open sessions end, because they know the roles they began with. */
export async function updateUser(
  { gate, office, actor, session }: SessionContext,
  { access, ...ref }: UserRef & { access: UserAccess },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    await requireRoles(tx, access);
    await updateRecord(tx, UserAccountEntity, ref, access, { action: 'updated' });
    await requireAdministrator(tx);
  });
  await shareNotesKey(gate, office.reads);
  if (ref.id !== session.userId) gate.endSessionsOf(ref.id);
  return {};
}

/** Gives an account a password of which only the administrator and its user know, and opens a disabled one again. */
export async function resetPassword(
  { gate, office, actor }: SessionContext,
  ref: UserRef,
): Promise<{ id: string; password: string }> {
  const name = await office.write(actor, async (tx) => {
    const account = await findRecord(tx.manager, UserAccountEntity, ref.id);
    await updateRecord(tx, UserAccountEntity, ref, { mustChangePassword: true, disabled: false });
    await tx.journal([{ action: 'password-reset', kind: 'user_account', recordId: ref.id }]);
    return account.name;
  });
  const password = firstPassword(gate.environment);
  await gate.writeSlot({ id: ref.id, name }, password);
  await shareNotesKey(gate, office.reads);
  gate.endSessionsOf(ref.id);
  return { id: ref.id, password };
}

/**
 * Takes an account's way in away; everything it did stays under its name.
 *
 * @throws Refusal accounts.own_account, accounts.last_administrator
 */
export async function disableUser(
  { gate, office, actor, session }: SessionContext,
  { reason, ...ref }: UserRef & { reason: string },
): Promise<Record<string, never>> {
  if (ref.id === session.userId) throw new Refusal('accounts.own_account');
  await office.write(actor, async (tx) => {
    await updateRecord(tx, UserAccountEntity, ref, { disabled: true }, { action: 'disabled', reason });
    await requireAdministrator(tx);
  });
  gate.removeSlot(ref.id);
  gate.endSessionsOf(ref.id);
  return {};
}

/** Makes a new recovery code in place of the one on the printed sheet. Backups made before still open with that one. */
export async function renewCode({ gate, office, actor }: SessionContext): Promise<{ recoveryCode: string }> {
  const recoveryCode = await gate.renewRecoveryCode();
  await shareNotesKey(gate, office.reads);
  await office.write(actor, (tx) => tx.journal([{ action: 'recovery-code-renewed', kind: 'office' }]));
  return { recoveryCode };
}

/** @throws Refusal accounts.last_administrator when nobody who can sign in manages the accounts any more */
export async function requireAdministrator(tx: Transaction): Promise<void> {
  const accounts = await tx.manager.findBy(UserAccountEntity, { disabled: false, deletedAt: IsNull() });
  for (const account of accounts) {
    const grants = await grantsOf(tx.manager, account);
    if (grants.some(({ permissions }) => permissions.includes('users.manage'))) return;
  }
  throw new Refusal('accounts.last_administrator');
}

async function requireRoles(tx: Transaction, { grants }: Pick<UserAccountRow, 'grants'>): Promise<void> {
  const own = [...new Set(grants.map(({ role }) => role).filter((role) => !isDefaultRole(role)))];
  const known = own.length === 0 ? 0 : await tx.manager.countBy(RoleEntity, { id: In(own), deletedAt: IsNull() });
  if (known !== own.length) throw new Refusal('not_found', {}, 'grants');
}

async function namesOf(
  reads: EntityManager,
  entity: typeof CommunityEntity | typeof CooperativeEntity,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reads.find<{ id: string; name: string }>(entity, {
    where: { id: In([...ids]) } as never,
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
