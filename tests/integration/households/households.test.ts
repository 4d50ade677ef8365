import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { changePerson } from '../../support/person-records.ts';
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

test('a household lists its members, the head first, and counts them', async () => {
  const { client } = office;
  const { id: communityId } = await client.communities.create({ community: { name: 'Ogida', kind: 'ward' } });
  const household = {
    name: 'Family Ewere',
    communityId,
    vulnerability: ['single-head', 'debt'],
    land: 'Half a hectare',
  };
  const { id } = await client.households.create({ household });
  const child = await makePerson(office, { householdId: id, householdRole: 'child', birthDate: '2015-01-01' });
  const head = await makePerson(office, { householdId: id, householdRole: 'head' });
  const gone = await makePerson(office, { householdId: id });
  await client.people.remove({ id: gone, version: 1, reason: 'Invented' });
  const record = await client.households.get({ id });
  expect(record).toMatchObject({ ...household, communityName: 'Ogida', savings: null });
  expect(record.members.map(({ personId, role, age }) => [personId, role, age])).toEqual([
    [head, 'head', 36],
    [child, 'child', 11],
  ]);
  const { rows } = await client.households.list({ search: 'ewere' });
  expect(rows).toMatchObject([{ id, values: { community: 'Ogida', members: 2, vulnerabilities: 2 } }]);
  expect((await client.households.options({ search: 'ewe' })).options).toEqual([
    { id, name: 'Family Ewere', detail: 'Ogida' },
  ]);
  expect((await client.people.get({ id: head })).householdName).toBe('Family Ewere');
});

test('a household with members stays; an empty one goes to the bin and comes back', async () => {
  const { client } = office;
  const { id } = await client.households.create({ household: { name: 'Family Aiyevbosa' } });
  const member = await makePerson(office, { householdId: id });
  const remove = () => client.households.remove({ id, version: 1, reason: 'Moved together' });
  expect(await refusalOf(remove())).toMatchObject({ code: 'households.has_members', params: { members: 1 } });
  await changePerson(office, member, { householdId: null });
  await remove();
  expect((await client.home.search({ text: 'aiyevbosa' })).hits).toEqual([]);
  expect((await client.households.list({ search: 'aiyevbosa' })).rows).toEqual([]);
  await client.records.restore({ kind: 'household', id });
  expect((await client.home.search({ text: 'aiyevbosa' })).hits).toMatchObject([{ kind: 'household', id }]);
});

test('changes are kept field by field, and the second of two who changed it is refused', async () => {
  const { client } = office;
  const { id } = await client.households.create({ household: { name: 'Family Uwaifo', land: 'None' } });
  const changed = { name: 'Family Uwaifo', land: 'One plot', vulnerability: ['elderly'] };
  expect(await client.households.update({ id, version: 1, household: changed })).toEqual({ version: 2 });
  expect((await refusalOf(client.households.update({ id, version: 1, household: changed }))).code).toBe(
    'record.changed',
  );
  const { entries } = await client.records.history({ kind: 'household', id });
  expect(entries[0]).toMatchObject({ action: 'updated', userName: 'Ada Test' });
  expect(entries[0]?.changes.toSorted((a, b) => a.field.localeCompare(b.field))).toEqual([
    { field: 'land', from: 'None', to: 'One plot' },
    { field: 'vulnerability', from: [], to: ['elderly'] },
  ]);
});
