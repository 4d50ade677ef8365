import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../support/test-office.ts';
import { join, makeCooperative, makePerson, refusalOf } from '../../support/cooperatives.ts';
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

type Status = Parameters<Client['cooperatives']['changeStatus']>[0]['status'];

async function step(id: string, status: Status, on: string, reason: string | null = null) {
  const { version } = await office.client.cooperatives.get({ id });
  return office.client.cooperatives.changeStatus({ id, version, status, on, reason });
}

async function takeTo(id: string, status: Status): Promise<void> {
  const ways: Record<Status, Status[]> = {
    forming: [],
    registered: ['registered'],
    active: ['registered', 'active'],
    suspended: ['registered', 'active', 'suspended'],
    dissolved: ['dissolved'],
  };
  for (const one of ways[status]) await step(id, one, '2025-01-01');
}

describe('a cooperative', () => {
  test('is kept as it was typed, with what its by-laws set and the rest by default', async () => {
    const id = await makeCooperative(office, {
      name: '  Coopérative Ubuntu ',
      code: 'UBU-01',
      valueChains: 'cassava',
      activities: ' ',
      formedOn: '2023-05-01',
      byLaws: { minimumMembers: 15, duesAmount: 50_000 },
    });
    const record = await office.client.cooperatives.get({ id });
    expect(record).toMatchObject({
      name: 'Coopérative Ubuntu',
      code: 'UBU-01',
      valueChains: 'cassava',
      activities: null,
      status: 'forming',
      statusSteps: [{ status: 'forming', on: '2023-05-01', reason: null }],
      version: 1,
      deleted: false,
    });
    expect(record.byLaws).toMatchObject({ minimumMembers: 15, duesAmount: 50_000, quorumPercent: 50, termYears: 3 });
  });

  test('has a code of its own among those not in the bin, whatever its capital letters', async () => {
    const id = await makeCooperative(office, { code: 'EDO-7' });
    const again = await refusalOf(makeCooperative(office, { code: 'edo-7' }));
    expect(again).toMatchObject({ code: 'cooperatives.code_taken', field: 'code', params: { code: 'edo-7' } });
    const other = await makeCooperative(office);
    const cooperative = { name: 'Other', code: 'EDO-7', byLaws: {} };
    const update = office.client.cooperatives.update({ id: other, version: 1, cooperative });
    expect((await refusalOf(update)).code).toBe('cooperatives.code_taken');
    await office.client.cooperatives.update({ id, version: 1, cooperative: { ...cooperative, name: 'Same code' } });
    await office.client.cooperatives.remove({ id, version: 2, reason: 'Entered twice' });
    await makeCooperative(office, { code: 'EDO-7' });
    expect((await refusalOf(office.client.records.restore({ kind: 'cooperative', id }))).code).toBe(
      'cooperatives.code_taken',
    );
  });

  test('is found by name and code until it lies in the bin, and again after that', async () => {
    const id = await makeCooperative(office, { name: 'Obra Verde Ñandú', code: 'OVN-9' });
    const options = async (search: string) =>
      (await office.client.cooperatives.options({ search })).options.map((option) => option.id);
    const listed = async () => (await office.client.cooperatives.list({ search: 'nandu' })).rows.map((row) => row.id);
    expect(await options('verde ñ')).toEqual([id]);
    expect(await options('ovn')).toEqual([id]);
    expect(await listed()).toEqual([id]);
    await office.client.cooperatives.remove({ id, version: 1, reason: 'Entered twice' });
    expect([await options('verde'), await listed()]).toEqual([[], []]);
    await office.client.records.restore({ kind: 'cooperative', id });
    expect([await options('verde'), await listed()]).toEqual([[id], [id]]);
  });

  test('stays while somebody belongs to it', async () => {
    const id = await makeCooperative(office);
    const membership = await join(office, id, await makePerson(office));
    const remove = () => office.client.cooperatives.remove({ id, version: 1, reason: 'Entered twice' });
    expect(await refusalOf(remove())).toMatchObject({ code: 'cooperatives.has_members', params: { members: 1 } });
    const exit = { id: membership.id, version: 1, status: 'exited', on: '2025-01-01', reason: 'Left' } as const;
    await office.client.memberships.changeStatus(exit);
    await remove();
    expect((await office.client.cooperatives.get({ id })).deleted).toBe(true);
  });

  test('refuses the change of an old version and keeps every change in its history', async () => {
    const id = await makeCooperative(office, { name: 'First name', code: 'HIS-1' });
    const rename = (version: number, name: string) =>
      office.client.cooperatives.update({ id, version, cooperative: { name, code: 'HIS-1', byLaws: {} } });
    await rename(1, 'Second name');
    expect((await refusalOf(rename(1, 'Third name'))).code).toBe('record.changed');
    await step(id, 'registered', '2025-01-01', 'Papers signed');
    const { entries } = await office.client.records.history({ kind: 'cooperative', id });
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['status-changed', 'Papers signed'],
      ['updated', null],
      ['created', null],
    ]);
    expect(entries[1]?.changes).toContainEqual({ field: 'name', from: 'First name', to: 'Second name' });
  });

  test('counts its active members in the list, and sorts by them', async () => {
    const [small, large] = [await makeCooperative(office), await makeCooperative(office)];
    await join(office, small, await makePerson(office));
    for (let count = 0; count < 3; count++) await join(office, large, await makePerson(office));
    const { id } = await join(office, large, await makePerson(office));
    await office.client.memberships.changeStatus({
      id,
      version: 1,
      status: 'suspended',
      on: '2025-01-01',
      reason: 'Dues',
    });
    const { rows } = await office.client.cooperatives.list({
      sort: [{ field: 'activeMembers', descending: true }],
      limit: 2,
    });
    expect(rows.map((row) => [row.id, row.values['activeMembers']])).toEqual([
      [large, 3],
      [small, 1],
    ]);
  });

  test('two with one code at the same moment: one is created', async () => {
    const results = await Promise.allSettled([
      makeCooperative(office, { code: 'RACE' }),
      makeCooperative(office, { code: 'RACE' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the life cycle', () => {
  const steps: Record<Status, Status[]> = {
    forming: ['registered', 'dissolved'],
    registered: ['active', 'suspended', 'dissolved'],
    active: ['suspended', 'dissolved'],
    suspended: ['active', 'dissolved'],
    dissolved: [],
  };
  const statuses = Object.keys(steps) as Status[];
  const pairs = statuses.flatMap((before) => statuses.map((status) => [before, status] as const));

  test.each(pairs)('from %s to %s', async (before, status) => {
    const id = await makeCooperative(office);
    await takeTo(id, before);
    if (steps[before].includes(status)) {
      await step(id, status, '2025-02-01', 'Decided');
      const after = await office.client.cooperatives.get({ id });
      expect(after.status).toBe(status);
      expect(after.statusSteps.at(-1)).toEqual({ status, on: '2025-02-01', reason: 'Decided' });
    } else {
      const refusal = await refusalOf(step(id, status, '2025-02-01'));
      expect(refusal).toMatchObject({ code: 'cooperatives.step_impossible', field: 'status' });
      expect((await office.client.cooperatives.get({ id })).status).toBe(before);
    }
  });

  test('keeps every step with its day, none before the one before it or in the future', async () => {
    const id = await makeCooperative(office, { formedOn: '2023-05-01' });
    const early = await refusalOf(step(id, 'registered', '2023-04-30'));
    expect(early).toMatchObject({
      code: 'cooperatives.step_too_early',
      params: { previous: '2023-05-01' },
      field: 'on',
    });
    await step(id, 'registered', '2023-06-01');
    await step(id, 'active', '2023-06-01');
    expect((await refusalOf(step(id, 'suspended', '2023-05-31'))).code).toBe('cooperatives.step_too_early');
    expect((await refusalOf(step(id, 'suspended', '2026-06-16'))).code).toBe('cooperatives.date_in_future');
    await step(id, 'suspended', '2024-01-01', 'No meeting held');
    const { statusSteps } = await office.client.cooperatives.get({ id });
    expect(statusSteps.map(({ status, on }) => [status, on])).toEqual([
      ['forming', '2023-05-01'],
      ['registered', '2023-06-01'],
      ['active', '2023-06-01'],
      ['suspended', '2024-01-01'],
    ]);
    const { rows } = await office.client.cooperatives.list({
      filters: [{ field: 'registeredOn', operator: 'equals', value: '2023-06-01' }],
    });
    expect(rows.map((row) => row.id)).toContain(id);
  });

  test('does not let the day of formation slip behind a later step', async () => {
    const id = await makeCooperative(office, { code: 'FORM-1', formedOn: '2023-05-01' });
    await step(id, 'registered', '2023-06-01');
    const cooperative = { name: 'Formed', code: 'FORM-1', byLaws: {}, formedOn: '2023-06-02' };
    const late = await refusalOf(office.client.cooperatives.update({ id, version: 2, cooperative }));
    expect(late).toMatchObject({ code: 'cooperatives.formed_after_step', field: 'formedOn' });
  });
});
