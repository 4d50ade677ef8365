import { randomBytes, randomUUID, scrypt } from 'node:crypto';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { DataKey, dataKeyBytes } from './data-key.ts';
import { findPasswordSlot, foldUserName, keyFileVersion, passwordSlots } from './key-file.ts';
import type { KeyFile, KeySlot } from './key-file.ts';
import { shareNotesKey } from './notes-key.ts';
import { generateRecoveryCode, normalizeRecoveryCode } from './recovery-code.ts';
import { bindingOf } from './slot-binding.ts';
import { makeBox, openBox, openBytes, sealBytes } from './slot-box.ts';

/** scrypt N of every slot the program makes: 128 MB and about half a second on an office laptop. */
export const defaultScryptCost = 2 ** 17;

/** The least the program itself may ever use. Only tests go below it, by passing a cost of their own. */
export const scryptCostFloor = 2 ** 15;

export interface SlotUser {
  readonly id: string;
  readonly name: string;
}

export interface CreatedKeyFile {
  readonly keyFile: KeyFile;
  readonly dataKey: DataKey;
  readonly notesKey: DataKey;
  /** Shown once, to be printed; it is stored nowhere. */
  readonly recoveryCode: string;
}

export interface OpenedKeys {
  readonly dataKey: DataKey;
  /** The key of the sealed notes; null where the slot does not hold it. */
  readonly notesKey: DataKey | null;
}

export interface Unlocked extends OpenedKeys {
  readonly slotId: string;
}

type NewSlot =
  { readonly kind: 'password'; readonly userId: string; readonly userName: string } | { readonly kind: 'recovery' };

type SlotOwner = Pick<KeyFile, 'officeId' | 'databaseId'>;

/**
 * Makes the keys of a new office: a random data key and notes key, the first user's slot and the recovery slot.
 *
 * @param input.scryptCost scrypt N; left out everywhere but in tests
 */
export async function createKeyFile(input: {
  readonly officeId: string;
  readonly user: SlotUser;
  readonly password: string;
  readonly scryptCost?: number;
}): Promise<CreatedKeyFile> {
  const empty: KeyFile = {
    format: 'fieldstead-keys',
    version: keyFileVersion,
    officeId: input.officeId,
    databaseId: randomUUID(),
    slots: [],
    attempts: [],
  };
  const dataKey = DataKey.random();
  const withUser = await addPasswordSlot(empty, dataKey, input);
  const { keyFile, recoveryCode } = await renewRecoveryCode(withUser, dataKey, input.scryptCost);
  const notesKey = DataKey.random();
  return { keyFile: shareNotesKey(keyFile, notesKey, () => true), dataKey, notesKey, recoveryCode };
}

/**
 * Opens the keys with a user's password. Both a wrong name and a wrong password fail here, on the slot, long before the database:
 * so neither can be mistaken for a damaged file. They take equally long.
 *
 * @throws Refusal accounts.wrong_name_or_password
 */
export async function unlockWithPassword(
  keyFile: KeyFile,
  userName: string,
  password: string,
): Promise<Unlocked & { readonly userId: string }> {
  const slot = findPasswordSlot(keyFile, userName);
  if (!slot) await spendSameTime(keyFile, password);
  const keys = slot && (await openSlot(keyFile, slot, password));
  if (!slot || !keys) throw new Refusal('accounts.wrong_name_or_password');
  return { ...keys, slotId: slot.id, userId: slot.userId };
}

/**
 * Opens the keys with the printed recovery code as somebody typed it.
 *
 * @throws Refusal accounts.recovery_code_wrong
 */
export async function unlockWithRecoveryCode(keyFile: KeyFile, typed: string): Promise<Unlocked> {
  const code = normalizeRecoveryCode(typed);
  if (code === undefined) throw new Refusal('accounts.recovery_code_wrong');
  for (const slot of keyFile.slots.filter((candidate) => candidate.kind === 'recovery')) {
    const keys = await openSlot(keyFile, slot, code);
    if (keys) return { ...keys, slotId: slot.id };
  }
  throw new Refusal('accounts.recovery_code_wrong');
}

/**
 * Gives a user a slot. A user who has one gets a new one in its place: that is how a forgotten password is replaced.
 *
 * @throws Refusal accounts.name_taken when another user signs in under this name
 */
export async function addPasswordSlot(
  keyFile: KeyFile,
  dataKey: DataKey,
  input: { readonly user: SlotUser; readonly password: string; readonly scryptCost?: number },
): Promise<KeyFile> {
  const { user } = input;
  const name = user.name.normalize('NFKC').trim();
  const namesake = findPasswordSlot(keyFile, name);
  if (namesake && namesake.userId !== user.id) throw new Refusal('accounts.name_taken', { name }, 'name');
  if (foldUserName(name) === '') throw new Error('A user needs a name');
  const slot = await sealSlot(
    keyFile,
    { kind: 'password', userId: user.id, userName: name },
    dataKey,
    input.password,
    input.scryptCost,
  );
  const others = keyFile.slots.filter((other) => other.kind !== 'password' || other.userId !== user.id);
  return { ...keyFile, slots: [...others, slot] };
}

