import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { keyFileSchema, keyFileVersion } from './key-file.ts';
import type { KeyFile } from './key-file.ts';
import { isErrorCode, realFiles, replaceDurably } from './machine/durable-file.ts';
import type { FileOperations } from './machine/durable-file.ts';

export type CopyState = 'valid' | 'older' | 'damaged' | 'missing';

export interface StoredKeyFile {
  readonly keyFile: KeyFile;
  /** Counts the writes; the copy with the higher one is the newer. */
  readonly generation: number;
  readonly copies: { readonly a: CopyState; readonly b: CopyState };
}

const envelopeSchema = z.object({ generation: z.int().min(1), checksum: z.string(), keys: z.unknown() });

type Copy =
  | { readonly state: 'valid'; readonly generation: number; readonly keys: unknown }
  | { readonly state: 'damaged' | 'missing' };

/** Where the two copies of the key file of an office lie. */
export function keyFilePaths(officeDir: string): { readonly a: string; readonly b: string } {
  return { a: join(officeDir, 'keys.a.json'), b: join(officeDir, 'keys.b.json') };
}

export function keyFileExists(officeDir: string): boolean {
  const paths = keyFilePaths(officeDir);
  return existsSync(paths.a) || existsSync(paths.b);
}

/**
 * Reads the newest copy whose checksum is right.
 *
 * @throws Refusal office.not_set_up (neither copy nor database), office.keys_missing (a database, but no copy), office.keys_damaged
 * (no copy is whole), office.newer_version
 */
export function readKeyFile(officeDir: string): StoredKeyFile {
  const paths = keyFilePaths(officeDir);
  const a = readCopy(paths.a);
  const b = readCopy(paths.b);
  const newest = newer(a, b);
  if (newest?.state !== 'valid') {
    if (a.state === 'damaged' || b.state === 'damaged') throw new Refusal('office.keys_damaged');
    throw new Refusal(existsSync(join(officeDir, 'office.db')) ? 'office.keys_missing' : 'office.not_set_up');
  }
  if (isNewerVersion(newest.keys)) throw new Refusal('office.newer_version');
  const parsed = keyFileSchema.safeParse(newest.keys);
  if (!parsed.success) throw new Refusal('office.keys_damaged');
  const stateOf = (copy: Copy): CopyState =>
    copy.state === 'valid' && copy.generation < newest.generation ? 'older' : copy.state;
  return { keyFile: parsed.data, generation: newest.generation, copies: { a: stateOf(a), b: stateOf(b) } };
}

/**
 * Writes both copies, one after the other, each durably: a whole copy exists at every moment.
 *
 * Once the first copy is on the disk the change stands, so a failure of the second is reported, not thrown; the next write repairs it.
 *
 * @throws whatever the disk says when the first copy cannot be written
 */
export function writeKeyFile(
  officeDir: string,
  keyFile: KeyFile,
  files: FileOperations = realFiles,
): { readonly generation: number; readonly copiesWritten: 1 | 2 } {
  const paths = keyFilePaths(officeDir);
  const newest = newer(readCopy(paths.a), readCopy(paths.b));
  const generation = newest?.state === 'valid' ? newest.generation + 1 : 1;
  const content = Buffer.from(
    `${JSON.stringify({ generation, checksum: checksumOf(generation, keyFile), keys: keyFile }, undefined, 1)}\n`,
  );
  replaceDurably(paths.a, content, officeDir, files);
  try {
    replaceDurably(paths.b, content, officeDir, files);
    return { generation, copiesWritten: 2 };
  } catch {
    return { generation, copiesWritten: 1 };
  }
}

function newer(a: Copy, b: Copy): Copy | undefined {
  if (a.state !== 'valid') return b;
  return b.state === 'valid' && b.generation > a.generation ? b : a;
}

function readCopy(path: string): Copy {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { state: isErrorCode(error, 'ENOENT') ? 'missing' : 'damaged' };
  }
  const envelope = envelopeSchema.safeParse(parseJson(text));
  if (!envelope.success) return { state: 'damaged' };
  const { generation, checksum, keys } = envelope.data;
  return checksum === checksumOf(generation, keys) ? { state: 'valid', generation, keys } : { state: 'damaged' };
}

function isNewerVersion(keys: unknown): boolean {
  const { data } = z.object({ version: z.int() }).safeParse(keys);
  return data !== undefined && data.version > keyFileVersion;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checksumOf(generation: number, keys: unknown): string {
  return createHash('sha256')
    .update(`${generation}\n${JSON.stringify(keys)}`)
    .digest('hex');
}
