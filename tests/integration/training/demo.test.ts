import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillDemoOffice } from '../../../electron/demo/service.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  const { userId, userName, office: facts } = await office.client.accounts.current({});
  const actor = { userId, userName, role: 'administrator' };
  await fillDemoOffice(office.store, { people: 200, seed: 7, office: facts, actor, report: () => undefined });
});
afterAll(() => office.close());

test('a demonstration office has cohorts with attendance, results, certificates and follow-ups', async () => {
  const { client } = office;
  const { rows } = await client.cohorts.list({});
  expect(rows.length).toBeGreaterThan(1);
  const finished = rows.find(({ values }) => values['status'] === 'finished')!;
  const { trainees } = await client.attendance.summary({ id: finished.id });
  expect(trainees.every(({ percent }) => percent !== null && percent >= 0 && percent <= 100)).toBe(true);
  expect((await client.assessments.changes({ id: finished.id })).changes[0]!.n).toBeGreaterThan(5);
  expect((await client.certificates.count({})).count).toBeGreaterThan(5);
  expect((await client.tracer.due({})).total).toBeGreaterThan(5);
});
