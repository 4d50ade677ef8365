import type Database from 'better-sqlite3';
import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { databaseIdBytes } from './key-file.ts';
import type { KeyFile } from './key-file.ts';
import { damageIn, databaseFiles } from './open-database.ts';

const pageBytes = 4096;
const tagBytes = 64;
const idBytes = 16;
const longestReport = 100;

/** What a check found, in the words of SQLite (names of tables and indexes, never values); empty when the file is sound. */
export type Problems = readonly string[];

/** Reads every page and checks the structure: after each unclean exit. */
export function quickCheck(db: Database.Database): Problems {
  return check(db, `quick_check(${longestReport})`);
}

/** As `quickCheck`, and compares each index with its table: weekly, and in the command `verify`. Slower. */
export function integrityCheck(db: Database.Database): Problems {
  return check(db, `integrity_check(${longestReport})`);
}

/** @throws Refusal office.damaged when a check found anything */
export function requireSound(problems: Problems): void {
  if (problems.length > 0) throw new Refusal('office.damaged');
}

/**
 * Looks at the database file before SQLite does, and names what is wrong with it. SQLite would make a fresh, empty database of a
 * missing or empty file, and calls a file of another office and a damaged one the same.
 *
 * @throws Refusal office.database_missing, office.empty_file, office.foreign_file, office.damaged
 */
export function examineDatabaseFile(officeDir: string, keyFile: KeyFile, dataKey: Buffer): void {
  const path = databaseFiles(officeDir).database;
  if (!existsSync(path)) throw new Refusal('office.database_missing');
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size === 0) throw new Refusal('office.empty_file');
    const id = databaseIdBytes(keyFile.databaseId);
    if (readAt(descriptor, 0, idBytes).equals(id)) return;
    const pages = pagesToTry(Math.floor(size / pageBytes));
    throw new Refusal(
      pages.some((page) => isAuthentic(descriptor, page, dataKey, id)) ? 'office.damaged' : 'office.foreign_file',
    );
  } catch (error) {
    throw damageIn(error) ?? error;
  } finally {
    closeSync(descriptor);
  }
}

function check(db: Database.Database, pragma: string): Problems {
  try {
    const rows = db.prepare<[], string>(`PRAGMA ${pragma}`).pluck().all();
    return rows.length === 1 && rows[0] === 'ok' ? [] : rows;
  } catch (error) {
    if (damageIn(error) && error instanceof Error) return [error.message];
    throw error;
  }
}

/** The first pages and some from all over the file: one that carries this office's seal is enough to know whose file it is. */
function pagesToTry(count: number): number[] {
  const head = Array.from({ length: Math.min(count, 32) }, (_, index) => index + 1);
  const spread = Array.from({ length: 32 }, (_, index) => 1 + Math.floor((index * count) / 32));
  return [...new Set([...head, ...spread])].filter((page) => page <= count);
}

/** Whether a page was sealed with this key and salt, computed as SQLCipher 4 does (HMAC-SHA-512 over content, vector and number). */
function isAuthentic(descriptor: number, page: number, dataKey: Buffer, salt: Buffer): boolean {
  const content = readAt(descriptor, (page - 1) * pageBytes, pageBytes);
  if (content.length < pageBytes) return false;
  const sealKey = pbkdf2Sync(
    dataKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const number = Buffer.alloc(4);
  number.writeUInt32LE(page);
  const sealed = content.subarray(page === 1 ? idBytes : 0, pageBytes - tagBytes);
  const tag = createHmac('sha512', sealKey).update(sealed).update(number).digest();
  return tag.equals(content.subarray(pageBytes - tagBytes));
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position));
}
