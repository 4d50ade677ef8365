import { afterAll, beforeAll, expect, test } from 'vitest';
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

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

async function compositionOf(id: string, at: string) {
  return office.client.cooperatives.composition({ id, at });
}

test('every member is counted once by sex and once by age, and unknown has its own cell', async () => {
  const cooperative = await makeCooperative(office);
  const unknownAge = { birthDate: null, birthPrecision: null };
  await makeMember(office, cooperative, { sex: 'female', birthDate: '1964-06-15', returnee: true, farmer: true });
  await makeMember(office, cooperative, { sex: 'female', birthDate: '2000-01-01', returnee: true });
  await makeMember(office, cooperative, { sex: 'male', birthDate: '2007-06-16' });
  await makeMember(office, cooperative, { sex: 'not-stated', hostCommunityMember: true, ...unknownAge });
  const composition = await compositionOf(cooperative, '2025-06-15');
  expect(composition.total).toBe(4);
  expect(composition.bySex).toEqual({ female: 2, male: 1, other: 0, 'not-stated': 1, unknown: 0 });
  expect(Object.fromEntries(composition.byAge.map(({ band, count }) => [band, count]))).toEqual({
    '0-17': 1,
    '18-59': 1,
    '60+': 1,
    unknown: 1,
  });
  expect(composition.byProfile).toEqual({ returnee: 2, youthAtRisk: 0, hostCommunityMember: 1, farmer: 1, none: 1 });
  expect(composition.returneePercent).toBe(50);
  expect(sum(Object.values(composition.bySex))).toBe(4);
  expect(sum(composition.byAge.map(({ count }) => count))).toBe(4);
  expect(sum(composition.sexByAge.map(({ count }) => count))).toBe(4);
});

test('age is that of the day asked for', async () => {
  const cooperative = await makeCooperative(office);
  await makeMember(office, cooperative, { birthDate: '2007-06-16' });
  const minors = async (at: string) =>
    (await compositionOf(cooperative, at)).byAge.find(({ band }) => band === '0-17')?.count;
  expect(await minors('2025-06-15')).toBe(1);
  expect(await minors('2025-06-16')).toBe(0);
});

test('a member belongs from the day of joining to the day before the exit; suspension changes nothing, application is too early', async () => {
  const cooperativeId = await makeCooperative(office);
  const first = await join(office, cooperativeId, await makePerson(office), '2025-02-01');
  const change = (id: string, version: number, status: 'active' | 'suspended' | 'exited', on: string) =>
    office.client.memberships.changeStatus({ id, version, status, on, reason: 'Decided' });
  await change(first.id, 1, 'suspended', '2025-03-01');
  await change(first.id, 2, 'exited', '2025-04-01');
  const apply = async (joinedOn: string) => {
    const personId = await makePerson(office);
    return office.client.memberships.create({
      cooperativeId,
      personId,
      category: 'ordinary',
      joinedOn,
      status: 'applicant',
    });
  };
  const admitted = await apply('2025-05-01');
  await change(admitted.id, 1, 'active', '2025-06-01');
  const withdrawn = await apply('2025-05-01');
  await change(withdrawn.id, 1, 'exited', '2025-07-01');
  await apply('2025-05-01');
  const totals: number[] = [];
  const days = [
    '2025-01-31',
    '2025-02-01',
    '2025-03-15',
    '2025-03-31',
    '2025-04-01',
    '2025-05-15',
    '2025-06-01',
    '2025-08-01',
  ];
  for (const at of days) totals.push((await compositionOf(cooperativeId, at)).total);
  expect(totals).toEqual([0, 1, 1, 1, 0, 0, 1, 1]);
});

test('whoever leaves and joins again the same day is counted once', async () => {
  const cooperative = await makeCooperative(office);
  const person = await makePerson(office);
  const { id } = await join(office, cooperative, person, '2025-01-01');
  await office.client.memberships.changeStatus({ id, version: 1, status: 'exited', on: '2025-02-01', reason: 'Left' });
  await join(office, cooperative, person, '2025-02-01');
  expect((await compositionOf(cooperative, '2025-02-01')).total).toBe(1);
});

test('nobody at all has no percentage, and an unknown cooperative is not found', async () => {
  const cooperative = await makeCooperative(office);
  expect(await compositionOf(cooperative, '2025-01-01')).toMatchObject({ total: 0, returneePercent: null });
  expect((await refusalOf(compositionOf(crypto.randomUUID(), '2025-01-01'))).code).toBe('not_found');
});

test('memberships in the bin are not counted', async () => {
  const cooperative = await makeCooperative(office);
  const { id } = await join(office, cooperative, await makePerson(office));
  await office.client.memberships.remove({ id, version: 1, reason: 'Mistake' });
  expect((await compositionOf(cooperative, '2025-01-01')).total).toBe(0);
});
