import { z } from 'zod';

/** An amount: an integer of minor units (kobo, cents; whole francs where the currency has none) with its ISO 4217 currency. */
export const money = z.object({
  amount: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'currency'),
});
export type Money = z.infer<typeof money>;

/** ISO 4217: currencies whose minor unit is not a hundredth. */
const unusualMinorDigits: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Decimal places of a currency: 2 for naira, 0 for West African francs and Uganda shillings, 3 for Tunisian dinars. */
export function minorDigits(currency: string): number {
  return unusualMinorDigits[currency] ?? 2;
}

/** The sum of amounts of one currency. A mixture is a bug and throws. */
export function sumMoney(currency: string, amounts: readonly Money[]): Money {
  let sum = 0;
  for (const item of amounts) {
    if (item.currency !== currency) throw new RangeError('Amounts of different currencies cannot be added');
    sum += item.amount;
  }
  if (!Number.isSafeInteger(sum)) throw new RangeError('The sum of money is too large to be exact');
  return { amount: sum, currency };
}

/**
 * Shares a whole amount out in proportion to weights, by largest remainder: the shares sum exactly to the total.
 *
 * Each share is first rounded towards zero; the units left over go to the largest remainders, the earlier weight first among equals. `total` and
 * `weights` are integers, weights at least 0 and not all 0; anything else throws a RangeError. Computed with big integers, so large
 * amounts times large weights stay exact.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  assertShareable(total, weights);
  const sum = weights.reduce((so, weight) => so + BigInt(weight), 0n);
  const amount = BigInt(Math.abs(total));
  const shares = weights.map((weight, index) => {
    const product = amount * BigInt(weight);
    return { index, units: product / sum, remainder: product % sum };
  });
  let left = amount - shares.reduce((so, share) => so + share.units, 0n);
  const byRemainder = shares.toSorted((a, b) => compareBig(b.remainder, a.remainder) || a.index - b.index);
  for (const share of byRemainder) {
    if (left === 0n) break;
    share.units += 1n;
    left -= 1n;
  }
  const sign = total < 0 ? -1n : 1n;
  return shares.map((share) => Number(sign * share.units));
}

function compareBig(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function assertShareable(total: number, weights: readonly number[]): void {
  if (!Number.isSafeInteger(total)) throw new RangeError('The total is not a whole number');
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new RangeError('A weight is not a whole number of at least 0');
  }
  if (!weights.some((weight) => weight > 0)) throw new RangeError('No weight is above 0');
}
