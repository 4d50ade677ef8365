import { IsNull, type EntityManager } from 'typeorm';
import type { MarketPriceShown } from '../../../shared/offtake/prices/contract.ts';
import { listPriceOn, priceOfDay, type PriceOfDay } from '../../../shared/offtake/prices/price-of-day.ts';
import { PriceEntryEntity, type BuyingPointRow, type PriceEntryRow, type SupplyContractRow } from '../entities.ts';
import { marketPriceOn } from '../prices/market-prices.ts';
import { readSettings } from '../set-up/read-set-up.ts';

interface At {
  readonly point: Pick<BuyingPointRow, 'id' | 'market'>;
  readonly on: string;
}

/** The price of each grade at a point on a day, for a farmer with or without a contract. */
export async function pricesOf(
  manager: EntityManager,
  gradeIds: readonly string[],
  contract: SupplyContractRow | null,
  { point, on }: At,
): Promise<Map<string, PriceOfDay | null>> {
  const lines = await Promise.all(
    gradeIds.map((gradeId) => manager.findBy(PriceEntryEntity, { gradeId, deletedAt: IsNull() })),
  );
  return new Map(gradeIds.map((gradeId, index) => [gradeId, priceFrom(lines[index] ?? [], contract, { point, on })]));
}

function priceFrom(
  lines: readonly PriceEntryRow[],
  contract: SupplyContractRow | null,
  { point, on }: At,
): PriceOfDay | null {
  return priceOfDay(listPriceOn(lines, point.id, on), contract);
}

/** The farmer's contract for a product that was signed by a day and whose season holds it; the newest of several. */
export async function contractOn(
  manager: EntityManager,
  farmer: { personId: string; productId: string; on: string },
): Promise<SupplyContractRow | null> {
  const [row] = await manager.query<SupplyContractRow[]>(
    `select c.id, c.price_mechanism as priceMechanism, c.price_per_kg as pricePerKg from supply_contract c join season s on s.id = c.season_id
      where c.person_id = ? and c.product_id = ? and c.deleted_at is null and c.signed_on <= ? and ? between s.from_date and s.to_date
      order by c.signed_on desc, c.contract_number desc limit 1`,
    [farmer.personId, farmer.productId, farmer.on, farmer.on],
  );
  return row ?? null;
}

/** The market's price beside an own price: at the point's market, if it names one. */
export async function marketBeside(
  manager: EntityManager,
  { productId, currency, point, on }: At & { productId: string; currency: string },
): Promise<MarketPriceShown | null> {
  const { marketFreshDays } = await readSettings(manager);
  return marketPriceOn(manager, { productId, on, freshDays: marketFreshDays, currency, market: point.market });
}
