import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCooperative, makeMember } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('a member of a cooperative goes to the bin only after an exit', async () => {
  const cooperativeId = await makeCooperative(office);
  const personId = await makeMember(office, cooperativeId);
  const { version } = await office.client.people.get({ id: personId });
  const removal = office.client.people.remove({ id: personId, version, reason: 'registered twice' });
  await expect(removal).rejects.toMatchObject({ data: { code: 'people.has_memberships', params: { count: 1 } } });
  expect((await office.client.people.get({ id: personId })).deleted).toBe(false);
});
