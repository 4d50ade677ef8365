import type { KeyFile } from './key-file.ts';

type SlotOwner = Pick<KeyFile, 'officeId' | 'databaseId'>;
type BoundSlot = { readonly id: string } & (
  { readonly kind: 'password'; readonly userId: string } | { readonly kind: 'recovery' }
);

/** A slot copied to another user, office or database does not open there. The display name is left out: it may be corrected. */
export function bindingOf(owner: SlotOwner, slot: BoundSlot): Buffer {
  const userId = slot.kind === 'password' ? slot.userId : '';
  return Buffer.from(JSON.stringify(['fieldstead-keys', owner.officeId, owner.databaseId, slot.id, slot.kind, userId]));
}
