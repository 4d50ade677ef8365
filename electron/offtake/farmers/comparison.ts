import type { EntityManager } from 'typeorm';
import { comparisonOf, type PriceComparison } from '../../../shared/offtake/prices/comparison.ts';

/** SQL sums of a comparison over deliveries `d`: exact to the minor unit, each delivery rounded as the receipt would be. */
export const comparisonSums = `coalesce(sum(case when d.market_price_per_kg is not null then d.net_grams end), 0) as comparedGrams,
  coalesce(sum(case when d.market_price_per_kg is not null then d.amount end), 0) as paid,
  coalesce(sum((2 * d.net_grams * d.market_price_per_kg + 1000) / 2000), 0) as atMarket`;

export interface DeliverySums {
  readonly deliveries: number;
  readonly netGrams: number;
  readonly amount: number;
  readonly comparison: PriceComparison;
}

/** A farmer's valid deliveries of some days, summed. */
export async function sumsOfFarmer(
  manager: EntityManager,
  { personId, from, to }: { personId: string; from: string; to: string },
): Promise<DeliverySums> {
  const [row] = await manager.query<
    { deliveries: number; netGrams: number; amount: number; comparedGrams: number; paid: number; atMarket: number }[]
  >(
    `select count(*) as deliveries, coalesce(sum(d.net_grams), 0) as netGrams, coalesce(sum(d.amount), 0) as amount, ${comparisonSums}
       from delivery d where d.person_id = ? and d.weighed_on between ? and ? and d.status = 'valid'`,
    [personId, from, to],
  );
  const { deliveries = 0, netGrams = 0, amount = 0, comparedGrams = 0, paid = 0, atMarket = 0 } = row ?? {};
  return { deliveries, netGrams, amount, comparison: comparisonOf({ comparedGrams, paid, atMarket }) };
}
