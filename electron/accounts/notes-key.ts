import { IsNull, type EntityManager } from 'typeorm';
import type { Session } from '../../shared/accounts/contract.ts';
import type { OfficeGate, OpenOffice } from '../engine/context.ts';
import { UserAccountEntity } from '../office/entities.ts';
import type { DataKey } from '../storage/vault/data-key.ts';
import { grantsOf } from './session.ts';

const mayRead = 'sensitive.protection';

/** Whoever may read the sealed notes brings their key along, and it is given to everybody else who may. */
export async function bringNotesKey(
  gate: OfficeGate,
  office: OpenOffice,
  session: Session,
  notesKey: DataKey | null,
): Promise<void> {
  if (notesKey === null) return;
  if (session.permissions.includes(mayRead)) office.store.holdNotesKey(notesKey);
  else notesKey.dispose();
  await shareNotesKey(gate, office.store.reads);
}

/** Gives the notes key to whoever may read the notes now, if it is at hand, and takes it from whoever may not. */
export async function shareNotesKey(gate: OfficeGate, reads: EntityManager): Promise<void> {
  const accounts = await reads.findBy(UserAccountEntity, { disabled: false, deletedAt: IsNull() });
  const holders = new Set<string>();
  for (const account of accounts) {
    const grants = await grantsOf(reads, account);
    if (grants.some(({ permissions }) => permissions.includes(mayRead))) holders.add(account.id);
  }
  gate.shareNotesKey(holders);
}
