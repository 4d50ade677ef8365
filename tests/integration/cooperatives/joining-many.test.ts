import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinMembers, type NewMember } from '../../../electron/cooperatives/join.ts';
import { createCooperatives } from '../../../electron/cooperatives/register.ts';
import { cooperativesListSql, membersListSql } from '../../../electron/cooperatives/list.ts';
import { fullAccess, pageSql } from '../../../electron/storage/list-query.ts';
import { byLaws } from '../../../shared/cooperatives/by-laws.ts';
import { cooperativeInput } from '../../../shared/cooperatives/contract.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { join, makeCooperative, makePerson } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
  office.setNow('2026-06-15T10:00:00Z');
});

afterAll(async () => {
  await office.close();
});

const importer = { userId: 'importer', userName: 'Importer', role: 'administrator' };

function joinAll(members: readonly NewMember[]) {
  return office.store.write(importer, (tx) => joinMembers(tx, members));
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error.code;
  throw new Error('not refused', { cause: error });
}

async function people(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => makePerson(office)));
}

function member(cooperativeId: string, personId: string, number?: number): NewMember {
  return {
    cooperativeId,
    personId,
    category: 'ordinary',
    joinedOn: '2025-01-01',
    ...(number === undefined ? {} : { number }),
  };
}

describe('many memberships at once', () => {
  test('numbers of the file are kept and never given again; the others continue after the highest', async () => {
    const cooperative = await makeCooperative(office);
    const ids = await people(5);
    const rows = await joinAll([
      member(cooperative, ids[0]!),
      member(cooperative, ids[1]!, 40),
      member(cooperative, ids[2]!, 7),
      member(cooperative, ids[3]!),
    ]);
    expect(rows.map(({ personId, number }) => [personId, number])).toEqual([
      [ids[0], 41],
      [ids[1], 40],
      [ids[2], 7],
      [ids[3], 42],
    ]);
    expect((await join(office, cooperative, ids[4]!)).number).toBe(43);
  });

  test('a number that was given before refuses them all', async () => {
    const cooperative = await makeCooperative(office);
    const ids = await people(3);
    const [first] = await joinAll([member(cooperative, ids[0]!, 3)]);
    await office.client.memberships.remove({ id: first!.id, version: 1, reason: 'Mistake' });
    expect(await codeOf(joinAll([member(cooperative, ids[1]!), member(cooperative, ids[2]!, 3)]))).toBe(
      'memberships.number_taken',
    );
    expect(await codeOf(joinAll([member(cooperative, ids[1]!, 9), member(cooperative, ids[2]!, 9)]))).toBe(
      'memberships.number_taken',
    );
    expect(await office.client.memberships.count({ within: `cooperative:${cooperative}` })).toEqual({ count: 0 });
    expect((await join(office, cooperative, ids[1]!)).number).toBe(4);
  });

  test('whoever belongs already, or twice in the file, refuses them all', async () => {
    const [cooperative, other] = [await makeCooperative(office), await makeCooperative(office)];
    const ids = await people(2);
    await join(office, cooperative, ids[0]!);
    expect(await codeOf(joinAll([member(cooperative, ids[1]!), member(cooperative, ids[0]!)]))).toBe(
      'memberships.already_open',
    );
    expect(await codeOf(joinAll([member(cooperative, ids[1]!), member(cooperative, ids[1]!)]))).toBe(
      'record.already_exists',
    );
    const rows = await joinAll([member(cooperative, ids[1]!), member(other, ids[0]!), member(other, ids[1]!)]);
    expect(rows.map(({ number }) => number)).toEqual([2, 1, 2]);
  });

  test('nobody joins again before the day of leaving', async () => {
    const cooperative = await makeCooperative(office);
    const [person] = await people(1);
    const { id } = await join(office, cooperative, person!, '2024-01-01');
    const exit = { id, version: 1, status: 'exited', on: '2025-01-02', reason: 'Left' } as const;
    await office.client.memberships.changeStatus(exit);
    expect(await codeOf(joinAll([member(cooperative, person!)]))).toBe('memberships.joined_before_exit');
    const [again] = await joinAll([{ ...member(cooperative, person!), joinedOn: '2025-01-02' }]);
    expect(again!.number).toBe(2);
  });

  test('cooperatives of a file come with their registration', async () => {
    const input = (code: string) => ({
      ...cooperativeInput.parse({ name: `Imported ${code}`, code, byLaws: byLaws.parse({}) }),
    });
    const [first] = await office.store.write(importer, (tx) =>
      createCooperatives(tx, [
        { ...input('IMP-1'), status: 'active', registeredOn: '2020-02-03', sourceId: '17' },
        input('IMP-2'),
      ]),
    );
    expect(await office.client.cooperatives.get({ id: first!.id })).toMatchObject({
      status: 'active',
      statusSteps: [{ status: 'registered', on: '2020-02-03', reason: null }],
    });
    const twice = office.store.write(importer, (tx) => createCooperatives(tx, [input('IMP-3'), input('imp-3')]));
    expect(await codeOf(twice)).toBe('cooperatives.code_taken');
  });
});

describe('lists stay on their indexes', () => {
  async function planOf(list: typeof membersListSql, view: { within?: string; field: string }): Promise<string> {
    const request = { search: '', filters: [], sort: [{ field: view.field, descending: false }], ...view };
    const sql = pageSql(
      list,
      request,
      list.definition.columns.map(({ field }) => field),
      fullAccess,
      { offset: 0, limit: 100 },
    );
    const rows = await office.store.reads.query<{ detail: string }[]>(`explain query plan ${sql.text}`, [
      ...sql.parameters,
    ]);
    return rows.map(({ detail }) => detail).join('\n');
  }

  test('members of a cooperative by number, members by number and by day', async () => {
    const within = `cooperative:${crypto.randomUUID()}`;
    expect(await planOf(membersListSql, { within, field: 'number' })).toMatch(
      /SEARCH m USING (COVERING )?INDEX membership_number/,
    );
    expect(await planOf(membersListSql, { field: 'number' })).toMatch(
      /SCAN m USING (COVERING )?INDEX membership_by_number/,
    );
    expect(await planOf(membersListSql, { field: 'joinedOn' })).toMatch(
      /SCAN m USING (COVERING )?INDEX membership_by_joining/,
    );
  });

  test('active members are counted on an index', async () => {
    expect(await planOf(cooperativesListSql, { field: 'name' })).toMatch(
      /SEARCH m USING COVERING INDEX membership_by_status/,
    );
  });
});
