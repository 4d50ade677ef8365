import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gramsFromKilograms } from '../../../shared/kernel/quantity.ts';

describe('kilograms as typed', () => {
  test.each([
    ['12.5', '.', 12_500],
    ['12,5', ',', 12_500],
    ['1,250', '.', 1_250_000],
    ['1.250', '.', 1_250],
    ['1 250,75', ',', 1_250_750],
    ['1\u00a0250', ',', 1_250_000],
    ['1’250', '.', 1_250_000],
    ['.5', '.', 500],
    ['7.', '.', 7_000],
    [' 0 ', '.', 0],
    ['12,5', '.', null],
    ['1.2345', '.', null],
    ['1,25,000', '.', null],
    ['-4', '.', null],
    ['4 kg', '.', null],
    ['1.2.3', '.', null],
    ['.', '.', null],
    ['', '.', null],
    ['99999999999999999', '.', null],
  ] as const)('%j with %j gives %s grams', (text, separator, grams) => {
    expect(gramsFromKilograms(text, separator)).toBe(grams);
  });

  test('every weight written with three decimals is read back', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.constantFrom('.' as const, ',' as const), (grams, separator) => {
        const decimals = String(grams % 1000).padStart(3, '0');
        expect(gramsFromKilograms(`${Math.floor(grams / 1000)}${separator}${decimals}`, separator)).toBe(grams);
      }),
    );
  });
});
