import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('registering', () => {
  test('gives case codes in order, keeps what was typed, and computes age and disability', async () => {
    const { client } = office;
    const values = {
      givenNames: 'Efosa',
      familyName: 'Igbinedion',
      phone: '0803 123 4567',
      birthDate: '2009-06-16',
      walking: 3,
    };
    const id = await makePerson(office, values);
    const next = await makePerson(office);
    const person = await client.people.get({ id });
    expect(person).toMatchObject({
      ...values,
      version: 1,
      deleted: false,
      registeredBy: 'Ada Test',
      disability: 'with',
    });
    expect(person.ageFlags).toEqual({ age: 16, under15: false, minor15to17: true });
    const [first, second] = [person.caseCode, (await client.people.get({ id: next })).caseCode];
    expect(first).toMatch(/^EDO-\d{5}$/);
    expect(Number(second.slice(4)) - Number(first.slice(4))).toBe(1);
  });

  test('twenty people registered at the same moment get twenty case codes without a gap', async () => {
    const { client } = office;
    const person = { givenNames: 'Osas', familyName: 'Aighewi', sex: 'male' } as const;
    const made = await Promise.all(Array.from({ length: 20 }, () => client.people.create({ person })));
    const numbers = made.map(({ caseCode }) => Number(caseCode.slice(4))).toSorted((a, b) => a - b);
    expect(numbers.at(-1)! - numbers[0]!).toBe(19);
    expect(new Set(numbers).size).toBe(20);
  });

  test('is refused without a name, and for those who only read', async () => {
    const person = { givenNames: ' ', familyName: 'X', sex: 'male' } as const;
    expect(await refusalOf(office.client.people.create({ person }))).toMatchObject({
      code: 'input.invalid',
      field: 'person.givenNames',
    });
    const valid = { ...person, givenNames: 'Osas' };
    expect((await refusalOf(office.as('programme-officer').people.create({ person: valid }))).code).toBe(
      'permission.denied',
    );
    expect((await refusalOf(office.stranger().people.create({ person: valid }))).code).toBe('session.locked');
  });

  test('finds a person by name without accents, by any formatting of the phone, and by case code', async () => {
    const { client } = office;
    const id = await makePerson(office, { givenNames: 'Aimée', familyName: 'Ògúnbíyì', phone: '0805 222 3334' });
    const { caseCode } = await client.people.get({ id });
    const numbers = ['+2348052223334', '08052223334', '0805 222 3334', '+234 (805) 222-3334'];
    for (const search of ['ogunbiyi aimee', ...numbers, caseCode.toLowerCase()]) {
      expect((await client.people.list({ search })).rows.map((row) => row.id)).toEqual([id]);
    }
    await changePerson(office, id, { familyName: 'Okafor' });
    expect((await client.people.list({ search: 'ogunbiyi' })).rows).toEqual([]);
    expect((await client.people.count({ search: 'okafor aimee' })).count).toBe(1);
  });
});

describe('optimistic locking', () => {
  test('the second of two who opened the same form is refused, and what the first wrote stays', async () => {
    const { client } = office;
    const id = await makePerson(office);
    const { version, ...person } = await client.people.get({ id });
    expect(await client.people.update({ id, version, person: { ...person, languages: 'Edo' } })).toEqual({
      version: 2,
    });
    const refusal = await refusalOf(client.people.update({ id, version, person: { ...person, languages: 'Esan' } }));
    expect(refusal).toMatchObject({ code: 'record.changed', params: { version: 2 } });
    expect((await refusalOf(client.people.remove({ id, version, reason: 'Double' }))).code).toBe('record.changed');
    expect(await client.people.get({ id })).toMatchObject({ version: 2, languages: 'Edo', deleted: false });
  });

  test('of two changes sent at once exactly one is written', async () => {
    const { client } = office;
    const id = await makePerson(office);
    const { version, ...person } = await client.people.get({ id });
    const change = (languages: string) => client.people.update({ id, version, person: { ...person, languages } });
    const outcomes = await Promise.allSettled([change('Edo'), change('Esan')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  test('saving without a difference changes nothing', async () => {
    const id = await makePerson(office);
    expect(await changePerson(office, id, {})).toBe(1);
    expect((await office.client.records.history({ kind: 'person', id })).entries).toHaveLength(1);
  });
});

describe('restricted fields', () => {
  test('are blank for those who may not read them, and survive their changes', async () => {
    const { client } = office;
    const secret = { protectionNotes: 'Fears a relative', medicalNotes: 'Asthma', returnKind: 'forced' } as const;
    const id = await makePerson(office, secret);
    const officer = office.as('field-officer');
    const { version, ...seen } = await officer.people.get({ id });
    expect(seen).toMatchObject({
      restrictedHeld: 3,
      restrictedHidden: true,
      protectionNotes: null,
      medicalNotes: null,
      returnKind: null,
    });
    await officer.people.update({ id, version, person: { ...seen, languages: 'Edo', medicalNotes: 'Overwritten' } });
    expect(await client.people.get({ id })).toMatchObject({ ...secret, languages: 'Edo', restrictedHidden: false });
  });

  test('stay hidden in the history, which still says that they changed', async () => {
    const { client } = office;
    const id = await makePerson(office);
    await changePerson(office, id, { medicalNotes: 'Diabetes', languages: 'Edo' });
    const seen = await office.as('field-officer').records.history({ kind: 'person', id });
    expect(JSON.stringify(seen)).not.toContain('Diabetes');
    expect(seen.entries[0]?.changes).toContainEqual({ field: 'medicalNotes', from: 'restricted', to: 'restricted' });
    const full = await client.records.history({ kind: 'person', id });
    expect(full.entries[0]?.changes).toContainEqual({ field: 'medicalNotes', from: null, to: 'Diabetes' });
  });

  test('cannot be written at registration by those who may not read them', async () => {
    const person = {
      givenNames: 'Ivie',
      familyName: 'Obaseki',
      sex: 'female',
      protectionNotes: 'Smuggled in',
    } as const;
    const { id } = await office.as('field-officer').people.create({ person });
    expect((await office.client.people.get({ id })).protectionNotes).toBeNull();
  });
});

describe('the picker', () => {
  test('tells namesakes apart by birth year, community and phone, and leaves out who is chosen already', async () => {
    const { client } = office;
    const { id: communityId } = await client.communities.create({ community: { name: 'Uselu', kind: 'ward' } });
    const name = { givenNames: 'Blessing', familyName: 'Osagie' };
    const first = await makePerson(office, { ...name, communityId, phone: '0802 000 1111' });
    const second = await makePerson(office, { ...name, birthDate: null, birthPrecision: null });
    const found = await client.people.options({ search: 'blessing osa' });
    expect(found.options.map(({ id, detail }) => [id, detail])).toEqual([
      [first, '1990 · Uselu · 0802 000 1111'],
      [second, ''],
    ]);
    expect(
      (await client.people.options({ search: 'blessing', exceptIds: [first] })).options.map(({ id }) => id),
    ).toEqual([second]);
    expect((await client.people.options({ search: '' })).options).toHaveLength(20);
  });
});
