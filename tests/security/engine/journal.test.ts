import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkChain } from '../../../electron/storage/journal.ts';
import { blankPerson } from '../../support/people.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  for (const givenNames of ['Ada', 'Obi', 'Eno'])
    await office.client.people.create({ person: blankPerson({ givenNames }) });
});
afterEach(() => office.close());

/** Runs SQL as somebody with the key and another tool would: with the guards taken away. */
async function tamper(sql: string): Promise<void> {
  const admin = { userId: 'u', userName: 'u', role: 'administrator' };
  await office.store.write(admin, async (tx) => {
    await tx.manager.query('drop trigger journal_never_changed');
    await tx.manager.query('drop trigger journal_never_deleted');
    await tx.manager.query(sql);
  });
}

describe('the journal', () => {
  test('cannot be changed or shortened through the program', async () => {
    const admin = { userId: 'u', userName: 'u', role: 'administrator' };
    const write = (sql: string) => office.store.write(admin, (tx) => tx.manager.query(sql));
    await expect(write(`update journal set user_name = 'nobody' where sequence = 2`)).rejects.toThrow(/append-only/);
    await expect(write('delete from journal where sequence = 2')).rejects.toThrow(/append-only/);
  });

  test('an erasure of values is allowed and leaves the chain whole', async () => {
    const admin = { userId: 'u', userName: 'u', role: 'administrator' };
    await office.store.write(admin, (tx) =>
      tx.manager.query('update journal set changes = null, salt = null where sequence = 3'),
    );
    expect((await checkChain(office.store.reads)).firstBad).toBeNull();
  });

  test.each([
    ['a changed name', `update journal set user_name = 'nobody' where sequence = 3`, 3],
    ['changed values', `update journal set changes = '{"givenNames":[null,"Eve"]}' where sequence = 4`, 4],
    ['a removed entry', 'delete from journal where sequence = 3', 3],
    ['an exchanged action', `update journal set action = 'updated' where sequence = 2`, 2],
  ])('%s is named as the first bad entry', async (_title, sql, entry) => {
    const { entries } = await checkChain(office.store.reads);
    expect(entries).toBeGreaterThanOrEqual(5);
    await tamper(sql);
    expect((await checkChain(office.store.reads)).firstBad).toBe(entry);
  });

  test('holds who, what, from and to', async () => {
    const { rows } = await office.client.people.list({ search: 'Ada' });
    const id = rows[0]!.id;
    const { version } = await office.client.people.get({ id });
    await office.client.people.update({ id, version, person: blankPerson({ givenNames: 'Adaeze' }) });
    const { entries } = await office.client.records.history({ kind: 'person', id });
    expect(entries.map(({ action }) => action)).toEqual(['updated', 'created']);
    expect(entries[0]).toMatchObject({ userName: 'Ada Test' });
    expect(entries[0]!.changes).toContainEqual({ field: 'givenNames', from: 'Ada', to: 'Adaeze' });
  });
});
