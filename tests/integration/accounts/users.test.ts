import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conductVersion } from '../../../shared/accounts/conduct.ts';
import { passwordSlots } from '../../../electron/storage/vault/key-file.ts';
import { readKeyFile } from '../../../electron/storage/vault/key-file-store.ts';
import { refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, testUser, type Client, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const officer = { grants: [{ role: 'field-officer', scope: 'office' as const }] };
const accept = (client: Client) => client.accounts.acceptConduct({ version: conductVersion, language: 'fr' });

async function userOf(name: string) {
  const found = (await office.client.users.list({})).users.find((user) => user.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

/** A colleague who signed in, chose a password and accepted the code of conduct. */
async function settledIn(name = 'Osa'): Promise<Client> {
  const { password } = await office.client.users.create({ name, access: officer });
  const client = office.stranger();
  await client.accounts.signIn({ userName: name, password });
  await client.accounts.changePassword({ password, newPassword: 'a password of my own' });
  await accept(client);
  return client;
}

describe('a new account', () => {
  test('is open to nothing but its own duties until it has a password of its own and accepted the code of conduct', async () => {
    const { password } = await office.client.users.create({ name: 'Osa', access: officer });
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const client = office.stranger();
    const session = await client.accounts.signIn({ userName: 'osa', password });
    expect(session.owes).toEqual(['new-password', 'conduct']);
    expect(await refusalOf(client.people.list({}))).toMatchObject({ code: 'permission.denied' });
    const changed = await client.accounts.changePassword({ password, newPassword: 'a password of my own' });
    expect(changed.owes).toEqual(['conduct']);
    expect(await refusalOf(client.people.list({}))).toMatchObject({ code: 'permission.denied' });
    expect((await accept(client)).owes).toEqual([]);
    expect((await client.people.list({})).rows).toEqual([]);
    expect(await refusalOf(office.stranger().accounts.signIn({ userName: 'Osa', password }))).toMatchObject({
      code: 'accounts.wrong_name_or_password',
    });
    const user = await userOf('Osa');
    expect(user.conductAcceptedAt).not.toBeNull();
    expect(user.lastSignInAt).not.toBeNull();
  });

  test('has a name that nobody could take for another', async () => {
    await office.client.users.create({ name: 'José', access: officer });
    expect(await refusalOf(office.client.users.create({ name: 'JOSE', access: officer }))).toMatchObject({
      code: 'accounts.name_taken',
    });
    expect((await office.client.users.list({})).users).toHaveLength(2);
  });

  test('accepts the version that is shown, and no other', async () => {
    const { password } = await office.client.users.create({ name: 'Osa', access: officer });
    const client = office.stranger();
    await client.accounts.signIn({ userName: 'Osa', password });
    const accepting = client.accounts.acceptConduct({ version: conductVersion + 1, language: 'en' });
    expect(await refusalOf(accepting)).toMatchObject({ code: 'accounts.conduct_changed' });
  });
});

describe('an administrator', () => {
  test('disables an account: its session ends, its key is gone, its work stays', async () => {
    const osa = await settledIn();
    const { id, version } = await userOf('Osa');
    await office.client.users.disable({ id, version, reason: 'left the office' });
    expect(await refusalOf(osa.people.list({}))).toMatchObject({ code: 'session.locked' });
    expect(passwordSlots(readKeyFile(office.directory).keyFile).map((slot) => slot.userName)).toEqual([
      testUser.userName,
    ]);
    expect(await userOf('Osa')).toMatchObject({ disabled: true });
  });

  test('gives a lost password anew; the old one opens nothing, and the new one must be changed', async () => {
    const osa = await settledIn();
    const { id, version } = await userOf('Osa');
    const { password } = await office.client.users.resetPassword({ id, version });
    expect(await refusalOf(osa.people.list({}))).toMatchObject({ code: 'session.locked' });
    const signIn = (secret: string) => office.stranger().accounts.signIn({ userName: 'Osa', password: secret });
    expect(await refusalOf(signIn('a password of my own'))).toMatchObject({ code: 'accounts.wrong_name_or_password' });
    expect((await signIn(password)).owes).toEqual(['new-password']);
  });

  test('changes roles, which ends what the account has open', async () => {
    const osa = await settledIn();
    const { id, version } = await userOf('Osa');
    const access = { grants: [{ role: 'auditor', scope: 'all' as const }] };
    await office.client.users.update({ id, version, access });
    expect(await refusalOf(osa.people.list({}))).toMatchObject({ code: 'session.locked' });
    await osa.accounts.signIn({ userName: 'Osa', password: 'a password of my own' });
    expect(await refusalOf(osa.people.list({}))).toMatchObject({ code: 'permission.denied' });
    expect((await osa.journal.list({})).rows.length).toBeGreaterThan(0);
  });

  test('stays: the last one can neither give the role away nor be disabled', async () => {
    const { id, version } = await userOf(testUser.userName);
    const away = office.client.users.update({ id, version, access: officer });
    expect(await refusalOf(away)).toMatchObject({ code: 'accounts.last_administrator' });
    const self = office.client.users.disable({ id, version, reason: 'tired' });
    expect(await refusalOf(self)).toMatchObject({ code: 'accounts.own_account' });
    const { id: other } = await office.client.users.create({
      name: 'Second',
      access: { grants: [{ role: 'administrator', scope: 'all' }] },
    });
    await office.client.users.update({ id, version, access: officer });
    const second = office.as('administrator', other);
    const last = second.users.disable({ id: other, version: 1, reason: 'leaves' });
    expect(await refusalOf(last)).toMatchObject({ code: 'accounts.own_account' });
  });

  test('is the only one who may do all this', async () => {
    const osa = await settledIn();
    expect(await refusalOf(osa.users.list({}))).toMatchObject({ code: 'permission.denied' });
    expect(await refusalOf(osa.users.create({ name: 'Eve', access: officer }))).toMatchObject({
      code: 'permission.denied',
    });
  });
});

describe('a role of the office', () => {
  const role = {
    name: 'Enumerator',
    scope: 'own' as const,
    permissions: ['people.read' as const, 'people.write' as const],
  };

  test('gives what it says, and gives less once it is changed', async () => {
    const { id: roleId } = await office.client.users.saveRole({ role });
    const { password } = await office.client.users.create({
      name: 'Eki',
      access: { grants: [{ role: roleId, scope: 'own' }] },
    });
    const client = office.stranger();
    const session = await client.accounts.signIn({ userName: 'Eki', password });
    expect(session.permissions).toEqual(['people.read', 'people.write']);
    await office.client.users.saveRole({ id: roleId, version: 1, role: { ...role, permissions: ['people.read'] } });
    expect(await refusalOf(client.accounts.current({}))).toMatchObject({ code: 'session.locked' });
    expect((await client.accounts.signIn({ userName: 'Eki', password })).permissions).toEqual(['people.read']);
  });

  test('stays as long as somebody holds it', async () => {
    const { id } = await office.client.users.saveRole({ role });
    await office.client.users.create({ name: 'Eki', access: { grants: [{ role: id, scope: 'own' }] } });
    const removing = () => office.client.users.removeRole({ id, version: 1, reason: 'not needed' });
    expect(await refusalOf(removing())).toMatchObject({ code: 'accounts.role_held', params: { count: 1 } });
    const eki = await userOf('Eki');
    await office.client.users.update({ id: eki.id, version: eki.version, access: officer });
    await removing();
    expect((await office.client.users.roles({})).roles.filter(({ name }) => name !== null)).toEqual([]);
  });
});

describe('a new recovery code', () => {
  test('opens the office, and the one printed before opens nothing any more', async () => {
    const { recoveryCode } = await office.client.users.renewRecoveryCode({});
    const recover = (code: string) =>
      office
        .stranger()
        .accounts.recover({ recoveryCode: code, userName: testUser.userName, password: 'a long new password' });
    expect(await refusalOf(recover(office.recoveryCode))).toMatchObject({ code: 'accounts.recovery_code_wrong' });
    expect((await recover(recoveryCode)).userName).toBe(testUser.userName);
  });

  test('is made by administrators only', async () => {
    expect(await refusalOf(office.as('supervisor').users.renewRecoveryCode({}))).toMatchObject({
      code: 'permission.denied',
    });
  });
});
