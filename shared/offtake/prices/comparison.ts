import { timesOver } from '../weighing/weights.ts';

/** What was paid beside what the market would have paid, over the deliveries that have a recent market price. */
export interface PriceComparison {
  /** Net grams that have a market price beside them. */
  readonly comparedGrams: number;
  /** Minor units. */
  readonly paid: number;
  readonly atMarket: number;
  /** paid − at market: a premium when positive, a loss when negative. */
  readonly premium: number;
  /** Premium in percent of the market's value; `null` when nothing can be compared. */
  readonly premiumPercent: number | null;
}

export interface ComparedDelivery {
  readonly netGrams: number;
  readonly amount: number;
  readonly marketPricePerKg: number | null;
}

/** Sums what was paid and what the market would have paid. A delivery without a recent market price is left out of both. */
export function comparePrices(deliveries: readonly ComparedDelivery[]): PriceComparison {
  let [comparedGrams, paid, atMarket] = [0, 0, 0];
  for (const { netGrams, amount, marketPricePerKg } of deliveries) {
    if (marketPricePerKg === null) continue;
    comparedGrams += netGrams;
    paid += amount;
    atMarket += timesOver(netGrams, marketPricePerKg, 1000);
  }
  return comparisonOf({ comparedGrams, paid, atMarket });
}

/** The premium of sums that were made elsewhere, for example by the database. */
export function comparisonOf(sums: Pick<PriceComparison, 'comparedGrams' | 'paid' | 'atMarket'>): PriceComparison {
  const premium = sums.paid - sums.atMarket;
  return { ...sums, premium, premiumPercent: sums.atMarket === 0 ? null : (premium / sums.atMarket) * 100 };
}
