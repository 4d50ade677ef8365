import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorDigits, money, shareOut, sumMoney } from '../../../shared/kernel/money.ts';

const weights = fc
  .array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0));

describe('money', () => {
  test('decimal places of currencies', () => {
    expect(['NGN', 'ETB', 'XOF', 'UGX', 'TND', 'GTQ'].map(minorDigits)).toEqual([2, 2, 0, 0, 3, 2]);
  });

  test.each(['NGN', 'ETB', 'GHS', 'GTQ', 'HNL', 'XOF', 'XAF', 'UGX', 'RWF', 'KES', 'USD', 'EUR', 'TND', 'JPY'])(
    'decimal places of %s are those of the runtime',
    (currency) => {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency });
      expect(minorDigits(currency)).toBe(format.resolvedOptions().maximumFractionDigits);
    },
  );

  test('amounts are whole minor units of one currency', () => {
    expect(money.safeParse({ amount: 10.5, currency: 'NGN' }).success).toBe(false);
    expect(money.safeParse({ amount: 10, currency: 'naira' }).success).toBe(false);
    const amounts = [
      { amount: 250, currency: 'NGN' },
      { amount: -50, currency: 'NGN' },
    ];
    expect(sumMoney('NGN', amounts)).toEqual({ amount: 200, currency: 'NGN' });
    expect(sumMoney('NGN', [])).toEqual({ amount: 0, currency: 'NGN' });
    expect(() => sumMoney('ETB', amounts)).toThrow(RangeError);
  });
});

describe('sharing out', () => {
  test('the largest remainders get what is left over', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(10, [3, 3, 1])).toEqual([4, 4, 2]);
    expect(shareOut(2, [0, 5, 0])).toEqual([0, 2, 0]);
    expect(shareOut(-7, [1, 1])).toEqual([-4, -3]);
    expect(shareOut(0, [4, 1])).toEqual([0, 0]);
  });

  test('shares sum exactly to the total and are at most one unit off their quota', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }), weights, (total, list) => {
        const shares = shareOut(total, list);
        const sum = list.reduce((so, weight) => so + BigInt(weight), 0n);
        expect(shares.reduce((so, share) => so + share, 0)).toBe(total);
        shares.forEach((share, index) => {
          const off = BigInt(share) * sum - BigInt(total) * BigInt(list[index]!);
          expect(off < sum && off > -sum).toBe(true);
        });
      }),
    );
  });

  test('a larger weight never gets less', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (total, list) => {
        const shares = shareOut(total, list);
        list.forEach((weight, index) =>
          list.forEach((other, place) => {
            if (weight > other) expect(shares[index]!).toBeGreaterThanOrEqual(shares[place]!);
          }),
        );
      }),
    );
  });

  test('nothing to share by is a bug', () => {
    expect(() => shareOut(10, [])).toThrow(RangeError);
    expect(() => shareOut(10, [0, 0])).toThrow(RangeError);
    expect(() => shareOut(10, [-1, 2])).toThrow(RangeError);
    expect(() => shareOut(10.5, [1])).toThrow(RangeError);
  });
});
