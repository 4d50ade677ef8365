import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDayFirst, parseDate } from '../../../renderer/components/parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['5/3/2024', '2024-03-05'],
    ['05.03.2024', '2024-03-05'],
    ['5 3 2024', '2024-03-05'],
    ['05032024', '2024-03-05'],
    ['5/3/24', '2024-03-05'],
    [' 5-3-99 ', '1999-03-05'],
    ['5/3/26', '2026-03-05'],
    ['5/3/27', '1927-03-05'],
  ])('reads %j with the day first', (text, iso) => {
    expect(parseDate(text, true, 2026)).toBe(iso);
  });

  it('reads the month first where the locale writes it so', () => {
    expect(parseDate('3/5/2024', false, 2026)).toBe('2024-03-05');
  });

  it.each(['31/02/2024', '29/02/2023', '5/13/2024', '0/1/2024', 'yesterday', '', '5/3', '5/3/202'])(
    'refuses %j',
    (text) => {
      expect(parseDate(text, true, 2026)).toBeNull();
    },
  );

  it('reads back every day it is given in any of its forms', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.', ' '), fc.boolean(), (date, sign, dayFirst) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        const typed = (dayFirst ? [day, month, year] : [month, day, year]).join(sign);
        expect(parseDate(typed, dayFirst)).toBe(iso);
        expect(parseDate(iso, dayFirst)).toBe(iso);
      }),
    );
  });
});

describe('isDayFirst', () => {
  it.each([
    ['en-NG', true],
    ['fr-SN', true],
    ['es-GT', true],
    ['en-US', false],
  ])('knows the order of %s', (locale, expected) => {
    expect(isDayFirst(locale)).toBe(expected);
  });
});
