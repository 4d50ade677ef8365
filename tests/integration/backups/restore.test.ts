import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import { Engine } from '../../../electron/engine/engine.ts';
import { UserAccountEntity } from '../../../electron/office/entities.ts';
import { realEnvironment } from '../../../electron/storage/environment.ts';
import { createRecord } from '../../../electron/storage/records.ts';
import { readKeyFile, writeKeyFile } from '../../../electron/storage/vault/key-file-store.ts';
import { addPasswordSlot, unlockWithPassword } from '../../../electron/storage/vault/key-slots.ts';
import { examine, handOver, makeBackup } from '../../support/backups.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { clientOf, openTestOffice, testUser, type Client, type TestOffice } from '../../support/test-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  await makePerson(office, { givenNames: 'Amina' });
});
afterEach(() => office.close());

const namesIn = async (client: Client) =>
  (await client.people.list({ limit: 50 })).rows.map(({ values }) => values['givenNames']).sort();

/** The program on another computer, where nothing is yet. */
function emptyMachine() {
  const directory = join(temporaryFolder(), 'office');
  const engine = new Engine({ directory, appVersion: '0.0.0-test', environment: realEnvironment });
  return { directory, engine, client: clientOf(engine, engine.connect(), []) };
}

describe('on an empty computer', () => {
  test('a backup and the password of its day are enough, and the copy is told from the original in the journal', async () => {
    const { fileName } = await makeBackup(office.client);
    const path = join(office.directory, 'backups', fileName);
    const { client, engine } = emptyMachine();
    const source = await handOver(client, path);
    expect(await client.restore.describe(source)).toMatchObject({
      counts: { person: 1 },
      userNames: [testUser.userName],
    });
    const comparison = await examine(client, source);
    expect(comparison).toMatchObject({ relation: 'alone', present: null, backup: { counts: { person: 1 } } });
    expect(await client.restore.confirm(comparison)).toEqual({ keptFolder: null });
    await client.accounts.signIn(testUser);
    expect(await namesIn(client)).toEqual(['Amina']);
    expect((await client.office.verify({})).journal.firstBad).toBeNull();
    const devices = await engine.current?.store.reads.query<{ id: string; last: number }[]>(
      'select device_id as id, max(sequence) as last from journal group by device_id order by last',
    );
    expect(devices?.at(-1)?.id).not.toBe(devices?.at(-2)?.id);
    await engine.lock();
  });

  test('the recovery code opens it as well; a wrong password does not', async () => {
    const { fileName } = await makeBackup(office.client);
    const { client, engine } = emptyMachine();
    const source = await handOver(client, join(office.directory, 'backups', fileName));
    expect(await refusalOf(examine(client, source, { password: 'wrong' }))).toMatchObject({
      code: 'accounts.wrong_name_or_password',
    });
    const comparison = await examine(client, source, { password: '', recoveryCode: office.recoveryCode });
    await client.restore.confirm(comparison);
    await client.accounts.signIn(testUser);
    expect(await namesIn(client)).toEqual(['Amina']);
    await engine.lock();
  });
});

