import { describe, expect, test } from 'vitest';
import {
  birthDateOfParts,
  birthDateOfTypedYear,
  convertBirth,
  partsOf,
} from '../../../renderer/people/form/birth-parts.ts';
import { isIsoDate } from '../../../shared/kernel/dates.ts';

describe('a birth month being typed', () => {
  test('is the 15th once month and year are whole', () => {
    expect(birthDateOfParts({ year: 1990, month: 5 })).toBe('1990-05-15');
  });

  test.each([
    { year: 199, month: 5 },
    { year: null, month: 12 },
    { year: 1990, month: null },
  ])('is no date before, and can be read back: %o', (parts) => {
    const typed = birthDateOfParts(parts);
    expect(isIsoDate(typed ?? '')).toBe(false);
    expect(partsOf(typed)).toEqual(parts);
  });

  test('is nothing when both are taken away', () => {
    expect(birthDateOfParts({ year: null, month: null })).toBeNull();
  });
});

describe('a birth year being typed', () => {
  test('is the 1st of July once it has four digits', () => {
    expect(birthDateOfTypedYear(1990)).toBe('1990-07-01');
  });

  test('is no date before, and can be read back', () => {
    expect(isIsoDate(birthDateOfTypedYear(19) ?? '')).toBe(false);
    expect(partsOf(birthDateOfTypedYear(19)).year).toBe(19);
    expect(birthDateOfTypedYear(null)).toBeNull();
  });
});

describe('another precision', () => {
  test('keeps what is known and invents nothing', () => {
    expect(convertBirth('1990-03-04', 'day', 'month')).toBe('1990-03-15');
    expect(convertBirth('1990-03-04', 'day', 'year')).toBe('1990-07-01');
    expect(convertBirth('1990-07-01', 'year', 'day')).toBeNull();
    expect(partsOf(convertBirth('1990-07-01', 'year', 'month'))).toEqual({ year: 1990, month: null });
  });

  test('takes nothing over from text that is no date', () => {
    expect(convertBirth('04/0', 'day', 'year')).toBeNull();
    expect(convertBirth(null, 'day', 'estimated')).toBeNull();
  });
});
