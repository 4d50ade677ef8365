import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePerson } from '../../support/cooperatives.ts';
import { openTestOffice, testUser, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('R11 a clock set back is told, and changes neither the order of the journal nor what is kept', async () => {
  const behind = async () => (await office.client.accounts.status({})).clockBehind;
  await makePerson(office);
  expect(await behind()).toBeNull();
  const now = new Date();
  office.setNow(new Date(now.getTime() - 10 * 365 * 86_400_000).toISOString());
  expect((await behind())?.slice(0, 13)).toBe(now.toISOString().slice(0, 13));
  const id = await makePerson(office);
  expect((await behind())?.slice(0, 13)).toBe(now.toISOString().slice(0, 13));
  const entries = await office.store.reads.query<{ hlc: string; recordId: string }[]>(
    'select hlc, record_id as recordId from journal order by hlc',
  );
  expect(entries.at(-1)?.recordId).toBe(id);
  expect((await office.client.office.verify({})).journal.firstBad).toBeNull();
  await office.engine.lock();
  await office.client.accounts.signIn(testUser);
  expect(await behind()).not.toBeNull();
  office.setNow(now.toISOString());
  expect(await behind()).toBeNull();
});

test('a correction of an hour is no wrong clock', async () => {
  office.setNow(new Date(Date.now() - 60 * 60_000).toISOString());
  expect((await office.client.accounts.status({})).clockBehind).toBeNull();
});
