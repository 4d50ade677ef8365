import Database from 'better-sqlite3';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { dataKeyBytes } from './data-key.ts';
import { databaseIdBytes } from './key-file.ts';

export interface PrepareOptions {
  /** For the jobs worker: reads a snapshot, and any attempt to write fails. */
  readonly readOnly?: boolean;
  /** Page cache in megabytes; 256 unless the machine is small. */
  readonly cacheMegabytes?: number;
}

/** The files SQLite keeps for an office. */
export function databaseFiles(officeDir: string): {
  readonly database: string;
  readonly writeAheadLog: string;
  readonly sharedMemory: string;
} {
  const database = join(officeDir, 'office.db');
  return { database, writeAheadLog: `${database}-wal`, sharedMemory: `${database}-shm` };
}

/**
 * Sets cipher and key, which must come before anything else on a connection.
 *
 * The key is handed over as bytes: no SQL text and no string holds it.
 *
 * @param dataKey the 32 live bytes of a `DataKey`
 */
export function applyCipher(db: Database.Database, dataKey: Buffer): void {
  keyConnection(db, dataKey);
}

/**
 * Makes a new connection fit for use: cipher, key, then durability and safety settings in their order, then one real read that proves
 * the key. `synchronous=FULL` is not what the driver does by itself in WAL mode, and temporary files would be written in clear.
 *
 * @throws Refusal office.damaged when the file cannot be read with a key that came out of a slot, and so is right
 */
export function prepareDatabase(db: Database.Database, dataKey: Buffer, options: PrepareOptions = {}): void {
  applyCipher(db, dataKey);
  try {
    if (options.readOnly !== true) requireJournalMode(db);
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('secure_delete = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    db.pragma(`cache_size = ${-1024 * (options.cacheMegabytes ?? 256)}`);
    if (options.readOnly === true) db.pragma('query_only = ON');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    throw damageIn(error) ?? error;
  }
}

/**
 * Makes an empty encrypted database whose first 16 bytes (the salt of the cipher, kept by VACUUM too) are its id.
 *
 * @param path must not exist
 */
export function createDatabase(path: string, dataKey: Buffer, databaseId: string): void {
  closeSync(openSync(path, 'wx', 0o600));
  const db = new Database(path);
  try {
    const keyAndSalt = Buffer.concat([dataKey, databaseIdBytes(databaseId)]);
    keyConnection(db, keyAndSalt);
    keyAndSalt.fill(0);
    requireJournalMode(db);
    checkpoint(db);
  } finally {
    db.close();
  }
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Moves everything from the write-ahead log into the database file; false when a reader kept some of it in the log. */
export function checkpoint(db: Database.Database): boolean {
  return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
}

/**
 * The refusal that stands for an error of the driver which means that the file or the disk is damaged; `undefined` for any other error.
 * A full disk, a busy file and a shortage of memory are not damage.
 */
export function damageIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error.code === 'office.damaged' ? error : undefined;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const damaged = /^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(error.code) && error.code !== 'SQLITE_IOERR_NOMEM';
  return damaged ? new Refusal('office.damaged') : undefined;
}

function keyConnection(db: Database.Database, key: Buffer): void {
  // A key that was disposed of is all zeros; it would encrypt a new file with a key anybody can guess.
  if (key.length < dataKeyBytes || key.subarray(0, dataKeyBytes).every((byte) => byte === 0))
    throw new Error('This is not a data key');
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  const result = db.key(raw);
  raw.fill(0);
  if (result !== 0) throw new Error(`The driver refused the key (${result})`);
}

function requireJournalMode(db: Database.Database): void {
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`The database stays in journal mode ${String(mode)}`);
}
