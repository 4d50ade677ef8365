import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillDemoOffice } from '../../../electron/demo/service.ts';
import { addDays } from '../../../shared/kernel/dates.ts';
import { periodOf, periodOfKey } from '../../../shared/kernel/periods.ts';
import type { IndicatorRow } from '../../../shared/reports/contract.ts';
import { refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';
import { makeCohort, enrol, makeCourse, todayOf } from '../../support/training.ts';
import { makePerson } from '../../support/cooperatives.ts';

let office: TestOffice;
const quarter = periodOf('quarter', todayOf());

beforeAll(async () => {
  office = await openTestOffice();
  const { office: facts, userId, userName, roles } = await office.client.accounts.current({});
  const actor = { userId, userName, role: roles.join(', ') };
  await fillDemoOffice(office.store, { people: 80, seed: 3, office: facts, actor, report: () => undefined });
});
afterAll(() => office.close());

async function overview(key: string | null = null) {
  return office.client.reports.overview({ quarter: key });
}

async function indicator(code: string, key: string | null = null): Promise<IndicatorRow> {
  const { indicators } = await overview(key);
  return indicators.find((row) => row.code === code)!;
}

describe('figures', () => {
  test('are the sum of the records that each of them lists', async () => {
    const { indicators } = await overview();
    expect(indicators.filter(({ figure }) => figure.numerator > 0).length).toBeGreaterThan(25);
    for (const { code, figure } of indicators) {
      let numerator = 0;
      let denominator = 0;
      for (let offset = 0, total = 1; offset < total; offset += 100) {
        const page = await office.client.reports.records({ quarter: quarter.key, code, offset });
        total = page.total;
        for (const row of page.rows) {
          numerator += row.numerator;
          denominator += row.denominator ?? 0;
        }
      }
      const listed = { numerator, denominator: figure.denominator === null ? null : denominator };
      expect([code, listed]).toEqual([code, figure]);
    }
  });

  test('are the sum of their parts, with what nobody said as a part of its own', async () => {
    const { indicators } = await overview();
    let seen = 0;
    for (const { code, figure } of indicators.filter(({ disaggregations }) => disaggregations.length > 0)) {
      const { parts } = await office.client.reports.breakdown({ quarter: quarter.key, code });
      for (const { by, buckets } of parts) {
        const numerator = buckets.reduce((sum, bucket) => sum + bucket.figure.numerator, 0);
        const denominator = buckets.reduce((sum, bucket) => sum + (bucket.figure.denominator ?? 0), 0);
        const sum = { numerator, denominator: figure.denominator === null ? null : denominator };
        expect([code, by, sum]).toEqual([code, by, figure]);
        seen += buckets.length;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  test('list the records of a part alone', async () => {
    const { parts } = await office.client.reports.breakdown({ quarter: quarter.key, code: 'MEMB-1' });
    const women = parts.find(({ by }) => by === 'sex')!.buckets.find(({ bucket }) => bucket === 'female')!;
    const asked = { quarter: quarter.key, code: 'MEMB-1', by: 'sex' as const, bucket: 'female' };
    const page = await office.client.reports.records(asked);
    expect(page.rows.reduce((sum, row) => sum + row.numerator, 0)).toBe(women.figure.numerator);
    expect(page.rows[0]).toMatchObject({ path: expect.stringContaining('/people/') as string });
  });

  test('count somebody once in a year who came in two quarters', async () => {
    // The first two quarters of a year that the demonstration data do not reach.
    const [first, second] = ['2019-Q1', '2019-Q2'].map((key) => periodOfKey(key)!);
    const person = await makePerson(office);
    for (const { from } of [first!, second!]) {
      const courseId = await makeCourse(office);
      const cohortId = await makeCohort(office, { courseId, startsOn: from, endsOn: addDays(from, 20) });
      await enrol(office, cohortId, [person], from);
    }
    const { figure, yearFigure } = await indicator('TRAI-1', '2019-Q2');
    expect([figure.numerator, yearFigure.numerator]).toEqual([1, 1]);
    const sessions = await indicator('TRAI-1', '2019-Q1');
    expect(sessions.figure.numerator).toBe(1);
  });
});

describe('what an office says of an indicator', () => {
  test('is kept: words, baseline and targets by quarter and year', async () => {
    const targets = { [quarter.key]: 200, [quarter.key.slice(0, 4)]: 400 };
    const said = { label: 'Members of ours', definition: null, baseline: 10, targets, hidden: false };
    await office.client.reports.saveIndicator({ code: 'MEMB-1', version: null, indicator: said });
    const row = await indicator('MEMB-1');
    expect(row).toMatchObject({ label: 'Members of ours', target: 200, yearTarget: 400, version: 1 });
    expect(row.achieved).toBeCloseTo((100 * row.actual!) / 200);
    const again = { code: 'MEMB-1', version: 7, indicator: said };
    expect((await refusalOf(office.client.reports.saveIndicator(again))).code).toBe('record.changed');
    const officer = office.as('field-officer');
    expect((await refusalOf(officer.reports.saveIndicator(again))).code).toBe('permission.denied');
  });

  test('can be an indicator of its own: a list, a filter, a measure', async () => {
    const filter = { field: 'sex' as const, operator: 'any-of' as const, value: ['female'] };
    const own = {
      ...{ list: 'people', view: { search: '', filters: [filter] }, measure: 'count' as const },
      ...{ theme: 'people' as const, unit: 'people' as const },
    };
    const { code } = await office.client.reports.addOwn({ label: 'Women on the register', definition: null, own });
    const { count } = await office.client.people.count({ filters: [filter] });
    const row = await indicator(code);
    expect(row).toMatchObject({ actual: count, kind: 'stock', isOwn: true });
    const { total } = await office.client.reports.records({ quarter: quarter.key, code });
    expect(total).toBe(count);
    const broken = { ...own, measure: 'sum' as const, field: 'familyName' };
    const refused = refusalOf(office.client.reports.addOwn({ label: 'x', definition: null, own: broken }));
    expect((await refused).code).toBe('list.unknown_field');
    await office.client.reports.removeOwn({ code, reason: 'not needed' });
    expect(await indicator(code)).toBeUndefined();
  });
});
