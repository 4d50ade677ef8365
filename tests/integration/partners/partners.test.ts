import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const mill = { name: 'Edo Mills Ltd', kind: 'private-company' as const, registrationNumber: 'RC 12-345' };

test('a partner is registered, found, changed, undone and put into the bin and back', async () => {
  const { client } = office;
  const { id } = await client.partners.create({ partner: mill });
  const { hits } = await client.home.search({ text: 'edo mill' });
  expect(hits.map((hit) => [hit.kind, hit.title])).toContainEqual(['partner', 'Edo Mills Ltd']);
  const before = await client.partners.get({ id });
  await client.partners.update({ id, version: before.version, partner: { ...mill, name: 'Edo Mills', active: false } });
  const [entry] = (await client.records.history({ kind: 'partner', id })).entries;
  await client.journal.undo({ sequence: entry!.sequence });
  const after = await client.partners.get({ id });
  expect(after).toMatchObject({ name: 'Edo Mills Ltd', active: true });
  await client.partners.remove({ id, version: after.version, reason: 'closed' });
  expect((await client.partners.list({})).rows).toEqual([]);
  await client.records.restore({ kind: 'partner', id });
  expect((await client.partners.list({})).rows.map(({ values }) => values['name'])).toEqual(['Edo Mills Ltd']);
});

test('a registration or tax number belongs to one partner, however it is written', async () => {
  const again = office.client.partners.create({ partner: { ...mill, name: 'Another', registrationNumber: 'rc12345' } });
  expect(await refusalOf(again)).toMatchObject({
    ...{ code: 'partners.known', params: { name: 'Edo Mills Ltd' } },
  });
  await office.client.partners.create({ partner: { name: 'Edo Mills Ltd', kind: 'other' } });
});

test('a partner that trains a cohort stays', async () => {
  const { client } = office;
  const { id } = await client.partners.create({ partner: { name: 'Skills Centre', kind: 'training-provider' } });
  const course = { code: 'TAI', title: 'Tailoring', phase: 'vocational' as const };
  const { id: courseId } = await client.courses.create({ course });
  await client.cohorts.create({ cohort: { courseId, code: 'TAI-1', providerId: id, startsOn: '2026-01-05' } });
  const { version, cohorts } = await client.partners.get({ id });
  expect(cohorts).toBe(1);
  expect(await refusalOf(client.partners.remove({ id, version, reason: 'x' }))).toMatchObject({
    ...{ code: 'partners.in_use', params: { count: 1 } },
  });
});

test('clerks neither read nor write partners', async () => {
  const clerk = office.as('data-clerk');
  expect(await refusalOf(clerk.partners.list({}))).toMatchObject({ code: 'permission.denied' });
  expect(await refusalOf(clerk.partners.create({ partner: mill }))).toMatchObject({ code: 'permission.denied' });
});
