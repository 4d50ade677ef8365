import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import { ageAt, ageFlags, birthDateOfAge, birthDateOfMonth, birthDateOfYear } from '../../../shared/people/age.ts';
import { ageBand, ageBandCodes, ageBandSets } from '../../../shared/people/age-bands.ts';
import type { AgeBandSet } from '../../../shared/people/age-bands.ts';

const sets = Object.keys(ageBandSets) as AgeBandSet[];
const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('age at a date', () => {
  test('is unknown without a birth date and before the birth', () => {
    expect(ageAt(null, '2025-06-01')).toBeNull();
    expect(ageAt('2025-06-02', '2025-06-01')).toBeNull();
    expect(ageAt('2025-06-01', '2025-06-01')).toBe(0);
  });

  test.each([
    ['2010-06-02', 'under15'],
    ['2010-06-01', 'minor15to17'],
    ['2007-06-02', 'minor15to17'],
    ['2007-06-01', 'adult'],
    [null, 'unknown'],
  ])('born on %s is %s on 1 June 2025, and nothing else', (birthDate, flag) => {
    const flags = Object.entries(ageFlags({ birthDate }, '2025-06-01'));
    expect(flags.filter(([, value]) => value === true)).toEqual([[flag, true]]);
  });

  test('a stated age is the age on the day it was stated', () => {
    expect(birthDateOfAge(20, '2025-03-10')).toBe('2004-07-01');
    expect(birthDateOfAge(20, '2025-08-10')).toBe('2005-07-01');
    fc.assert(
      fc.property(fc.nat(110), days, (age, statedOn) => {
        expect(ageAt(birthDateOfAge(age, statedOn), statedOn)).toBe(age);
      }),
    );
  });

  test('a year or a month alone is kept as its middle', () => {
    expect(birthDateOfYear(1990)).toBe('1990-07-01');
    expect(birthDateOfMonth(1990, 2)).toBe('1990-02-15');
    expect(isIsoDate(birthDateOfMonth(1990, 12))).toBe(true);
  });
});

describe('age bands', () => {
  test.each([
    [
      'iom',
      [
        [0, '0-17'],
        [17, '0-17'],
        [18, '18-59'],
        [59, '18-59'],
        [60, '60+'],
      ],
    ],
    [
      'unhcr',
      [
        [4, '0-4'],
        [5, '5-11'],
        [12, '12-17'],
        [60, '60+'],
      ],
    ],
    [
      'echo',
      [
        [17, '5-17'],
        [49, '18-49'],
        [50, '50+'],
      ],
    ],
    [
      'ftf',
      [
        [14, 'outside'],
        [15, '15-29'],
        [30, '30+'],
      ],
    ],
    [
      'youth-un',
      [
        [24, '15-24'],
        [25, 'outside'],
      ],
    ],
    [
      'youth-au',
      [
        [35, '15-35'],
        [36, 'outside'],
      ],
    ],
    [
      'youth-ng',
      [
        [29, '15-29'],
        [30, 'outside'],
      ],
    ],
  ] as const)('%s', (set, examples) => {
    for (const [age, band] of examples) expect([age, ageBand(set, age)]).toEqual([age, band]);
  });

  test('every age, also an unknown one, falls into exactly one listed band', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sets), fc.option(fc.nat(120)), (set, age) => {
        const codes = ageBandCodes(set);
        expect(codes).toContain(ageBand(set, age));
        expect(new Set(codes).size).toBe(codes.length);
        const holding = ageBandSets[set].filter(
          ({ from, to }) => age !== null && age >= from && (to === null || age <= to),
        );
        expect(holding.length).toBeLessThanOrEqual(1);
      }),
    );
    expect(ageBand('iom', null)).toBe('unknown');
  });
});