/**
 * Wraps the same data key in a new password. The database is not touched.
 *
 * @throws Refusal accounts.wrong_name_or_password when the old password is wrong
 */
export async function changePassword(
  keyFile: KeyFile,
  input: {
    readonly userName: string;
    readonly oldPassword: string;
    readonly newPassword: string;
    readonly scryptCost?: number;
  },
): Promise<KeyFile> {
  const { dataKey, notesKey, userId, slotId } = await unlockWithPassword(keyFile, input.userName, input.oldPassword);
  const name = passwordSlots(keyFile).find((slot) => slot.id === slotId)?.userName ?? input.userName;
  try {
    const cost = input.scryptCost === undefined ? {} : { scryptCost: input.scryptCost };
    const changed = await addPasswordSlot(keyFile, dataKey, {
      user: { id: userId, name },
      password: input.newPassword,
      ...cost,
    });
    return notesKey ? shareNotesKey(changed, notesKey, holdersOf(keyFile)) : changed;
  } finally {
    dataKey.dispose();
    notesKey?.dispose();
  }
}

/** Whoever holds the notes key in this key file. */
function holdersOf(keyFile: KeyFile): (userId: string) => boolean {
  const holders = passwordSlots(keyFile).filter((slot) => slot.notesKey !== undefined);
  return (userId) => holders.some((slot) => slot.userId === userId);
}

/**
 * Takes a user's slot away, so that the password no longer opens this copy of the data.
 *
 * @throws Refusal accounts.last_account for the only slot left
 */
export function removeSlot(keyFile: KeyFile, userId: string): KeyFile {
  const slots = keyFile.slots.filter((slot) => slot.kind !== 'password' || slot.userId !== userId);
  if (!slots.some((slot) => slot.kind === 'password')) throw new Refusal('accounts.last_account');
  const removed = keyFile.slots.filter((slot) => !slots.includes(slot)).map((slot) => slot.id);
  return { ...keyFile, slots, attempts: keyFile.attempts.filter((entry) => !removed.includes(entry.account)) };
}

/** Replaces the recovery slot by a new one; the code printed before opens nothing any more. */
export async function renewRecoveryCode(
  keyFile: KeyFile,
  dataKey: DataKey,
  scryptCost: number = defaultScryptCost,
): Promise<{ readonly keyFile: KeyFile; readonly recoveryCode: string }> {
  const recoveryCode = generateRecoveryCode();
  const slot = await sealSlot(keyFile, { kind: 'recovery' }, dataKey, recoveryCode, scryptCost);
  const others = keyFile.slots.filter((other) => other.kind !== 'recovery');
  return { keyFile: { ...keyFile, slots: [...others, slot] }, recoveryCode };
}

async function sealSlot(
  owner: SlotOwner,
  slot: NewSlot,
  dataKey: DataKey,
  secret: string,
  cost: number = defaultScryptCost,
): Promise<KeySlot> {
  const id = randomUUID();
  const salt = randomBytes(16);
  const wrappingKey = await deriveKey(secret, salt, cost);
  const boundTo = bindingOf(owner, { ...slot, id });
  const sealed = sealBytes(wrappingKey, dataKey.bytes, boundTo);
  const box = makeBox(wrappingKey, boundTo);
  wrappingKey.fill(0);
  return { ...slot, id, cost, salt: salt.toString('base64'), ...sealed, box };
}

async function openSlot(owner: SlotOwner, slot: KeySlot, secret: string): Promise<OpenedKeys | undefined> {
  const wrappingKey = await deriveKey(secret, Buffer.from(slot.salt, 'base64'), slot.cost);
  const boundTo = bindingOf(owner, slot);
  try {
    const dataKey = keyOf(openBytes(wrappingKey, slot, boundTo));
    if (!dataKey) return undefined;
    const { box, notesKey } = slot;
    const notes = box && notesKey ? keyOf(openBox(box, notesKey, wrappingKey, boundTo)) : undefined;
    return { dataKey, notesKey: notes ?? null };
  } finally {
    wrappingKey.fill(0);
  }
}

function keyOf(bytes: Buffer | undefined): DataKey | undefined {
  if (bytes?.length !== dataKeyBytes) return undefined;
  const key = new DataKey(bytes);
  bytes.fill(0);
  return key;
}

/** Makes a wrong name as slow as a wrong password. */
async function spendSameTime(keyFile: KeyFile, password: string): Promise<void> {
  const key = await deriveKey(password, randomBytes(16), keyFile.slots[0]?.cost ?? defaultScryptCost);
  key.fill(0);
}

function deriveKey(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  const blockSize = 8;
  const options = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, dataKeyBytes, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
