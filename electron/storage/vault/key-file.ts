import { z } from 'zod';

/**
 * The key file: what is needed to turn a password into the data key, and nothing else.
 *
 * It lies next to the database in clear. It names the office and the database by id only. It does hold the display names of the users,
 * because the sign-in screen needs them before anything can be decrypted; no role, contact or other detail of a user is in it.
 */
const sealedBytes = z.object({ nonce: z.base64(), sealed: z.base64() });
/** An X25519 key pair; the private half is sealed under the slot's secret. */
const slotBox = sealedBytes.extend({ publicKey: z.base64() });
const sealedForSlot = sealedBytes.extend({ ephemeral: z.base64() });
export type SealedBytes = z.infer<typeof sealedBytes>;
export type SlotBox = z.infer<typeof slotBox>;
export type SealedForSlot = z.infer<typeof sealedForSlot>;

const sealedKey = z.object({
  id: z.uuid(),
  /** scrypt N, a power of two. */
  cost: z
    .int()
    .min(2 ** 12)
    .max(2 ** 20)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  salt: z.base64(),
  nonce: z.base64(),
  /** AES-256-GCM ciphertext of the data key, followed by the 16 bytes of its tag. */
  sealed: z.base64(),
  box: slotBox.optional(),
  /** The key of the sealed notes, where the owner of the slot may read them. */
  notesKey: sealedForSlot.optional(),
});

const passwordSlot = sealedKey.extend({
  kind: z.literal('password'),
  userId: z.string().min(1),
  userName: z.string().min(1),
});
const recoverySlot = sealedKey.extend({ kind: z.literal('recovery') });

/** Wrong guesses in a row for one account; `waitSeconds` is what was left to wait when the computer had been on for `upSeconds`. */
const attempts = z.object({
  account: z.string().min(1),
  wrong: z.int().min(0),
  waitSeconds: z.int().min(0),
  upSeconds: z.int().min(0).default(0),
});

export const keyFileVersion = 1;

export const keyFileSchema = z.object({
  format: z.literal('fieldstead-keys'),
  version: z.literal(keyFileVersion),
  officeId: z.string().min(1),
  /** Also the first 16 bytes of the database file, which is how a file of another office is recognised. */
  databaseId: z.uuid(),
  slots: z.array(z.discriminatedUnion('kind', [passwordSlot, recoverySlot])).min(1),
  attempts: z.array(attempts),
});

export type KeyFile = z.infer<typeof keyFileSchema>;
export type KeySlot = KeyFile['slots'][number];
export type PasswordSlot = Extract<KeySlot, { kind: 'password' }>;
export type Attempts = z.infer<typeof attempts>;

/** The 16 bytes of a database id as they stand at the start of the database file. */
export function databaseIdBytes(databaseId: string): Buffer {
  return Buffer.from(databaseId.replaceAll('-', ''), 'hex');
}

/**
 * A user name as it is compared: compatibility forms, case, Latin accents and extra spaces make no difference, since the next
 * keyboard may not have them. Marks of other scripts carry meaning and are kept. This is not the folding of the search, which may
 * still change: who can sign in must not change with it.
 */
export function foldUserName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The slot of the user who signs in under this name, if there is one. */
export function findPasswordSlot(keyFile: KeyFile, userName: string): PasswordSlot | undefined {
  const wanted = foldUserName(userName);
  return passwordSlots(keyFile).find((slot) => foldUserName(slot.userName) === wanted);
}

export function passwordSlots(keyFile: KeyFile): PasswordSlot[] {
  return keyFile.slots.filter((slot) => slot.kind === 'password');
}
