import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/reports/catalogue.ts';
import { accumulated, achievement, trafficLight, valueOf, variance } from '../../../shared/reports/figures.ts';
import { suppressed } from '../../../shared/reports/suppression.ts';
import { measures } from '../../../electron/reports/measures.ts';

const figure = fc.record({ numerator: fc.nat(10_000), denominator: fc.nat(10_000) });

describe('figures', () => {
  test('of ratios add up by their numbers, never by their percentages', () => {
    const year = accumulated(
      [
        { numerator: 1, denominator: 2 },
        { numerator: 90, denominator: 100 },
      ],
      'ratio',
    );
    expect(valueOf(year!, 'percent')).toBeCloseTo((100 * 91) / 102);
  });

  test('of a state hold the last value', () => {
    const last = { numerator: 7, denominator: null };
    expect(accumulated([{ numerator: 9, denominator: null }, last], 'stock')).toEqual(last);
  });

  test('of a year lie between the lowest and the highest quarter', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 4 }), (quarters) => {
        const values = quarters.flatMap((quarter) => valueOf(quarter, 'percent') ?? []);
        const year = valueOf(accumulated(quarters, 'ratio')!, 'percent');
        if (year === null) return values.length === 0;
        // A quarter without a denominator adds its numerator all the same, which no source does.
        if (values.length < quarters.length) return true;
        return year >= Math.min(...values) - 1e-9 && year <= Math.max(...values) + 1e-9;
      }),
    );
  });

  test('are nothing, not zero, where there is nothing to divide by', () => {
    expect(valueOf({ numerator: 0, denominator: 0 }, 'percent')).toBeNull();
    expect(valueOf({ numerator: 1500, denominator: null }, 'kilograms')).toBe(1.5);
    expect(valueOf({ numerator: 50_000, denominator: 2000 }, 'price')).toBe(25_000);
  });
});

describe('targets', () => {
  const increase = { baseline: null, direction: 'increase' as const };

  test('of zero or without a value give no percentage', () => {
    expect(achievement(5, { ...increase, target: 0 })).toBeNull();
    expect(achievement(5, { ...increase, target: null })).toBeNull();
    expect(trafficLight(null)).toBe('no-target');
    expect(variance(5, 0)).toEqual({ by: 5, percent: null });
  });

  test('of what is to fall count from the baseline', () => {
    expect(achievement(15, { target: 10, baseline: 20, direction: 'decrease' })).toBe(50);
    expect(achievement(10, { target: 10, baseline: null, direction: 'decrease' })).toBeNull();
    expect(achievement(25, { target: 10, baseline: 20, direction: 'decrease' })).toBe(-50);
  });

  test('are compared unrounded', () => {
    expect(trafficLight(89.96)).toBe('at-risk');
    expect(trafficLight(90)).toBe('on-track');
    expect(trafficLight(69.99)).toBe('off-track');
  });
});

describe('small groups', () => {
  test('are left out, and never alone: the headline would give it away', () => {
    expect(suppressed([3, 40, 20])).toEqual([true, false, true]);
    expect(suppressed([0, 40])).toEqual([false, false]);
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 6 }), (counts) => {
        const hidden = suppressed(counts);
        const shownSmall = counts.some((count, index) => count > 0 && count < 5 && hidden[index] !== true);
        const alone = hidden.filter(Boolean).length === 1 && counts.filter((count) => count > 0).length > 1;
        return !shownSmall && !alone;
      }),
    );
  });
});

test('the catalogue says of every indicator how it is counted, and no code stands twice', () => {
  const codes = catalogue.map(({ code }) => code);
  expect(codes.length).toBeGreaterThanOrEqual(40);
  expect(new Set(codes).size).toBe(codes.length);
  expect(Object.keys(measures).sort()).toEqual([...codes].sort());
  for (const { code, kind, unit } of catalogue) {
    const isRatio = measures[code]?.denominator !== undefined;
    expect([code, isRatio]).toEqual([code, kind === 'ratio' || kind === 'average']);
    expect([code, isRatio]).toEqual([code, ['percent', 'price', 'points'].includes(unit)]);
  }
});
