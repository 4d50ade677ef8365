import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePerson } from '../../support/cooperatives.ts';
import { blankPerson } from '../../support/people.ts';
import { changePerson } from '../../support/person-records.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
let osaro: string;

beforeAll(async () => {
  office = await openTestOffice();
  const values = { givenNames: 'Osaro', familyName: 'Idahosa', birthDate: '1992-05-06', phone: '0803 123 4567' };
  osaro = await makePerson(office, { ...values, sex: 'male' });
  await makePerson(office, { givenNames: 'Kelechi', familyName: 'Nwosu', sex: 'male' });
});

afterAll(async () => {
  expect(office.bugs).toEqual([]);
  await office.close();
});

async function doublesOf(sketch: Parameters<TestOffice['client']['people']['nearDoubles']>[0]) {
  return (await office.client.people.nearDoubles(sketch)).doubles;
}

describe('while a person is being typed', () => {
  test('a misspelt name finds who is registered, with the reasons', async () => {
    const [double, ...others] = await doublesOf({ givenNames: 'Osarro', familyName: 'Idahossa' });
    expect(double).toMatchObject({ id: osaro, name: 'Osaro Idahosa', decision: null });
    expect(double?.reasons.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  test('swapped names, and the phone in any formatting, find them too', async () => {
    expect((await doublesOf({ givenNames: 'Idahosa', familyName: 'Osaro' }))[0]?.id).toBe(osaro);
    for (const phone of ['+234 803 123 4567', '08031234567', '00234-803-1234567']) {
      const [double] = await doublesOf({ givenNames: 'Osarro', familyName: 'Idahossa', phones: [phone] });
      expect(double).toMatchObject({ id: osaro, reasons: expect.arrayContaining([{ code: 'same-phone' }]) as unknown });
    }
  });

  test('an empty form and an unlike name find nobody, and a person is not their own double', async () => {
    expect(await doublesOf({})).toEqual([]);
    expect(await doublesOf({ givenNames: 'Tirhas', familyName: 'Gebremedhin' })).toEqual([]);
    expect(await doublesOf({ givenNames: 'Osaro', familyName: 'Idahosa', exceptId: osaro })).toEqual([]);
  });
});

describe('pairs found on saving', () => {
  test('wait for a decision, which is kept through later changes', async () => {
    const { client } = office;
    const twin = await makePerson(office, {
      givenNames: 'Osarro',
      familyName: 'Idahossa',
      birthDate: '1992-05-06',
      sex: 'male',
    });
    const { pairs, total } = await client.people.undecided({});
    expect(total).toBe(1);
    expect([pairs[0]?.first.id, pairs[0]?.second.id].toSorted()).toEqual([osaro, twin].toSorted());
    await client.people.decide({ firstId: twin, secondId: osaro, decision: 'later' });
    expect((await client.people.undecided({})).pairs[0]?.first.decision).toBe('later');
    await client.people.decide({ firstId: osaro, secondId: twin, decision: 'different' });
    await changePerson(office, twin, { phone: '0803 123 4567' });
    expect(await client.people.undecided({})).toEqual({ pairs: [], total: 0 });
    const seen = await doublesOf({ givenNames: 'Osaro', familyName: 'Idahosa', exceptId: osaro });
    expect(seen).toMatchObject([{ id: twin, decision: 'different' }]);
  });

  test('are not shown while one of the two lies in the bin', async () => {
    const { client } = office;
    const [first, second] = [
      await makePerson(office, { givenNames: 'Ehimwenma', familyName: 'Osunde' }),
      await makePerson(office, { givenNames: 'Ehimwenma', familyName: 'Osunde' }),
    ];
    expect((await client.people.undecided({})).total).toBe(1);
    await client.people.remove({ id: second, version: 1, reason: 'Registered twice' });
    expect((await client.people.undecided({})).total).toBe(0);
    expect((await doublesOf({ givenNames: 'Ehimwenma', familyName: 'Osunde' })).map(({ id }) => id)).toEqual([first]);
    await client.records.restore({ kind: 'person', id: second });
    expect((await client.people.undecided({})).total).toBe(1);
    expect(await doublesOf({ givenNames: 'Ehimwenma', familyName: 'Osunde' })).toHaveLength(2);
  });
});

test('an undecided pair keeps only the reasons that are still true', async () => {
  const other = await openTestOffice();
  const same = {
    familyName: 'Idahosa',
    sex: 'female',
    phone: '0803 555 6677',
    birthDate: '1990-04-05',
    birthPrecision: 'day',
  } as const;
  await other.client.people.create({ person: blankPerson({ givenNames: 'Osaro', ...same }) });
  const { id } = await other.client.people.create({ person: blankPerson({ givenNames: 'Osaro', ...same }) });
  const reasons = async () => {
    const { pairs } = await other.client.people.undecided({});
    return pairs.map(({ first }) => first.reasons.map(({ code }) => code));
  };
  expect((await reasons())[0]).toContain('same-phone');
  const { version } = await other.client.people.get({ id });
  await other.client.people.update({
    id,
    version,
    person: blankPerson({ givenNames: 'Osaro', ...same, phone: '0809 111 2233' }),
  });
  expect((await reasons())[0]).not.toContain('same-phone');
  const again = await other.client.people.get({ id });
  const unlike = {
    givenNames: 'Kemi',
    familyName: 'Adeyemi',
    birthDate: '1971-01-01',
    birthPrecision: 'day',
    phone: '',
  } as const;
  await other.client.people.update({ id, version: again.version, person: blankPerson(unlike) });
  expect(await reasons()).toEqual([]);
  await other.close();
});
