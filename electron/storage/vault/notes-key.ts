import { hash } from 'node:crypto';
import type { KeyFile, KeySlot } from './key-file.ts';
import type { DataKey } from './data-key.ts';
import { putInBox } from './slot-box.ts';
import { bindingOf } from './slot-binding.ts';

/** The short name of a notes key, which sealed texts carry; it tells nothing of the key. */
export function nameOfKey(key: DataKey): string {
  return hash('sha256', Buffer.concat([Buffer.from('fieldstead notes key'), key.bytes]), 'hex').slice(0, 16);
}

/**
 * Puts the key of the sealed notes into the slots of everybody who may read them and of the recovery code, and takes it out of all others.
 * Without the key it can only be taken out. Slots that hold it already are left as they are; the very same key file comes back when there is nothing to do.
 */
export function shareNotesKey(keyFile: KeyFile, key: DataKey | null, mayHold: (userId: string) => boolean): KeyFile {
  const slots = keyFile.slots.map((slot): KeySlot => {
    const may = slot.kind === 'recovery' || mayHold(slot.userId);
    if (!may && slot.notesKey !== undefined) return { ...slot, notesKey: undefined };
    if (!may || !key || slot.notesKey !== undefined || slot.box === undefined) return slot;
    return { ...slot, notesKey: putInBox(slot.box, key.bytes, bindingOf(keyFile, slot)) };
  });
  return slots.some((slot, index) => slot !== keyFile.slots[index]) ? { ...keyFile, slots } : keyFile;
}
