import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCooperative, makeMember, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
let coalitionId: string;
beforeAll(async () => {
  office = await openTestOffice();
  office.setNow('2026-03-10T09:00:00Z');
  coalitionId = await makeCooperative(office, { groupKind: 'care-coalition' });
});
afterAll(() => office.close());

async function makeHousehold(name: string): Promise<string> {
  const { id } = await office.client.households.create({ household: { name } });
  return id;
}

test('a care coalition has a taskforce, an executive and auditors, and the treasurer does not audit', async () => {
  const personId = await makeMember(office, coalitionId);
  const term = { cooperativeId: coalitionId, personId, from: '2026-01-01', to: '2028-12-31' };
  await office.client.cooperatives.startTerm({ ...term, role: 'treasurer' });
  await office.client.cooperatives.startTerm({ ...term, role: 'taskforce' });
  const audits = office.client.cooperatives.startTerm({ ...term, role: 'auditor' });
  expect((await refusalOf(audits)).code).toBe('cooperatives.term_treasurer_audits');
});

test('households are counted once in all and once for every kind of support', async () => {
  const [first, second] = [await makeHousehold('Household of Abebe'), await makeHousehold('Household of Tirunesh')];
  const give = (householdId: string, kind: 'cash' | 'crops', to: string | null = null) =>
    office.client.support.create({
      cooperativeId: coalitionId,
      support: { householdId, kind, from: '2026-01-01', to },
    });
  await give(first, 'cash');
  await give(first, 'crops');
  await give(second, 'crops', '2026-02-28');
  const at = (day: string) => office.client.support.counts({ id: coalitionId, at: day });
  expect(await at('2026-02-28')).toMatchObject({
    households: 2,
    byKind: [
      { kind: 'cash', households: 1 },
      { kind: 'crops', households: 2 },
    ],
  });
  expect(await at('2026-03-01')).toMatchObject({ households: 1 });
  const backwards = office.client.support.create({
    cooperativeId: coalitionId,
    support: { householdId: first, kind: 'cash', from: '2026-03-01', to: '2026-02-01' },
  });
  expect(await refusalOf(backwards)).toMatchObject({ code: 'support.ends_before_start', field: 'to' });
});
