import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  daysBetween,
  isBetween,
  isIsoDate,
  isoDate,
  yearsBetween,
} from '../../../shared/kernel/dates.ts';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar dates', () => {
  test.each([
    ['2025-02-28', true],
    ['2025-02-30', false],
    ['2025-02-29', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-04-31', false],
    ['2025-1-1', false],
    ['0000-01-01', false],
    ['2025-01-01T00:00:00Z', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isIsoDate(text)).toBe(exists);
    expect(isoDate.safeParse(text).success).toBe(exists);
  });

  test('months later stay inside the month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
    expect(addMonths('2025-03-31', -13)).toBe('2024-02-29');
  });

  test('adding months lands in the month asked for', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        const later = addMonths(date, months);
        expect(isIsoDate(later)).toBe(true);
        expect(index(later) - index(date)).toBe(months);
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
      }),
    );
  });

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(Math.sign(compareDates(addDays(date, days), date))).toBe(Math.sign(days));
      }),
    );
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  });

  test('a year of age is completed on the birthday, on 1 March for 29 February', () => {
    expect(yearsBetween('2000-05-10', '2025-05-09')).toBe(24);
    expect(yearsBetween('2000-05-10', '2025-05-10')).toBe(25);
    expect(yearsBetween('2008-02-29', '2025-02-28')).toBe(16);
    expect(yearsBetween('2008-02-29', '2025-03-01')).toBe(17);
  });

  test('age never falls as time passes', () => {
    fc.assert(
      fc.property(dates, dates, fc.nat(800), (birth, at, more) => {
        expect(yearsBetween(birth, addDays(at, more))).toBeGreaterThanOrEqual(yearsBetween(birth, at));
      }),
    );
  });

  test('both ends of a period are inside, an open end reaches for ever', () => {
    expect(isBetween('2025-01-01', '2025-01-01', '2025-01-01')).toBe(true);
    expect(isBetween('2025-01-02', '2025-01-01', null)).toBe(true);
    expect(isBetween('2025-01-02', null, '2025-01-01')).toBe(false);
    expect(isBetween('2024-12-31', '2025-01-01', null)).toBe(false);
  });

  test('a day that does not exist is a bug', () => {
    expect(() => dateOf(2025, 2, 30)).toThrow(RangeError);
    expect(() => addDays('soon', 1)).toThrow(RangeError);
  });
});
