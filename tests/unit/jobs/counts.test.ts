import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countJobs, fullTimeHours } from '../../../shared/jobs/counts.ts';
import { checkJob } from '../../../shared/jobs/rules.ts';

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10));
const job = fc.record({
  personId: fc.constantFrom('a', 'b', 'c', 'd'),
  sex: fc.constantFrom('female', 'male', 'other', 'not-stated', null, 'garbage'),
  birthDate: fc.option(day),
  returnee: fc.boolean(),
  hoursPerWeek: fc.integer({ min: 1, max: 60 }),
  from: day,
  to: fc.option(day),
});

describe('counts of jobs', () => {
  test('add up to the jobs of the day, whichever way they are divided', () => {
    fc.assert(
      fc.property(fc.array(job, { maxLength: 40 }), day, (jobs, at) => {
        const counts = countJobs(jobs, at);
        const sexes = Object.values(counts.bySex).reduce((sum, count) => sum + count, 0);
        expect(sexes).toBe(counts.jobs);
        expect(counts.returnees + counts.others).toBe(counts.jobs);
        expect(counts.fullTime + counts.partTime).toBe(counts.jobs);
        expect(counts.people).toBeLessThanOrEqual(counts.jobs);
      }),
    );
  });

  test('hold the first and the last day, and a person of two jobs once', () => {
    const base = { personId: 'a', sex: 'female', birthDate: '1990-01-01', returnee: true };
    const jobs = [
      { ...base, hoursPerWeek: fullTimeHours, from: '2025-01-01', to: '2025-06-30' },
      { ...base, hoursPerWeek: 4, from: '2025-06-30', to: null },
    ];
    expect(countJobs(jobs, '2025-06-30')).toMatchObject({ jobs: 2, people: 1, fullTime: 1, partTime: 1 });
    expect(countJobs(jobs, '2025-07-01')).toMatchObject({ jobs: 1, people: 1, fullTime: 0 });
    expect(countJobs(jobs, '2024-12-31').jobs).toBe(0);
  });
});

describe('the rules of a job', () => {
  const codes = (birthDate: string | null, guardianConsentOn: string | null = null) =>
    checkJob(
      { from: '2025-06-01', to: null },
      { person: { birthDate, guardianConsentOn }, cooperativeStatus: 'active', others: [] },
    ).map(({ code, severity }) => `${severity} ${code}`);

  test('nobody under 15 is employed, and from 15 to 17 consent is asked for', () => {
    expect(codes('2010-06-02')).toEqual(['refused jobs.under_15']);
    expect(codes('2010-06-01')).toEqual(['warning jobs.consent_missing']);
    expect(codes('2007-06-02', '2025-05-01')).toEqual(['warning jobs.minor']);
    expect(codes('2007-06-01')).toEqual([]);
    expect(codes(null)).toEqual([]);
  });
});
