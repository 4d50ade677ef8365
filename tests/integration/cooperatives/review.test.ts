import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCooperative, makeMember, makePerson, refusalOf, join } from '../../support/cooperatives.ts';
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

const secrets = {
  returnee: true,
  returnKind: 'forced',
  returnedFrom: 'Canary land',
  externalCaseId: 'CANARY-1',
  returnCircumstances: 'canary circumstances',
  protectionNotes: 'canary protection',
  medicalNotes: 'canary medical',
  documentType: 'passport',
  documentNumber: 'CANARY-2',
  phone: '08031234567',
  seeing: 4,
} as const;

test('the page has names, numbers and offices, and nothing of anybody’s case', async () => {
  const cooperative = await makeCooperative(office, { name: 'Cassava growers' });
  const chair = await makeMember(office, cooperative, {
    ...secrets,
    givenNames: 'Efe',
    familyName: 'Osagie',
    birthDate: '1990-06-16',
  });
  const second = await join(office, cooperative, await makePerson(office), '2025-01-01');
  await office.client.memberships.changeStatus({
    id: second.id,
    version: 1,
    status: 'suspended',
    on: '2026-06-01',
    reason: 'Dues',
  });
  await office.client.cooperatives.startTerm({
    cooperativeId: cooperative,
    personId: chair,
    role: 'chair',
    from: '2025-01-01',
    to: '2027-12-31',
  });
  const review = await office.client.cooperatives.review({ id: cooperative, at: '2026-06-15' });
  expect(review).toMatchObject({ cooperativeName: 'Cassava growers', at: '2026-06-15', signOffs: [] });
  expect(review.members[0]).toEqual({
    number: 1,
    name: 'Efe Osagie',
    sex: 'female',
    age: 35,
    joinedOn: '2024-01-01',
    status: 'active',
    offices: ['chair'],
  });
  expect(review.members.map(({ number, status, offices: held }) => [number, status, held])).toEqual([
    [1, 'active', ['chair']],
    [2, 'suspended', []],
  ]);
  expect(review.officers.map(({ personName, role }) => [personName, role])).toEqual([['Efe Osagie', 'chair']]);
  expect(review.composition.total).toBe(review.members.length);
  const page = JSON.stringify(review).toLowerCase();
  for (const secret of ['canary', 'forced', '803123', 'passport', 'seeing']) expect(page).not.toContain(secret);
});

test('the page of a past day shows who belonged and what counted then', async () => {
  const cooperative = await makeCooperative(office);
  const person = await makePerson(office);
  const { id } = await join(office, cooperative, person, '2024-01-01');
  await office.client.cooperatives.startTerm({
    cooperativeId: cooperative,
    personId: person,
    role: 'secretary',
    from: '2024-02-01',
    to: '2026-01-31',
  });
  await office.client.memberships.changeStatus({
    id,
    version: 1,
    status: 'suspended',
    on: '2025-01-01',
    reason: 'Dues',
  });
  const on = async (at: string) => {
    const { members } = await office.client.cooperatives.review({ id: cooperative, at });
    return members.map(({ status, offices: held }) => [status, held]);
  };
  expect(await on('2023-12-31')).toEqual([]);
  expect(await on('2024-01-01')).toEqual([['active', []]]);
  expect(await on('2024-12-31')).toEqual([['active', ['secretary']]]);
  expect(await on('2025-01-01')).toEqual([['suspended', []]]);
});

test('a sign-off stays with the members of its day, and the journal knows who recorded it', async () => {
  const cooperative = await makeCooperative(office);
  await makeMember(office, cooperative);
  const sign = (reviewedOn: string) =>
    office.client.cooperatives.signOffReview({
      id: cooperative,
      reviewedOn,
      reviewedBy: 'Efe Osagie, chair',
      remarks: 'Read aloud',
    });
  const { id } = await sign('2025-01-01');
  await makeMember(office, cooperative);
  await sign('2026-06-15');
  const { signOffs } = await office.client.cooperatives.review({ id: cooperative, at: '2026-06-15' });
  expect(signOffs.map(({ reviewedOn, members }) => [reviewedOn, members])).toEqual([
    ['2026-06-15', 2],
    ['2025-01-01', 1],
  ]);
  expect(signOffs[1]).toMatchObject({
    id,
    reviewedBy: 'Efe Osagie, chair',
    remarks: 'Read aloud',
    recordedAt: expect.stringContaining('2026-06-15T') as string,
  });
  const { entries } = await office.client.records.history({ kind: 'cooperative', id: cooperative });
  expect(entries[1]).toMatchObject({ action: 'review-signed', userName: 'Ada Test' });
  expect(entries[1]?.changes).toContainEqual({ field: 'reviewedBy', from: null, to: 'Efe Osagie, chair' });
});

test('a review is not signed in the future, nor by somebody who only reads', async () => {
  const id = await makeCooperative(office);
  const signed = { id, reviewedOn: '2026-06-16', reviewedBy: 'Efe Osagie', remarks: null };
  const refusal = { code: 'cooperatives.date_in_future', field: 'reviewedOn' };
  expect(await refusalOf(office.client.cooperatives.signOffReview(signed))).toMatchObject(refusal);
  const viewer = office.as('programme-officer').cooperatives.signOffReview({ ...signed, reviewedOn: '2026-06-15' });
  expect((await refusalOf(viewer)).code).toBe('permission.denied');
});
