import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  examineDatabaseFile,
  integrityCheck,
  quickCheck,
  requireSound,
} from '../../../electron/storage/vault/integrity.ts';
import type { Problems } from '../../../electron/storage/vault/integrity.ts';
import { readKeyFile } from '../../../electron/storage/vault/key-file-store.ts';
import { unlockWithPassword } from '../../../electron/storage/vault/key-slots.ts';
import type { CreatedKeyFile } from '../../../electron/storage/vault/key-slots.ts';
import { databaseFiles } from '../../../electron/storage/vault/open-database.ts';
import { amina, connect, createOffice, passwordOfAmina, refusalOf } from '../../support/vault/office.ts';
import { suiteFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const pageBytes = 4096;

function fill(folder: string, dataKey: Buffer): void {
  const db = connect(folder, dataKey);
  db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL); CREATE INDEX note_body ON note (body)');
  const insert = db.prepare('INSERT INTO note (body) VALUES (?)');
  db.transaction(() => {
    for (let row = 0; row < 3000; row += 1) insert.run(`${row} ${'-'.repeat(300)}`);
  })();
  db.close();
}

function overwrite(path: string, position: number, bytes: Buffer): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, position);
  closeSync(descriptor);
}

describe('a damaged or wrong data file', () => {
  const master = suiteFolder();
  let office: CreatedKeyFile;

  beforeAll(async () => {
    office = await createOffice(master);
    fill(master, office.dataKey.bytes);
  });

  /** A copy of the office to damage. */
  function copy(): { folder: string; database: string } {
    const folder = temporaryFolder();
    for (const name of ['office.db', 'keys.a.json', 'keys.b.json'])
      copyFileSync(join(master, name), join(folder, name));
    return { folder, database: databaseFiles(folder).database };
  }

  /** What the program does on a start: slot first, then the file, then the connection, then a check. */
  async function open(folder: string, check = quickCheck): Promise<Problems> {
    const { keyFile } = readKeyFile(folder);
    const { dataKey } = await unlockWithPassword(keyFile, amina.name, passwordOfAmina);
    examineDatabaseFile(folder, keyFile, dataKey.bytes);
    const db = connect(folder, dataKey.bytes);
    try {
      return check(db);
    } finally {
      db.close();
    }
  }

  test('a sound file passes both checks', async () => {
    expect(await open(copy().folder)).toEqual([]);
    expect(await open(copy().folder, integrityCheck)).toEqual([]);
  });

  test('16 bytes flipped in any of 50 random pages are found', async () => {
    const pages = statSync(databaseFiles(master).database).size / pageBytes;
    const { folder, database } = copy();
    const found = { onOpening: 0, byTheCheck: 0 };
    for (let round = 0; round < 50; round += 1) {
      copyFileSync(databaseFiles(master).database, database);
      const page = randomInt(pages);
      const inPage = page === 0 ? randomInt(16, pageBytes - 16) : randomInt(pageBytes - 16);
      const position = page * pageBytes + inPage;
      const bytes = readFileSync(database).subarray(position, position + 16);
      overwrite(database, position, Buffer.from(bytes.map((byte) => byte ^ 0xff)));
      const check = round % 2 === 0 ? quickCheck : integrityCheck;
      const refused = await refusalOf(async () => {
        const problems = await open(folder, check);
        if (problems.length > 0) found.byTheCheck += 1;
        requireSound(problems);
      });
      expect(refused.code, `page ${page}, byte ${inPage}`).toBe('office.damaged');
    }
    found.onOpening = 50 - found.byTheCheck;
    console.info(
      `counted: 50 of ${pages} pages damaged; found on opening ${found.onOpening}, by the check ${found.byTheCheck}`,
    );
  });

  test.each([
    ['its first 16 bytes', 0, 16],
    ['the rest of its header', 16, 84],
    ['its whole first page', 0, pageBytes],
    ['its first twenty pages', 0, 20 * pageBytes],
  ])('a file with %s overwritten is damaged, not a wrong password', async (_, position, length) => {
    const { folder, database } = copy();
    overwrite(database, position, randomBytes(length));
    expect((await refusalOf(() => open(folder))).code).toBe('office.damaged');
    const { keyFile } = readKeyFile(folder);
    expect((await refusalOf(() => unlockWithPassword(keyFile, amina.name, 'wrong'))).code).toBe(
      'accounts.wrong_name_or_password',
    );
  });

  test('a truncated file is damaged', async () => {
    const { size } = statSync(databaseFiles(master).database);
    for (const rest of [1, 100, pageBytes, pageBytes * 3, pageBytes * 7 + 99, size - pageBytes]) {
      const { folder, database } = copy();
      truncateSync(database, rest);
      const refused = await refusalOf(async () => requireSound(await open(folder)));
      expect(refused.code, `${rest} of ${size} bytes`).toMatch(
        rest < 16 ? /^office\.(damaged|foreign_file)$/ : /^office\.damaged$/,
      );
    }
  });

  test('an empty file is named, and nothing is written to it', async () => {
    const { folder, database } = copy();
    writeFileSync(database, '');
    expect((await refusalOf(() => open(folder))).code).toBe('office.empty_file');
    expect(statSync(database).size).toBe(0);
  });

  test('a missing file is named, and none is made', async () => {
    const { folder, database } = copy();
    rmSync(database);
    expect((await refusalOf(() => open(folder))).code).toBe('office.database_missing');
    expect(statSync(database, { throwIfNoEntry: false })).toBeUndefined();
  });

  test('the file of another office is named', async () => {
    const { folder, database } = copy();
    const other = temporaryFolder();
    const { dataKey } = await createOffice(other);
    fill(other, dataKey.bytes);
    copyFileSync(databaseFiles(other).database, database);
    expect((await refusalOf(() => open(folder))).code).toBe('office.foreign_file');
    writeFileSync(database, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(pageBytes * 2 - 16)]));
    expect((await refusalOf(() => open(folder))).code).toBe('office.foreign_file');
  });

  test('keys without a whole copy, or none, are named', async () => {
    const { folder } = copy();
    rmSync(join(folder, 'keys.a.json'));
    expect(await open(folder)).toEqual([]);
    writeFileSync(join(folder, 'keys.b.json'), readFileSync(join(folder, 'keys.b.json'), 'utf8').replace('EDO', 'KAN'));
    expect((await refusalOf(() => open(folder))).code).toBe('office.keys_damaged');
    rmSync(join(folder, 'keys.b.json'));
    expect((await refusalOf(() => open(folder))).code).toBe('office.keys_missing');
    renameSync(databaseFiles(folder).database, join(folder, 'elsewhere'));
    expect((await refusalOf(() => open(folder))).code).toBe('office.not_set_up');
  });
});
