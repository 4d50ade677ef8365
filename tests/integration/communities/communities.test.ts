import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCooperative, makePerson, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
});

afterAll(async () => {
  expect(office.bugs).toEqual([]);
  await office.close();
});

/** A unit of the second level with the name of the first-level unit it lies in. */
async function someUnit() {
  const { client } = office;
  const { units: states } = await client.communities.adminUnits({ parent: null });
  const state = states.find((unit) => unit.hasChildren)!;
  const { units } = await client.communities.adminUnits({ parent: state.pcode });
  return { state, district: units[0]! };
}

describe('the administrative tree', () => {
  test('opens level by level, for the office’s country only', async () => {
    const { state, district } = await someUnit();
    const { units } = await office.client.communities.adminUnits({ parent: null });
    expect(units.every((unit) => unit.pcode.startsWith('NG') && unit.parent === null)).toBe(true);
    expect(units.map(({ name }) => name)).toEqual(units.map(({ name }) => name).toSorted());
    expect(district).toMatchObject({ parent: state.pcode, level: state.level + 1 });
  });
});

describe('a community', () => {
  test('is shown with the units it lies in and its living people', async () => {
    const { client } = office;
    const { state, district } = await someUnit();
    const community = { name: 'Ugbowo', kind: 'ward', pcode: district.pcode, latitude: 6.4, longitude: 5.6 } as const;
    const { id } = await client.communities.create({ community });
    await makePerson(office, { communityId: id });
    const gone = await makePerson(office, { communityId: id });
    await client.people.remove({ id: gone, version: 1, reason: 'Invented' });
    const record = await client.communities.get({ id });
    expect(record).toMatchObject({ ...community, version: 1, people: 1, deleted: false });
    expect(record.adminPath).toEqual([state.name, district.name]);
    const { rows } = await client.communities.list({ search: 'ugbowo' });
    expect(rows).toMatchObject([
      { id, values: { name: 'Ugbowo', adminUnit: district.name, people: 1, latitude: 6.4 } },
    ]);
    expect((await client.communities.options({ search: 'UGB' })).options).toEqual([
      { id, name: 'Ugbowo', detail: district.name },
    ]);
  });

  test('keeps coordinates on the globe', async () => {
    const community = { name: 'Nowhere', kind: 'other', latitude: 91 } as const;
    const refusal = await refusalOf(office.client.communities.create({ community }));
    expect(refusal).toMatchObject({ code: 'input.invalid', field: 'community.latitude' });
  });

  test('is found by the beginning of any word of its name, without accents, and follows its new name', async () => {
    const { client } = office;
    const { id } = await client.communities.create({ community: { name: 'Aldea Chuicutamá', kind: 'aldea' } });
    expect((await client.home.search({ text: 'chuicutama' })).hits).toMatchObject([{ kind: 'community', id }]);
    expect((await client.communities.options({ search: 'chui' })).options).toMatchObject([{ id }]);
    expect((await client.communities.options({ search: 'utama' })).options).toEqual([]);
    await client.communities.update({ id, version: 1, community: { name: 'Santa Lucía', kind: 'aldea' } });
    expect((await client.home.search({ text: 'chuicutama' })).hits).toEqual([]);
    expect((await client.communities.options({ search: 'santa luc' })).options).toMatchObject([{ id }]);
  });

  test('is refused to the second of two who changed it', async () => {
    const { client } = office;
    const { id } = await client.communities.create({ community: { name: 'Oluku', kind: 'ward' } });
    await client.communities.update({ id, version: 1, community: { name: 'Oluku North', kind: 'ward' } });
    const late = client.communities.update({ id, version: 1, community: { name: 'Oluku South', kind: 'ward' } });
    expect((await refusalOf(late)).code).toBe('record.changed');
    expect((await client.communities.get({ id })).name).toBe('Oluku North');
  });

  test('stays while people, households or cooperatives name it, then goes to the bin and comes back', async () => {
    const { client } = office;
    const { id } = await client.communities.create({ community: { name: 'Ekosodin', kind: 'village' } });
    const person = await makePerson(office, { communityId: id });
    const { id: household } = await client.households.create({ household: { name: 'Family Osa', communityId: id } });
    const cooperative = await makeCooperative(office, { communityId: id });
    const remove = () => client.communities.remove({ id, version: 1, reason: 'Entered twice' });
    expect(await refusalOf(remove())).toMatchObject({
      code: 'communities.in_use',
      params: { people: 1, households: 1, cooperatives: 1 },
    });
    await client.people.remove({ id: person, version: 1, reason: 'Invented' });
    await client.households.remove({ id: household, version: 1, reason: 'Invented' });
    expect((await refusalOf(remove())).params).toEqual({ people: 0, households: 0, cooperatives: 1 });
    await client.cooperatives.remove({ id: cooperative, version: 1, reason: 'Invented' });
    await remove();
    expect((await client.communities.options({ search: 'ekosodin' })).options).toEqual([]);
    expect((await client.home.search({ text: 'ekosodin' })).hits).toEqual([]);
    expect((await client.records.bin({})).items[0]).toMatchObject({
      kind: 'community',
      id,
      label: 'Ekosodin',
      reason: 'Entered twice',
    });
    await client.records.restore({ kind: 'community', id });
    expect(await client.communities.get({ id })).toMatchObject({ deleted: false, version: 3 });
    expect((await client.home.search({ text: 'ekosodin' })).hits).toHaveLength(1);
  });

  test('is read by everybody and written by those who may', async () => {
    const viewer = office.as('programme-officer');
    await expect(viewer.communities.list({})).resolves.toHaveProperty('rows');
    const community = { name: 'X', kind: 'ward' } as const;
    expect((await refusalOf(viewer.communities.create({ community }))).code).toBe('permission.denied');
  });
});
