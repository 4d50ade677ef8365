import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/dates.ts';
import { nextPeriod, periodKinds, periodOf, periodOfKey, periodsBetween } from '../../../shared/kernel/periods.ts';

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const kind = fc.constantFrom(...periodKinds);
const startMonth = fc.integer({ min: 1, max: 12 });

describe('periods', () => {
  test('a calendar year has its quarters where everybody expects them', () => {
    expect(periodOf('quarter', '2026-02-28')).toEqual({
      kind: 'quarter',
      key: '2026-Q1',
      from: '2026-01-01',
      to: '2026-03-31',
    });
    expect(periodOf('month', '2024-02-10').to).toBe('2024-02-29');
  });

  test('a fiscal year is called after the year in which it ends', () => {
    expect(periodOf('year', '2025-10-01', 10)).toMatchObject({ key: '2026', from: '2025-10-01', to: '2026-09-30' });
    expect(periodOf('quarter', '2026-07-31', 10).key).toBe('2026-Q4');
    expect(periodOf('quarter', '2026-07-31', 7)).toMatchObject({ key: '2027-Q1', from: '2026-07-01' });
  });

  test('what names no period is none', () => {
    for (const key of ['2026-13', '2026-Q5', '26', '', '2026-q1', '0001-Q1x']) expect(periodOfKey(key)).toBeNull();
  });

  test('a day lies in its period, and the key leads back to it', () => {
    fc.assert(
      fc.property(kind, date, startMonth, (of, day, start) => {
        const period = periodOf(of, day, start);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(periodOfKey(period.key, start)).toEqual(period);
      }),
    );
  });

  test('periods follow each other without a gap', () => {
    fc.assert(
      fc.property(kind, date, startMonth, (of, day, start) => {
        const period = periodOf(of, day, start);
        const next = nextPeriod(period, start);
        expect(next.from).toBe(addDays(period.to, 1));
        expect(next.key > period.key).toBe(true);
        expect(nextPeriod(next, start, -1)).toEqual(period);
      }),
    );
  });

  test('periods between two days begin with the first day’s and end with the last day’s', () => {
    const keys = periodsBetween('month', '2025-11-15', '2026-02-01').map((period) => period.key);
    expect(keys).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });
});
