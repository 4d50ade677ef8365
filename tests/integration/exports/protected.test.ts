import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePerson } from '../../support/cooperatives.ts';
import { exportedBytes, fetched } from '../../support/exports.ts';
import { resultOf } from '../../support/imports.ts';
import { describeWithProgram } from '../../support/second-programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

const password = 'told by phone';
const request = { list: 'people', reason: 'for the partner' };

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await makePerson(office, { familyName: 'Zzcanary' });
});
afterAll(() => office.close());

describe('R36 a workbook with a password', () => {
  test('shows nobody without it, and the journal says that it was protected but not with what', async () => {
    const started = await office.client.exports.start({ ...request, view: {}, password });
    const result = await resultOf<{ downloadId: string; size: number; fileName: string }>(started as never);
    expect(result.fileName).toMatch(/\.zip$/);
    const bytes = await fetched(office.client, result);
    expect(bytes.includes('Zzcanary')).toBe(false);
    expect(bytes.includes('xl/worksheets')).toBe(false);
    const rows = await office.store.reads.query<{ changes: string }[]>(
      `select changes from journal where action = 'exported'`,
    );
    expect(rows[0]?.changes).toContain('"protected":[null,true]');
    expect(rows[0]?.changes).not.toContain(password);
  });

  test('is refused with a short one', async () => {
    const short = async () => exportedBytes(office.client, { ...request, password: 'short' });
    await expect(short()).rejects.toThrow();
  });
});

describeWithProgram('7-Zip', 'a protected workbook in 7-Zip', () => {
  function unpack(file: string, word: string, folder: string): number | null {
    return spawnSync('7z', ['x', '-y', `-p${word}`, `-o${folder}`, file]).status;
  }

  test('opens with its password and with no other', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'protected.zip');
    writeFileSync(file, await exportedBytes(office.client, { ...request, password }));
    expect(unpack(file, 'guessed wrong', join(folder, 'wrong'))).not.toBe(0);
    expect(unpack(file, password, join(folder, 'right'))).toBe(0);
    const [name = ''] = readdirSync(join(folder, 'right'));
    const workbook = unzipSync(readFileSync(join(folder, 'right', name)));
    expect(strFromU8(workbook['xl/sharedStrings.xml']!)).toContain('Zzcanary');
  });
});
