import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedFromUnits, unitsFromTyped } from '../../../shared/kernel/typed-number.ts';

const separator = fc.constantFrom<('.' | ',')[]>('.', ',');
const digits = fc.integer({ min: 0, max: 3 });

test('what is shown is read back as the same number', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 50 }), separator, digits, (units, sign, places) => {
      expect(unitsFromTyped(typedFromUnits(units, sign, places), sign, places)).toBe(units);
    }),
  );
});

test.each([
  ['1,250.50', '.', 2, 125_050],
  ['1.250,5', ',', 2, 125_050],
  ['12,5', '.', 2, null],
  ['12.345', '.', 2, null],
  ['', '.', 2, null],
  ['-3', '.', 2, null],
  ['7', '.', 0, 7],
  ['7.', '.', 0, 7],
] as const)('%s with %s and %i digits', (text, sign, places, units) => {
  expect(unitsFromTyped(text, sign, places)).toBe(units);
});
