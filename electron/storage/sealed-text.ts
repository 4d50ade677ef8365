import type { EntitySchema, EntitySchemaColumnOptions, ObjectLiteral } from 'typeorm';
import { optionalText } from './columns.ts';
import type { Changes } from './journal.ts';
import type { DataKey } from './vault/data-key.ts';
import { nameOfKey } from './vault/notes-key.ts';
import { openBytes, sealBytes } from './vault/slot-box.ts';

/**
 * Restricted notes are sealed with a key of their own, which only the slots of those who may read them hold. A sealed text names its key, so
 * that it opens wherever that key is at hand, and stays as it is elsewhere.
 */

const mark = '\u0002sealed ';
const pattern = new RegExp(`^${mark}([\\da-f]{16}) ([\\w+/=]+) ([\\w+/=]+)$`);
const bound = Buffer.from('fieldstead notes');

/** The notes keys of the offices that are open in this thread, by name. */
const ring = new Map<string, { readonly key: DataKey; holders: number }>();

/** Keeps a key at hand until it is let go. */
export function holdNotesKey(key: DataKey): string {
  const name = nameOfKey(key);
  const held = ring.get(name);
  if (held) {
    held.holders += 1;
    key.dispose();
  } else ring.set(name, { key, holders: 1 });
  return name;
}

/** The last one to let go overwrites the key. */
export function letGoOfNotesKey(name: string): void {
  const held = ring.get(name);
  if (!held) return;
  held.holders -= 1;
  if (held.holders > 0) return;
  held.key.dispose();
  ring.delete(name);
}

export function heldNotesKey(name: string): DataKey | undefined {
  return ring.get(name)?.key;
}

export function isSealed(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(mark);
}

/** A text under the named key. Blank values, and what is sealed already, stay as they are. */
export function sealed(value: unknown, name: string): unknown {
  const key = heldNotesKey(name);
  if (!key || value === null || value === undefined || isSealed(value)) return value;
  const content = sealBytes(key.bytes, Buffer.from(JSON.stringify(value)), bound);
  return `${mark}${name} ${content.nonce} ${content.sealed}`;
}

/** The value in a sealed text; the sealed text itself where its key is not at hand, and any other value as it is. */
export function unsealed(value: unknown): unknown {
  if (!isSealed(value)) return value;
  const [, name = '', nonce = '', content = ''] = pattern.exec(value) ?? [];
  const key = heldNotesKey(name);
  const opened = key && openBytes(key.bytes, { nonce, sealed: content }, bound);
  return opened ? (JSON.parse(opened.toString()) as unknown) : value;
}

/** A column of sealed text: readers get the text where the key is at hand. What is written is sealed by the transaction. */
export const sealedText = {
  ...optionalText,
  transformer: { to: (value: unknown) => value, from: unsealed },
} as const satisfies EntitySchemaColumnOptions;

/** The fields of a kind of record whose values are sealed. */
export function sealedFields<T extends ObjectLiteral>(entity: EntitySchema<T>): string[] {
  const columns = Object.entries<EntitySchemaColumnOptions | undefined>(entity.options.columns);
  return columns.filter(([, column]) => column?.transformer === sealedText.transformer).map(([field]) => field);
}

/** What an entry of the journal says was changed, with sealed values opened where the key is at hand. */
export function readChanges(changes: string | null): Changes {
  const stored = changes === null ? {} : (JSON.parse(changes) as Changes);
  return Object.fromEntries(
    Object.entries(stored).map(([field, [from, to]]) => [field, [unsealed(from), unsealed(to)] as const]),
  );
}
