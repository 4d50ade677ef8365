import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, makeCooperative, makeMember, makePerson, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
  office.setNow('2026-06-15T10:00:00Z');
});

afterAll(async () => {
  expect(office.bugs).toEqual([]);
  await office.close();
});

async function exit(id: string, on: string, reason: string | null = 'Moved away') {
  const { version } = await office.client.memberships.get({ id });
  return office.client.memberships.changeStatus({ id, version, status: 'exited', on, reason });
}

describe('joining', () => {
  test('members of each cooperative are numbered from 1', async () => {
    const [first, second] = [await makeCooperative(office), await makeCooperative(office)];
    const people = [await makePerson(office), await makePerson(office)] as const;
    expect((await join(office, first, people[0])).number).toBe(1);
    expect((await join(office, first, people[1])).number).toBe(2);
    expect((await join(office, second, people[0])).number).toBe(1);
  });

  test('nobody belongs twice to one cooperative', async () => {
    const cooperative = await makeCooperative(office);
    const person = await makeMember(office, cooperative);
    const refusal = await refusalOf(join(office, cooperative, person));
    expect(refusal).toMatchObject({ code: 'memberships.already_open', params: { number: 1 }, field: 'personId' });
  });

  test('whoever left comes back with a new membership, number and all, but not before the day of leaving', async () => {
    const cooperative = await makeCooperative(office);
    const person = await makePerson(office);
    const { id } = await join(office, cooperative, person, '2024-01-01');
    await exit(id, '2025-03-01');
    await makeMember(office, cooperative);
    const early = await refusalOf(join(office, cooperative, person, '2025-02-28'));
    expect(early).toMatchObject({
      code: 'memberships.joined_before_exit',
      params: { exitedOn: '2025-03-01' },
      field: 'joinedOn',
    });
    const again = await join(office, cooperative, person, '2025-03-01');
    expect(again.number).toBe(3);
    expect(again.id).not.toBe(id);
  });

  test('a number is not given again after its membership went to the bin', async () => {
    const cooperative = await makeCooperative(office);
    const person = await makePerson(office);
    const { id } = await join(office, cooperative, person);
    await office.client.memberships.remove({ id, version: 1, reason: 'Wrong person' });
    expect((await join(office, cooperative, person)).number).toBe(2);
  });

  test('fifty people who join at the same moment get consecutive numbers', async () => {
    const cooperative = await makeCooperative(office);
    const people = await Promise.all(Array.from({ length: 50 }, () => makePerson(office)));
    const joined = await Promise.all(people.map((person) => join(office, cooperative, person)));
    const numbers = joined.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  test('one person who joins twice at the same moment joins once', async () => {
    const cooperative = await makeCooperative(office);
    const person = await makePerson(office);
    const results = await Promise.allSettled([join(office, cooperative, person), join(office, cooperative, person)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await office.client.memberships.count({ within: `person:${person}` })).toEqual({ count: 1 });
  });

  test('dates in the future, dissolved cooperatives and unknown people are refused', async () => {
    const cooperative = await makeCooperative(office);
    const person = await makePerson(office);
    expect((await refusalOf(join(office, cooperative, person, '2026-06-16'))).code).toBe('cooperatives.date_in_future');
    expect((await refusalOf(join(office, cooperative, crypto.randomUUID()))).code).toBe('not_found');
    await office.client.cooperatives.changeStatus({
      id: cooperative,
      version: 1,
      status: 'dissolved',
      on: '2026-01-01',
      reason: null,
    });
    expect((await refusalOf(join(office, cooperative, person))).code).toBe('cooperatives.dissolved');
  });

  test('a minor and a small share of returnees are warned about and stop nothing', async () => {
    const cooperative = await makeCooperative(office, { byLaws: { returneePercentWanted: 50 } });
    const returnee = await makePerson(office, { returnee: true });
    expect((await join(office, cooperative, returnee)).warnings).toEqual([]);
    await makeMember(office, cooperative);
    const minor = await makePerson(office, { birthDate: '2008-05-01' });
    const { warnings } = await join(office, cooperative, minor, '2025-01-01');
    expect(warnings).toEqual([
      { code: 'memberships.minor', params: { age: 16 }, severity: 'warning' },
      { code: 'cooperatives.returnee_share_low', params: { percent: 33, wanted: 50 }, severity: 'warning' },
    ]);
  });
});

describe('status', () => {
  test('an applicant joins on the day of admission', async () => {
    const cooperativeId = await makeCooperative(office);
    const personId = await makePerson(office);
    const applied = {
      cooperativeId,
      personId,
      category: 'ordinary',
      joinedOn: '2025-01-01',
      status: 'applicant',
    } as const;
    const { id } = await office.client.memberships.create(applied);
    await office.client.memberships.changeStatus({ id, version: 1, status: 'active', on: '2025-02-01', reason: null });
    const membership = await office.client.memberships.get({ id });
    expect(membership).toMatchObject({ status: 'active', joinedOn: '2025-02-01', statusOn: '2025-02-01', version: 2 });
  });

  test.each([
    ['applicant', 'suspended'],
    ['active', 'applicant'],
    ['active', 'active'],
    ['exited', 'active'],
    ['exited', 'exited'],
    ['exited', 'suspended'],
  ] as const)('from %s there is no step to %s', async (before, status) => {
    const cooperativeId = await makeCooperative(office);
    const personId = await makePerson(office);
    const start = before === 'applicant' ? before : 'active';
    const input = { cooperativeId, personId, category: 'ordinary', joinedOn: '2025-01-01', status: start } as const;
    const { id } = await office.client.memberships.create(input);
    if (before === 'exited') await exit(id, '2025-02-01');
    const { version } = await office.client.memberships.get({ id });
    const refusal = await refusalOf(
      office.client.memberships.changeStatus({ id, version, status, on: '2025-03-01', reason: 'Because' }),
    );
    expect(refusal.code).toBe('memberships.step_impossible');
    expect((await office.client.memberships.get({ id })).version).toBe(version);
  });

  test('a step is not before the one before it, not in the future, and an exit has a reason', async () => {
    const cooperative = await makeCooperative(office);
    const { id } = await join(office, cooperative, await makePerson(office), '2025-01-01');
    expect(await refusalOf(exit(id, '2024-12-31'))).toMatchObject({
      code: 'memberships.step_too_early',
      params: { previous: '2025-01-01' },
    });
    expect((await refusalOf(exit(id, '2026-06-16'))).code).toBe('cooperatives.date_in_future');
    expect(await refusalOf(exit(id, '2025-06-01', null))).toMatchObject({
      code: 'memberships.reason_needed',
      field: 'reason',
    });
    await exit(id, '2025-06-01');
    expect(await office.client.memberships.get({ id })).toMatchObject({ status: 'exited', statusReason: 'Moved away' });
  });

  test('whoever changes an old version is told so, and the history tells every step', async () => {
    const cooperative = await makeCooperative(office);
    const { id } = await join(office, cooperative, await makePerson(office), '2025-01-01');
    await office.client.memberships.changeCategory({ id, version: 1, category: 'founder' });
    const stale = { id, version: 1, status: 'exited', on: '2025-06-01', reason: 'Moved away' } as const;
    expect((await refusalOf(office.client.memberships.changeStatus(stale))).code).toBe('record.changed');
    await exit(id, '2025-06-01');
    const { entries } = await office.client.records.history({ kind: 'membership', id });
    expect(entries.map(({ action }) => action)).toEqual(['status-changed', 'updated', 'created']);
    expect(entries[0]).toMatchObject({ reason: 'Moved away', userName: 'Ada Test' });
    expect(entries[0]?.changes).toContainEqual({ field: 'status', from: 'active', to: 'exited' });
  });
});

describe('the bin', () => {
  test('a membership comes back unless the person joined again meanwhile', async () => {
    const cooperative = await makeCooperative(office);
    const person = await makePerson(office);
    const { id } = await join(office, cooperative, person);
    await office.client.memberships.remove({ id, version: 1, reason: 'Mistake' });
    await office.client.records.restore({ kind: 'membership', id });
    expect(await office.client.memberships.get({ id })).toMatchObject({ deleted: false, number: 1 });
    await office.client.memberships.remove({ id, version: 3, reason: 'Mistake' });
    await join(office, cooperative, person);
    expect((await refusalOf(office.client.records.restore({ kind: 'membership', id }))).code).toBe(
      'memberships.already_open',
    );
  });

  test('a membership stays while its cooperative is in the bin', async () => {
    const cooperative = await makeCooperative(office);
    const { id } = await join(office, cooperative, await makePerson(office));
    await office.client.memberships.remove({ id, version: 1, reason: 'Mistake' });
    await office.client.cooperatives.remove({ id: cooperative, version: 1, reason: 'Mistake' });
    expect((await refusalOf(office.client.records.restore({ kind: 'membership', id }))).code).toBe('not_found');
  });
});

test('the list narrows to a cooperative or a person, sorts by number, day and name, and is found by name', async () => {
  const cooperative = await makeCooperative(office);
  const people = [
    await makePerson(office, { familyName: 'Zuma', givenNames: 'Élodie' }),
    await makePerson(office, { familyName: 'Abebe', givenNames: 'Tariku' }),
    await makePerson(office, { familyName: 'Édouard', givenNames: 'Marie' }),
  ];
  for (const [index, person] of people.entries())
    await join(office, cooperative, person, `2025-01-0${String(3 - index)}`);
  const within = `cooperative:${cooperative}`;
  const names = async (field: 'number' | 'joinedOn' | 'familyName', descending = false) => {
    const { rows } = await office.client.memberships.list({ within, sort: [{ field, descending }] });
    return rows.map((row) => row.values['familyName']);
  };
  expect(await names('number')).toEqual(['Zuma', 'Abebe', 'Édouard']);
  expect(await names('joinedOn')).toEqual(['Édouard', 'Abebe', 'Zuma']);
  expect(await names('familyName')).toEqual(['Abebe', 'Édouard', 'Zuma']);
  expect(await names('familyName', true)).toEqual(['Zuma', 'Édouard', 'Abebe']);
  const found = await office.client.memberships.list({ within, search: 'elodie' });
  expect(found.rows.map((row) => row.values['number'])).toEqual([1]);
});

test('a viewer reads and changes nothing', async () => {
  const cooperativeId = await makeCooperative(office);
  const personId = await makePerson(office);
  const viewer = office.as('programme-officer');
  const input = { cooperativeId, personId, category: 'ordinary', joinedOn: '2025-01-01', status: 'active' } as const;
  expect((await refusalOf(viewer.memberships.create(input))).code).toBe('permission.denied');
  expect(await viewer.memberships.count({ within: `cooperative:${cooperativeId}` })).toEqual({ count: 0 });
});
