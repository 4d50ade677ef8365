import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conductVersion } from '../../../shared/accounts/conduct.ts';
import { isSealed } from '../../../electron/storage/sealed-text.ts';
import { passwordSlots } from '../../../electron/storage/vault/key-file.ts';
import { readKeyFile } from '../../../electron/storage/vault/key-file-store.ts';
import { unlockWithPassword } from '../../../electron/storage/vault/key-slots.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, testUser, type Client, type TestOffice } from '../../support/test-office.ts';
import { connect } from '../../support/vault/office.ts';

const canary = 'ZZCANARY told in confidence';
const ownPassword = 'my own long password';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

type Role = 'administrator' | 'case-worker';

/** An account with a password of its own, made by the administrator of the office. */
async function account(name: string, role: Role): Promise<{ userName: string; password: string }> {
  const grants = [{ role, scope: 'office' as const }];
  const { password } = await office.client.users.create({ name, access: { grants } });
  const client = office.stranger();
  await client.accounts.signIn({ userName: name, password });
  await client.accounts.changePassword({ password, newPassword: ownPassword });
  await client.accounts.acceptConduct({ version: conductVersion, language: 'en' });
  return { userName: name, password: ownPassword };
}

/** Whoever holds the notes key by the key file, by name; `recovery` for the recovery code. */
function holders(): string[] {
  const { keyFile } = readKeyFile(office.directory);
  const holding = keyFile.slots.filter((slot) => slot.notesKey !== undefined);
  return holding.map((slot) => (slot.kind === 'password' ? slot.userName : 'recovery'));
}

/** After a lock, the office as somebody else opens it: what others brought along is gone. */
async function opensAlone(who: { userName: string; password: string }): Promise<Client> {
  await office.engine.lock();
  const client = office.stranger();
  await client.accounts.signIn(who);
  return client;
}

describe('R22 notes are sealed with a key of their own', () => {
  test('a dump of the whole file with the key of the data shows no word of them', async () => {
    const id = await makePerson(office, { protectionNotes: canary, medicalNotes: canary });
    const { version } = await office.client.people.get({ id });
    const person = { ...(await office.client.people.get({ id })), medicalNotes: `${canary} again` };
    await office.client.people.update({ id, version, person });
    await office.client.records.saveDraft({
      key: `person:${randomUUID()}`,
      title: 'A form',
      path: '/people/new',
      values: { version: 1, fields: { protectionNotes: canary } },
    });
    await office.engine.lock();
    const { dataKey } = await unlockWithPassword(
      readKeyFile(office.directory).keyFile,
      testUser.userName,
      testUser.password,
    );
    const db = connect(office.directory, dataKey.bytes);
    const tables = db.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
    const dump = tables.map((table) => JSON.stringify(db.prepare(`select * from "${table}"`).raw().all())).join('\n');
    expect(dump).toContain('medicalNotes');
    expect(dump.includes('ZZCANARY')).toBe(false);
    db.close();
  });

  test('whoever may read them reads them, in the record, the history and the drafts', async () => {
    const id = await makePerson(office, { protectionNotes: canary });
    const { client } = office;
    expect((await client.people.get({ id })).protectionNotes).toBe(canary);
    const { entries } = await client.records.history({ kind: 'person', id });
    expect(entries[0]?.changes).toContainEqual({ field: 'protectionNotes', from: null, to: canary });
    const values = { version: 1, fields: { protectionNotes: canary } };
    await client.records.saveDraft({ key: 'person:new', title: 'A form', path: '/people/new', values });
    expect((await client.records.drafts({})).drafts[0]?.values).toEqual(values);
    await office.engine.lock();
    await client.accounts.signIn(testUser);
    expect((await client.people.get({ id })).protectionNotes).toBe(canary);
  });

  test('only the slots of those who may read them, and of the recovery code, hold the key', async () => {
    await account('Clerk', 'administrator');
    const worker = await account('Worker', 'case-worker');
    expect(holders().sort()).toEqual([testUser.userName, 'Worker', 'recovery'].sort());
    const id = await makePerson(office, { protectionNotes: canary });
    expect((await (await opensAlone(worker)).people.get({ id })).protectionNotes).toBe(canary);
    await office.engine.lock();
    await office.client.accounts.signIn(testUser);
    const { users } = await office.client.users.list({});
    const { id: workerId, version } = users.find(({ name }) => name === 'Worker')!;
    const access = { grants: [{ role: 'field-officer' as const, scope: 'office' as const }] };
    await office.client.users.update({ id: workerId, version, access });
    expect(holders().sort()).toEqual([testUser.userName, 'recovery'].sort());
  });

  test('an account that may read them but has no key yet sees that they are there and changes nothing', async () => {
    const id = await makePerson(office, { protectionNotes: canary });
    const clerk = await account('Clerk', 'administrator');
    const worker = await account('Worker', 'case-worker');
    const { users } = await (await opensAlone(clerk)).users.list({});
    const { id: workerId, version } = users.find(({ name }) => name === 'Worker')!;
    const admin = office.stranger();
    await admin.accounts.signIn(clerk);
    // A reset by somebody without the notes key: the new slot cannot hold it.
    const { password } = await admin.users.resetPassword({ id: workerId, version });
    expect(holders()).not.toContain('Worker');
    const client = await opensAlone({ ...worker, password });
    await client.accounts.changePassword({ password, newPassword: ownPassword });
    const shown = await client.people.get({ id });
    expect(shown).toMatchObject({ restrictedHeld: 1, restrictedHidden: true, protectionNotes: null });
    await client.people.update({ id, version: shown.version, person: { ...shown, languages: 'Edo' } });
    const create = client.people.create({
      person: { givenNames: 'Eki', familyName: 'Osa', sex: 'female', protectionNotes: 'new' },
    });
    expect(await refusalOf(create)).toMatchObject({ code: 'restricted.sealed' });
    // The next one who holds the key gives it on.
    await office.engine.lock();
    await office.client.accounts.signIn(testUser);
    expect((await office.client.people.get({ id })).protectionNotes).toBe(canary);
    expect((await (await opensAlone({ ...worker, password: ownPassword })).people.get({ id })).protectionNotes).toBe(
      canary,
    );
  });

  test('the recovery code opens them when every password is lost', async () => {
    const id = await makePerson(office, { medicalNotes: canary });
    await office.engine.lock();
    const client = office.stranger();
    const { recoveryCode } = office;
    await client.accounts.recover({ recoveryCode, userName: testUser.userName, password: ownPassword });
    expect((await client.people.get({ id })).medicalNotes).toBe(canary);
    expect((await (await opensAlone({ ...testUser, password: ownPassword })).people.get({ id })).medicalNotes).toBe(
      canary,
    );
  });

  test('a text is sealed once, and differently each time', async () => {
    const ids = [
      await makePerson(office, { medicalNotes: canary }),
      await makePerson(office, { medicalNotes: canary }),
    ];
    const rows = await office.store.reads.query<{ note: string }[]>(
      'select medical_notes as note from person where id in (?, ?)',
      ids,
    );
    expect(rows.every(({ note }) => isSealed(note))).toBe(true);
    expect(rows[0]?.note).not.toBe(rows[1]?.note);
    expect(passwordSlots(readKeyFile(office.directory).keyFile)[0]?.box?.publicKey).toBeDefined();
  });
});
