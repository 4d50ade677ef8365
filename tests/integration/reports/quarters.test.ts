import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/dates.ts';
import { nextPeriod, periodOf } from '../../../shared/kernel/periods.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';
import { attendAll, mark, runningCohort, todayOf } from '../../support/training.ts';

let office: TestOffice;
let cohort: Awaited<ReturnType<typeof runningCohort>>;

/** The quarter of the cohort's last session, and the two after it. */
const period = periodOf('quarter', addDays(todayOf(), -1));
const [quarter, next, afterNext] = [0, 1, 2].map((steps) => nextPeriod(period, 1, steps));

beforeAll(async () => {
  office = await openTestOffice();
  cohort = await runningCohort(office, 3);
  await attendAll(office, cohort);
});
afterAll(() => office.close());

const figureOf = async (code: string, key: string) => {
  const { indicators } = await office.client.reports.overview({ quarter: key });
  return indicators.find((row) => row.code === code)!.figure.numerator;
};

test('a quarter is checked, closed, and never moves; what is corrected later is an adjustment with its reason', async () => {
  const { client } = office;
  const unknown = await makePerson(office, { sex: 'not-stated', birthDate: '1990-01-01' });
  const { key } = quarter!;
  expect((await refusalOf(client.reports.close({ quarter: key, note: null }))).code).toBe('reports.quarter_running');
  office.setNow(`${addDays(next!.from, 4)}T09:00:00.000Z`);
  const { checks } = await client.reports.checks({ quarter: key });
  const open = checks.filter((check) => check.open > 0);
  expect(open.map(({ check }) => check)).toContain('sex-unknown');
  expect(open.find(({ check }) => check === 'sex-unknown')!.findings[0]).toMatchObject({ id: unknown });
  expect((await refusalOf(client.reports.close({ quarter: key, note: null }))).code).toBe('reports.findings_open');
  for (const { check } of open)
    await client.reports.accept({ quarter: key, check, recordIds: ['*'], reason: 'known, asked again in spring' });
  const before = await figureOf('TRAI-8', key);
  expect(before).toBeGreaterThan(0);
  await client.reports.close({ quarter: key, note: 'sent to the donor' });
  expect((await refusalOf(client.reports.close({ quarter: key, note: null }))).code).toBe('reports.quarter_closed');
  const session = cohort.sessions.at(-1);
  const nobody = Object.fromEntries(cohort.enrolmentIds.map((id) => [id, null]));
  await mark(office, session!.id, nobody, 'present');
  const { sessions } = await client.sessions.ofCohort({ id: cohort.cohortId });
  const held = sessions.find(({ id }) => id === session!.id)!;
  await client.sessions.cancel({ id: held.id, version: held.version, reason: 'register was of another cohort' });
  expect(await figureOf('TRAI-8', key)).toBe(before);
  const { adjustments, quarter: state } = await client.reports.overview({ quarter: next!.key });
  expect(state.closedOn).toBeNull();
  expect(adjustments.find(({ code }) => code === 'TRAI-8')).toMatchObject({
    ...{ touched: key, before, after: before - 1 },
    reason: 'register was of another cohort',
  });
});

test('adjustments are kept with the quarter that reports them, and reported once', async () => {
  const { client } = office;
  office.setNow(`${addDays(afterNext!.from, 4)}T09:00:00.000Z`);
  const { key } = next!;
  const { checks } = await client.reports.checks({ quarter: key });
  for (const { check, open } of checks)
    if (open > 0) await client.reports.accept({ quarter: key, check, recordIds: ['*'], reason: 'seen' });
  await client.reports.close({ quarter: key, note: null });
  const kept = await client.reports.overview({ quarter: key });
  expect(kept.adjustments.map(({ code }) => code)).toContain('TRAI-8');
  const later = await client.reports.overview({ quarter: afterNext!.key });
  expect(later.adjustments).toEqual([]);
  expect((await refusalOf(client.reports.close({ quarter: nextPeriod(period, 1, -1).key, note: null }))).code).toBe(
    'reports.later_closed',
  );
});
