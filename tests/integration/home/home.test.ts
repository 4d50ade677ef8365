import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('figures', () => {
  test('count what is not in the bin, and who was registered since the month began', async () => {
    const { client } = office;
    office.setNow('2026-05-31T10:00:00Z');
    const earlier = await makePerson(office);
    office.setNow('2026-06-15T10:00:00Z');
    const later = await makePerson(office);
    const gone = await makePerson(office);
    await client.people.remove({ id: gone, version: 1, reason: 'Invented' });
    await client.communities.create({ community: { name: 'Ikpoba', kind: 'ward' } });
    const cooperative = await makeCooperative(office);
    await join(office, cooperative, earlier);
    await client.memberships.create({
      ...{ cooperativeId: cooperative, personId: later, category: 'ordinary' },
      ...{ joinedOn: '2026-06-01', status: 'applicant' },
    });
    expect(await client.home.figures({})).toEqual({
      people: 2,
      cooperatives: 1,
      activeMemberships: 1,
      communities: 1,
      registeredThisMonth: 1,
    });
  });
});

describe('search', () => {
  test('finds every kind of record by one word, and nobody who is not signed in searches', async () => {
    const { client } = office;
    await makePerson(office, { givenNames: 'Okhuaihe', familyName: 'Edegbe' });
    await client.communities.create({ community: { name: 'Okhuaihe', kind: 'village' } });
    await client.households.create({ household: { name: 'Okhuaihe house' } });
    await makeCooperative(office, { name: 'Okhuaihe Farmers' });
    const { hits } = await client.home.search({ text: 'okhua' });
    expect(hits.map(({ kind }) => kind).toSorted()).toEqual(['community', 'cooperative', 'household', 'person']);
    expect((await client.home.search({ text: 'o' })).hits).toEqual([]);
    expect((await client.home.search({ text: `"'; drop table person --` })).hits).toEqual([]);
    expect((await refusalOf(office.stranger().home.search({ text: 'okhua' }))).code).toBe('session.locked');
  });

  test('shows places and groups even where many people bear the name', async () => {
    const { client } = office;
    for (let made = 0; made < 25; made += 1) await makePerson(office, { givenNames: 'Izegbuwa' });
    const { id } = await client.communities.create({ community: { name: 'Izegbuwa camp', kind: 'camp' } });
    const { hits } = await client.home.search({ text: 'izegbuwa' });
    expect(hits).toHaveLength(20);
    expect(hits.map((hit) => hit.id)).toContain(id);
  });
});