describe('over present data', () => {
  test('the comparison counts what would be missing, and what was there is kept', async () => {
    const { fileName } = await makeBackup(office.client);
    await makePerson(office, { givenNames: 'Later' });
    const stranger = office.stranger();
    const comparison = await examine(stranger, { place: 'office', fileName });
    expect(comparison).toMatchObject({ relation: 'older', present: { counts: { person: 2 } } });
    expect(comparison.present!.lastEntry).toBeGreaterThan(comparison.commonEntries);
    expect(await namesIn(office.client)).toEqual(['Amina', 'Later']);
    const { keptFolder } = await stranger.restore.confirm(comparison);
    const kept = join(dirname(office.directory), keptFolder!);
    expect(readdirSync(kept).sort()).toEqual(expect.arrayContaining(['keys.a.json', 'keys.b.json', 'office.db']));
    await office.client.accounts.signIn(testUser);
    expect(await namesIn(office.client)).toEqual(['Amina']);
    await office.engine.lock();
    const before = new Engine({ directory: kept, appVersion: '0.0.0-test', environment: realEnvironment });
    const client = clientOf(before, before.connect(), []);
    await client.accounts.signIn(testUser);
    expect(await namesIn(client)).toEqual(['Amina', 'Later']);
    await before.lock();
  });

  test('two copies that both went on are told apart', async () => {
    const { fileName } = await makeBackup(office.client);
    await makePerson(office, { givenNames: 'Here' });
    const elsewhere = emptyMachine();
    const path = join(office.directory, 'backups', fileName);
    await elsewhere.client.restore.confirm(await examine(elsewhere.client, await handOver(elsewhere.client, path)));
    await elsewhere.client.accounts.signIn(testUser);
    await makePerson({ client: elsewhere.client } as TestOffice, { givenNames: 'There' });
    const other = await makeBackup(elsewhere.client);
    await elsewhere.engine.lock();
    const source = await handOver(office.stranger(), join(elsewhere.directory, 'backups', other.fileName));
    const comparison = await examine(office.stranger(), source);
    expect(comparison.relation).toBe('branched');
    expect(comparison.commonEntries).toBeLessThan(comparison.present!.lastEntry);
  });

  test('people erased since stay erased', async () => {
    const { rows } = await office.client.people.list({ limit: 1 });
    const personId = rows[0]!.id;
    const { fileName } = await makeBackup(office.client);
    const supervisor = office.as('supervisor', 'user-two');
    const { id } = await office.client.privacy.request({ personId, way: 'erase', reason: 'asked for it' });
    await supervisor.privacy.decide({ id, version: 1, approve: true, reason: 'agreed' });
    const stranger = office.stranger();
    const comparison = await examine(stranger, { place: 'office', fileName });
    expect(comparison.erasures).toBe(1);
    await stranger.restore.confirm(comparison);
    await office.client.accounts.signIn(testUser);
    expect(await namesIn(office.client)).toEqual([]);
  });

  test('a damaged file is kept, and the backup takes its place', async () => {
    const { fileName } = await makeBackup(office.client);
    await office.engine.lock();
    const database = join(office.directory, 'office.db');
    const bytes = readFileSync(database);
    bytes.fill(7, 0, 8192);
    writeFileSync(database, bytes);
    expect(await refusalOf(office.client.accounts.signIn(testUser))).toMatchObject({ code: 'office.damaged' });
    const stranger = office.stranger();
    const comparison = await examine(stranger, { place: 'office', fileName });
    expect(comparison.relation).toBe('unreadable');
    const { keptFolder } = await stranger.restore.confirm(comparison);
    expect(readFileSync(join(dirname(office.directory), keptFolder!, 'office.db')).equals(bytes)).toBe(true);
    await office.client.accounts.signIn(testUser);
    expect(await namesIn(office.client)).toEqual(['Amina']);
  });

  test('only an account that may restore replaces it, and only what the same page examined', async () => {
    await addClerk();
    const { fileName } = await makeBackup(office.client);
    const source = { place: 'office', fileName } as const;
    const clerk = { userName: 'Clerk', password: 'the clerk’s long password' };
    expect(await refusalOf(examine(office.stranger(), source, clerk))).toMatchObject({ code: 'backups.not_permitted' });
    const comparison = await examine(office.stranger(), source);
    expect(await refusalOf(office.stranger().restore.confirm(comparison))).toMatchObject({ code: 'backups.gone' });
    expect(existsSync(`${office.directory}.restoring`)).toBe(true);
    expect(
      readdirSync(dirname(office.directory)).some((name) => name.startsWith(`${basename(office.directory)}-before`)),
    ).toBe(false);
  });

  test('what is no backup is refused in words', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'note.txt'), 'not a backup at all, only some words');
    const source = await handOver(office.stranger(), join(folder, 'note.txt'));
    expect(await refusalOf(office.stranger().restore.describe(source))).toMatchObject({ code: 'backups.not_a_backup' });
  });
});

async function addClerk(): Promise<void> {
  const { keyFile } = readKeyFile(office.directory);
  const { dataKey } = await unlockWithPassword(keyFile, testUser.userName, testUser.password);
  const user = { id: '01930000-0000-7000-8000-00000000c1e4', name: 'Clerk' };
  const password = 'the clerk’s long password';
  writeKeyFile(office.directory, await addPasswordSlot(keyFile, dataKey, { user, password, scryptCost: 2 ** 12 }));
  await office.store.write({ userId: 'x', userName: 'x', role: '' }, (tx) =>
    createRecord(tx, UserAccountEntity, {
      ...user,
      grants: [{ role: 'data-clerk', scope: 'office' }],
      communityIds: [],
      cooperativeIds: [],
      disabled: false,
      mustChangePassword: false,
      lastSignInAt: null,
    }),
  );
}
