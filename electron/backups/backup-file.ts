import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { backupReasons } from '../../shared/backups/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { keyFileSchema } from '../storage/vault/key-file.ts';

/**
 * One file: eight letters, the length of its head (32 bits), the head as JSON, then the encrypted database as SQLite wrote it. The head names
 * the users, as the key file does, and counts; it names nobody else. Its seal needs the data key, so that nobody else can alter it.
 */
const magic = Buffer.from('FSBACKUP');
const pieceBytes = 4 * 1024 * 1024;
const longestHead = 4 * 1024 * 1024;

const headSchema = z.object({
  version: z.literal(1),
  officeId: z.string(),
  databaseId: z.uuid(),
  madeAt: z.string(),
  madeOn: z.string(),
  reason: z.enum(backupReasons),
  appVersion: z.string(),
  bytes: z.int().min(1),
  sha256: z.string(),
  counts: z.record(z.string(), z.int()),
  lastEntry: z.object({ sequence: z.int(), hash: z.string(), at: z.string().nullable() }),
  keys: keyFileSchema,
});

export type BackupHead = z.infer<typeof headSchema>;
export type Step = (done: number, total: number) => void;

export interface ReadBackup {
  readonly head: BackupHead;
  readonly seal: string;
  /** Where the database begins in the file. */
  readonly start: number;
}

/** Writes the head and then the database, forced to the disk. `path` must not exist. */
export async function writeBackupFile(
  path: string,
  head: BackupHead,
  dataKey: Buffer,
  database: string,
  onStep: Step,
  signal: AbortSignal,
): Promise<void> {
  const json = Buffer.from(JSON.stringify({ head, seal: sealOf(head, dataKey) }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const output = openSync(path, 'wx', 0o600);
  try {
    for (const part of [magic, length, json]) writeAll(output, part);
    await copyDatabase(database, 0, (piece) => writeAll(output, piece), onStep, signal);
    fsyncSync(output);
  } finally {
    closeSync(output);
  }
}

/**
 * Reads the head of a backup; nothing is decrypted.
 *
 * @throws Refusal backups.not_a_backup, backups.damaged, office.newer_version
 */
export function readBackupHead(path: string): ReadBackup {
  const input = openSync(path, 'r');
  try {
    const opening = readAt(input, 0, magic.length + 4);
    if (!opening.subarray(0, magic.length).equals(magic)) throw new Refusal('backups.not_a_backup');
    const length = opening.readUInt32LE(magic.length);
    if (length > longestHead) throw new Refusal('backups.damaged');
    const parsed = z
      .object({ head: headSchema, seal: z.string() })
      .safeParse(parseJson(readAt(input, opening.length, length).toString('utf8')));
    if (!parsed.success) throw new Refusal('backups.damaged');
    const start = opening.length + length;
    if (statSync(path).size !== start + parsed.data.head.bytes) throw new Refusal('backups.damaged');
    return { ...parsed.data, start };
  } finally {
    closeSync(input);
  }
}

/** @throws Refusal backups.damaged when somebody without the key altered the head */
export function requireSeal({ head, seal }: ReadBackup, dataKey: Buffer): void {
  if (sealOf(head, dataKey) !== seal) throw new Refusal('backups.damaged');
}

/**
 * Reads the database of a backup from end to end, into a new file where one is named.
 *
 * @throws Refusal backups.damaged when it is not what was written
 */
export async function readBackedUpDatabase(
  path: string,
  { head, start }: ReadBackup,
  target: string | null,
  onStep: Step,
  signal: AbortSignal,
): Promise<void> {
  const output = target === null ? null : openSync(target, 'wx', 0o600);
  try {
    const digest = await copyDatabase(
      path,
      start,
      (piece) => output !== null && writeAll(output, piece),
      onStep,
      signal,
    );
    if (digest !== head.sha256) throw new Refusal('backups.damaged');
    if (output !== null) fsyncSync(output);
  } finally {
    if (output !== null) closeSync(output);
  }
}

/** SHA-256 of a file, in hexadecimal. */
export function digestOfFile(path: string, onStep: Step, signal: AbortSignal): Promise<string> {
  return copyDatabase(path, 0, () => undefined, onStep, signal);
}

async function copyDatabase(
  path: string,
  start: number,
  take: (piece: Buffer) => unknown,
  onStep: Step,
  signal: AbortSignal,
): Promise<string> {
  const digest = createHash('sha256');
  const total = statSync(path).size - start;
  const input = openSync(path, 'r');
  try {
    for (let done = 0; done < total;) {
      if (signal.aborted) throw new Refusal('work.cancelled');
      const piece = readAt(input, start + done, pieceBytes);
      if (piece.length === 0) throw new Refusal('backups.damaged');
      digest.update(piece);
      take(piece);
      done += piece.length;
      onStep(done, total);
      // Lets a cancel in.
      await setImmediate();
    }
    return digest.digest('hex');
  } finally {
    closeSync(input);
  }
}

function sealOf(head: BackupHead, dataKey: Buffer): string {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'fieldstead-backup-head', 32));
  const seal = createHmac('sha256', key).update(JSON.stringify(head)).digest('hex');
  key.fill(0);
  return seal;
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position));
}

function writeAll(descriptor: number, content: Buffer): void {
  for (let written = 0; written < content.length;) written += writeSync(descriptor, content, written);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
