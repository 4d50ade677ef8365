import { IsNull } from 'typeorm';
import type { Role, RoleInput } from '../../../shared/accounts/users/contract.ts';
import { defaultRoleCodes, defaultRoles } from '../../../shared/accounts/roles.ts';
import { permissions } from '../../../shared/kernel/permissions.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { SessionContext } from '../../engine/context.ts';
import { RoleEntity, UserAccountEntity } from '../../office/entities.ts';
import { createRecord, removeRecord, updateRecord } from '../../storage/records.ts';
import { shareNotesKey } from '../notes-key.ts';
import { requireAdministrator } from './service.ts';

/** The roles of the program, then the office's own, each with what it may do and how many accounts hold it. */
export async function listRoles({ office: { reads } }: SessionContext): Promise<{ roles: Role[] }> {
  const accounts = await reads.findBy(UserAccountEntity, { disabled: false, deletedAt: IsNull() });
  const heldBy = (id: string) => accounts.filter(({ grants }) => grants.some(({ role }) => role === id)).length;
  const own = await reads.find(RoleEntity, { where: { deletedAt: IsNull() }, order: { name: 'ASC' } });
  return {
    roles: [
      ...defaultRoleCodes.map((id): Role => {
        const { scope, permissions: held } = defaultRoles[id];
        return { id, name: null, scope, permissions: [...held], version: null, heldBy: heldBy(id) };
      }),
      ...own.map(({ id, name, scope, version, permissions: stored }): Role => {
        const held = permissions.filter((permission) => stored.includes(permission));
        return { id, name, scope, permissions: held, version, heldBy: heldBy(id) };
      }),
    ],
  };
}

/** Makes a role of the office's own, or changes one. Whoever holds a changed one signs in again. */
export async function saveRole(
  { gate, office, actor, session }: SessionContext,
  { id, version, role }: { id?: string | undefined; version?: number | undefined; role: RoleInput },
): Promise<{ id: string }> {
  const saved = await office.write(actor, async (tx) => {
    if (id === undefined) return createRecord(tx, RoleEntity, role);
    await updateRecord(tx, RoleEntity, { id, version: version ?? 0 }, role, { action: 'updated' });
    await requireAdministrator(tx);
    return { id };
  });
  for (const userId of await holdersOf(office, saved.id)) if (userId !== session.userId) gate.endSessionsOf(userId);
  await shareNotesKey(gate, office.reads);
  return { id: saved.id };
}

/** @throws Refusal accounts.role_held {count} as long as an account holds the role */
export async function removeRole(
  { office, actor }: SessionContext,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Record<string, never>> {
  const holders = await holdersOf(office, id);
  if (holders.length > 0) throw new Refusal('accounts.role_held', { count: holders.length });
  await office.write(actor, (tx) => removeRecord(tx, RoleEntity, { id, version }, { reason }));
  return {};
}

async function holdersOf({ reads }: SessionContext['office'], roleId: string): Promise<string[]> {
  const accounts = await reads.findBy(UserAccountEntity, { deletedAt: IsNull() });
  return accounts.filter(({ grants }) => grants.some(({ role }) => role === roleId)).map(({ id }) => id);
}
