import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { giveConsent } from '../../support/person-records.ts';
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

test('consents are listed newest first with their purpose, and none is overwritten', async () => {
  const { client } = office;
  const personId = await makePerson(office);
  const given = await giveConsent(office, personId, {
    decidedOn: '2026-02-01',
    way: 'verbal-with-witness',
    witness: 'Elder Ede',
  });
  const earlier = await giveConsent(office, personId, { decidedOn: '2025-12-01', decision: 'refused' });
  const withdrawn = await giveConsent(office, personId, { decidedOn: '2026-02-01', decision: 'withdrawn' });
  const { consents } = await client.people.consents({ id: personId });
  expect(consents.map(({ id }) => id)).toEqual([withdrawn, given, earlier]);
  expect(consents[1]).toMatchObject({ purposeName: 'Reintegration assistance', witness: 'Elder Ede', expired: false });
});

test('a consent counts through its last day and has expired the day after; a refusal never expires', async () => {
  const { client } = office;
  const personId = await makePerson(office);
  await giveConsent(office, personId, { decidedOn: '2026-01-02', expiresOn: '2026-06-15' });
  await giveConsent(office, personId, { decidedOn: '2026-01-01', expiresOn: '2026-03-01', decision: 'refused' });
  const expired = async () => (await client.people.consents({ id: personId })).consents.map((one) => one.expired);
  expect(await expired()).toEqual([false, false]);
  office.setNow('2026-06-16T10:00:00Z');
  expect(await expired()).toEqual([true, false]);
});

test('a consent needs a person and a purpose that exist, and somebody who may write', async () => {
  const personId = await makePerson(office);
  const unknown = '01890000-0000-7000-8000-000000000000';
  expect((await refusalOf(giveConsent(office, unknown))).code).toBe('not_found');
  expect((await refusalOf(giveConsent(office, personId, { purposeId: unknown }))).code).toBe('not_found');
  const consent = {
    personId,
    purposeId: unknown,
    decision: 'given',
    decidedOn: '2026-01-01',
    way: 'signature',
    explainedBy: 'O',
  } as const;
  expect((await refusalOf(office.as('programme-officer').people.recordConsent(consent))).code).toBe(
    'permission.denied',
  );
});
