import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanForCanary } from '../../support/canary.ts';
import { connect, createOffice } from '../../support/vault/office.ts';
import { start, straceMissing, trace } from '../../support/vault/process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const canary = 'ZZCANARY-Фатумата';

describe('nothing legible at rest', () => {
  test.each(['', 'sort and vacuum', 'crash'])('in the office folder after writing (%s)', async (then) => {
    const folder = temporaryFolder();
    const { dataKey } = await createOffice(folder);
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    const places = { SQLITE_TMPDIR: temporary, TMPDIR: temporary };
    const child = start('committer.ts', [folder, dataKey.bytes.toString('hex'), '300', canary, then], places);
    await child.line('done');
    await child.ended;
    expect(scanForCanary(folder, canary)).toEqual([]);
    const db = connect(folder, dataKey.bytes);
    expect(scanForCanary(folder, canary)).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM note WHERE body LIKE ?').pluck().get(`${canary}%`)).toBe(900);
    db.close();
  });

  test('no temporary file is made for sorts, indexes and VACUUM', async (context) => {
    const missing = straceMissing();
    if (missing !== undefined) context.skip(missing);
    const folder = temporaryFolder();
    const { dataKey } = await createOffice(folder);
    const args = [folder, dataKey.bytes.toString('hex'), '2000', canary, 'sort and vacuum'];
    const calls = trace('open,openat,creat', 'committer.ts', args);
    expect(calls.some((line) => line.includes('office.db-wal'))).toBe(true);
    expect(calls.filter((line) => line.includes('etilqs'))).toEqual([]);
  });
});

describe('the canary scan', () => {
  test.each([
    ['UTF-8', Buffer.from(`..${canary}..`, 'utf8')],
    ['UTF-16LE', Buffer.from(`.${canary}`, 'utf16le')],
    ['lower case', Buffer.from(canary.toLowerCase(), 'utf8')],
    ['lower case UTF-16LE', Buffer.from(canary.toLowerCase(), 'utf16le')],
    ['SQLite header', Buffer.from('SQLite format 3\0....')],
  ])('finds %s in a folder below', (as, content) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'er', 'file'), content);
    expect(scanForCanary(folder, canary).map((hit) => hit.as)).toEqual([as]);
  });

  test('finds a file name', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, `photo of ${canary}.png`), '');
    expect(scanForCanary(folder, canary).map((hit) => hit.as)).toEqual(['file name']);
  });
});
