import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCooperative, makePerson, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  office.setNow('2026-03-10T09:00:00Z');
});
afterAll(() => office.close());

const job = { title: 'Peeler', from: '2026-01-05', hoursPerWeek: 40, wage: 4_500_000 } as const;

describe('a direct job', () => {
  test('is refused under 15 and flagged from 15 to 17', async () => {
    const cooperativeId = await makeCooperative(office);
    const child = await makePerson(office, { birthDate: '2011-02-01' });
    const call = office.client.jobs.create({ cooperativeId, job: { ...job, personId: child } });
    expect(await refusalOf(call)).toMatchObject({ code: 'jobs.under_15', field: 'personId' });
    const youth = await makePerson(office, { birthDate: '2009-02-01' });
    const { warnings } = await office.client.jobs.create({ cooperativeId, job: { ...job, personId: youth } });
    expect(warnings.map(({ code }) => code)).toEqual(['jobs.consent_missing']);
    const { rows } = await office.client.jobs.list({ within: `cooperative:${cooperativeId}` });
    expect(rows[0]?.values).toMatchObject({ minor: true, fullTime: true });
  });

  test('is counted on a day by sex, returnees and hours, and an estimate is never added', async () => {
    const cooperativeId = await makeCooperative(office);
    const her = await makePerson(office, { returnee: true });
    const him = await makePerson(office, { sex: 'male' });
    await office.client.jobs.create({ cooperativeId, job: { ...job, personId: her } });
    const { id } = await office.client.jobs.create({ cooperativeId, job: { ...job, personId: him, hoursPerWeek: 12 } });
    const estimate = { on: '2026-03-01', people: 900, method: 'farmers who deliver, times household size 5' };
    await office.client.jobs.addEstimate({ cooperativeId, estimate });
    const counts = await office.client.jobs.counts({ cooperativeId, at: '2026-03-10' });
    expect(counts).toMatchObject({ jobs: 2, people: 2, returnees: 1, fullTime: 1, partTime: 1, hoursPerWeek: 52 });
    expect(counts.bySex).toMatchObject({ female: 1, male: 1 });
    const { version } = await office.client.jobs.get({ id });
    await office.client.jobs.end({ id, version, on: '2026-03-09', reason: 'season over' });
    expect((await office.client.jobs.counts({ cooperativeId, at: '2026-03-10' })).jobs).toBe(1);
    expect((await office.client.jobs.counts({ cooperativeId, at: '2026-03-09' })).jobs).toBe(2);
  });

  test('does not end before it begins', async () => {
    const cooperativeId = await makeCooperative(office);
    const personId = await makePerson(office);
    const { id } = await office.client.jobs.create({ cooperativeId, job: { ...job, personId } });
    const { version } = await office.client.jobs.get({ id });
    const call = office.client.jobs.end({ id, version, on: '2026-01-04', reason: null });
    expect(await refusalOf(call)).toMatchObject({ code: 'jobs.ends_before_start', field: 'on' });
  });
});
