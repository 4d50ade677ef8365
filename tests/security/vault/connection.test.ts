import Database from 'better-sqlite3';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DataKey } from '../../../electron/storage/vault/data-key.ts';
import { databaseIdBytes } from '../../../electron/storage/vault/key-file.ts';
import {
  checkpoint,
  createDatabase,
  databaseFiles,
  prepareDatabase,
} from '../../../electron/storage/vault/open-database.ts';
import { connect, createOffice } from '../../support/vault/office.ts';
import { straceMissing, trace } from '../../support/vault/process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a prepared connection', () => {
  test('reads back every durability and safety setting', async () => {
    const folder = temporaryFolder();
    const { dataKey } = await createOffice(folder);
    const db = connect(folder, dataKey.bytes, { cacheMegabytes: 7 });
    const setting = (name: string): unknown => db.pragma(name, { simple: true });
    expect(setting('cipher')).toBe('sqlcipher');
    expect(setting('journal_mode')).toBe('wal');
    expect(setting('synchronous')).toBe(2);
    expect(setting('foreign_keys')).toBe(1);
    expect(setting('temp_store')).toBe(2);
    expect(setting('secure_delete')).toBe(1);
    expect(setting('trusted_schema')).toBe(0);
    expect(setting('cell_size_check')).toBe(1);
    expect(setting('mmap_size')).toBe(0);
    expect(setting('cache_size')).toBe(-7 * 1024);
    expect(setting('query_only')).toBe(0);
    db.close();
  });

  test('is set up in the order that is safe, and no statement carries the key', () => {
    const folder = temporaryFolder();
    const dataKey = DataKey.random();
    const said: string[] = [];
    const db = new Database(databaseFiles(folder).database, { verbose: (text) => said.push(String(text)) });
    prepareDatabase(db, dataKey.bytes);
    db.close();
    const names = said.map((text) => /^(?:PRAGMA )?(\w+)/.exec(text)?.[1]);
    const order = ['cipher', 'legacy', 'journal_mode', 'synchronous', 'foreign_keys', 'temp_store', 'secure_delete'];
    expect(names).toEqual([...order, 'trusted_schema', 'cell_size_check', 'mmap_size', 'cache_size', 'SELECT']);
    expect(said).toContain('PRAGMA cache_size = -262144');
    expect(said.join('\n')).not.toContain(dataKey.bytes.toString('hex'));
  });

  test('for reading only refuses every write and sees a snapshot', async () => {
    const folder = temporaryFolder();
    const { dataKey } = await createOffice(folder);
    const writer = connect(folder, dataKey.bytes);
    writer.exec('CREATE TABLE note (body TEXT)');
    const reader = connect(folder, dataKey.bytes, { readOnly: true });
    expect(reader.pragma('query_only', { simple: true })).toBe(1);
    expect(() => reader.exec("INSERT INTO note VALUES ('x')")).toThrow(/readonly/);
    expect(() => reader.exec('CREATE TABLE other (x)')).toThrow(/readonly/);
    reader.exec('BEGIN');
    expect(reader.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0);
    writer.exec("INSERT INTO note VALUES ('x')");
    expect(reader.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0);
    reader.close();
    writer.close();
  });

  test('refuses a key that was disposed of', () => {
    const folder = temporaryFolder();
    const db = new Database(databaseFiles(folder).database);
    expect(() => prepareDatabase(db, Buffer.alloc(32))).toThrow('not a data key');
    expect(() => prepareDatabase(db, Buffer.alloc(31, 1))).toThrow('not a data key');
    db.close();
  });

  test('opens with the raw key as an SQL text too, so another SQLCipher can read the file', async () => {
    const folder = temporaryFolder();
    const { dataKey } = await createOffice(folder);
    const ours = connect(folder, dataKey.bytes);
    ours.exec('CREATE TABLE note (body TEXT)');
    ours.close();
    const plain = new Database(databaseFiles(folder).database);
    plain.pragma("cipher = 'sqlcipher'");
    plain.pragma('legacy = 4');
    plain.pragma(`key = "x'${dataKey.bytes.toString('hex')}'"`);
    expect(plain.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['note']);
    plain.close();
  });
});

describe('a new database file', () => {
  test('begins with its id, also after VACUUM and in a copy', async () => {
    const folder = temporaryFolder();
    const { dataKey, keyFile } = await createOffice(folder);
    const id = databaseIdBytes(keyFile.databaseId);
    const { database } = databaseFiles(folder);
    const head = (path: string): Buffer => readFileSync(path).subarray(0, 16);
    expect(head(database).equals(id)).toBe(true);
    const db = connect(folder, dataKey.bytes);
    db.exec('CREATE TABLE note (body TEXT)');
    db.exec('VACUUM');
    db.exec(`VACUUM INTO '${database}.copy'`);
    checkpoint(db);
    db.close();
    expect(head(database).equals(id)).toBe(true);
    expect(head(`${database}.copy`).equals(id)).toBe(true);
  });

  test('is never made over an existing one', async () => {
    const folder = temporaryFolder();
    const { dataKey, keyFile } = await createOffice(folder);
    expect(() => createDatabase(databaseFiles(folder).database, dataKey.bytes, keyFile.databaseId)).toThrow(/EEXIST/);
  });
});

describe('durability', () => {
  test('after a checkpoint everything is in the database file: the log may vanish', async () => {
    const folder = temporaryFolder();
    const { dataKey } = await createOffice(folder);
    const { writeAheadLog, sharedMemory } = databaseFiles(folder);
    const db = connect(folder, dataKey.bytes);
    db.exec("CREATE TABLE note (body TEXT); INSERT INTO note VALUES ('kept')");
    expect(checkpoint(db)).toBe(true);
    expect(existsSync(writeAheadLog)).toBe(true);
    rmSync(writeAheadLog);
    rmSync(sharedMemory);
    const again = connect(folder, dataKey.bytes);
    expect(again.prepare('SELECT body FROM note').pluck().all()).toEqual(['kept']);
    again.close();
  });

  test('every commit is forced to the disk', async (context) => {
    const missing = straceMissing();
    if (missing !== undefined) context.skip(missing);
    const folder = temporaryFolder();
    const { dataKey } = await createOffice(folder);
    const calls = trace('fsync,fdatasync', 'committer.ts', [folder, dataKey.bytes.toString('hex'), '200']);
    const forced = calls.filter((line) => /f(data)?sync\(\d+\)/.test(line)).length;
    console.info(`${forced} forced writes for 200 commits`);
    expect(forced).toBeGreaterThanOrEqual(200);
  });
});
