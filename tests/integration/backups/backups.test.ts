import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../../electron/engine/engine.ts';
import { realEnvironment } from '../../../electron/storage/environment.ts';
import { makeBackup } from '../../support/backups.ts';
import { resultOf } from '../../support/imports.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { clientOf, openTestOffice, testUser, type TestOffice } from '../../support/test-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await makePerson(office, { givenNames: 'Canary' });
});
afterAll(() => office.close());

const backupsOf = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.fsbackup'));

describe('a backup', () => {
  test('holds what the office holds, is noted, and nothing in it can be read', async () => {
    const made = await makeBackup(office.client);
    expect(made).toMatchObject({ reason: 'asked', place: 'office', copied: false, counts: { person: 1 } });
    expect(made.userNames).toEqual([testUser.userName]);
    const { folder, backups, changesSince } = await office.client.backups.overview({});
    expect(backups[0]?.fileName).toBe(made.fileName);
    expect(changesSince).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.part-'))).toEqual([]);
    const content = readFileSync(join(folder, made.fileName));
    expect(content.includes('Canary')).toBe(false);
    expect(content.includes('SQLite format 3')).toBe(false);
    await makePerson(office);
    expect((await office.client.backups.overview({})).changesSince).toBeGreaterThan(0);
  });

  test('is checked from end to end; one changed byte anywhere is found', async () => {
    const { fileName } = await makeBackup(office.client);
    const { folder } = await office.client.backups.overview({});
    const check = () => resultOf(office.client.backups.verify({ place: 'office', fileName }));
    expect(await check()).toMatchObject({ fileName, counts: { person: 2 } });
    const path = join(folder, fileName);
    const whole = readFileSync(path);
    const headEnd = 12 + whole.readUInt32LE(8);
    for (const place of [whole.indexOf('"person"') + 9, headEnd + 5000, whole.length - 1]) {
      const altered = Buffer.from(whole);
      altered[place] = (altered[place] ?? 0) ^ 1;
      writeFileSync(path, altered);
      expect(await refusalOf(check()), `byte ${place}`).toMatchObject({ code: 'backups.damaged' });
    }
    writeFileSync(path, whole.subarray(0, whole.length - 100));
    expect(await refusalOf(check())).toMatchObject({ code: 'backups.damaged' });
    writeFileSync(path, whole);
  });

  test('is never meant by a path out of its folder', async () => {
    const verifying = (fileName: string) => resultOf(office.client.backups.verify({ place: 'office', fileName }));
    for (const fileName of ['../keys.a.json', '../office.db', 'absent.fsbackup'])
      expect(await refusalOf(verifying(fileName))).toMatchObject({ code: 'backups.gone' });
  });

  test('is copied to the second place while that is there', async () => {
    const stick = join(temporaryFolder(), 'stick');
    const choose = (folder: string) => office.client.backups.chooseSecondPlace({ folder });
    expect(await refusalOf(choose(stick))).toMatchObject({ code: 'backups.second_place_missing' });
    expect(await refusalOf(choose(office.directory))).toMatchObject({ code: 'backups.second_place_same' });
    mkdirSync(stick);
    await choose(stick);
    const made = await makeBackup(office.client);
    expect(made.copied).toBe(true);
    const copy = join(stick, 'fieldstead-backups', made.fileName);
    const { folder, secondPlace } = await office.client.backups.overview({});
    expect(readFileSync(copy).equals(readFileSync(join(folder, made.fileName)))).toBe(true);
    expect(secondPlace).toMatchObject({ folder: stick, reachable: true });
    expect(secondPlace.lastCopyAt).not.toBeNull();
  });

  test('belongs to whoever may make one', async () => {
    expect(await refusalOf(office.as('data-clerk').backups.overview({}))).toMatchObject({ code: 'permission.denied' });
  });
});

test('Home tells of a backup that is a week old, and calls it late after two', async () => {
  const codes = async () => {
    const { alerts } = await office.client.home.alerts({});
    return alerts.filter(({ path }) => path === '/backups').map(({ code, severity }) => `${code} ${severity}`);
  };
  expect(await codes()).toEqual([]);
  const inDays = (days: number) => office.setNow(new Date(Date.now() + days * 86_400_000).toISOString());
  inDays(8);
  expect(await codes()).toEqual(['backup-old soon', 'copy-old soon']);
  inDays(20);
  expect(await codes()).toEqual(['backup-old late', 'copy-old late']);
  inDays(0);
});

test('the program backs up by itself: at the first sign-in of a day and when it closes, but only what changed', async () => {
  const directory = join(temporaryFolder(), 'office');
  await (await openTestOffice({ directory })).engine.lock();
  const lines: string[] = [];
  const engine = new Engine({
    directory,
    appVersion: '0.0.0-test',
    environment: realEnvironment,
    automaticBackups: { log: (line) => lines.push(line) },
  });
  const folder = join(directory, 'backups');
  const signIn = () => clientOf(engine, engine.connect(), []).accounts.signIn(testUser);
  await signIn();
  await expect.poll(() => existsSync(folder) && backupsOf(folder).length, { timeout: 10_000 }).toBe(1);
  await engine.closeDown();
  expect(backupsOf(folder)).toHaveLength(1);
  const connection = engine.connect();
  const client = clientOf(engine, connection, []);
  await client.accounts.signIn(testUser);
  await makePerson({ client } as TestOffice);
  await engine.disconnect(connection);
  expect(backupsOf(folder)).toHaveLength(2);
  expect(engine.current).toBeNull();
  expect(lines).toEqual([]);
});
