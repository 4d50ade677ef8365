import type { EntityManager } from 'typeorm';
import { addDays } from '../../../shared/kernel/dates.ts';
import { foldText } from '../../../shared/kernel/text.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { MarketPriceInput, MarketPriceShown } from '../../../shared/offtake/prices/contract.ts';
import { gramsOfPriceUnit, pricePerKgOf } from '../../../shared/offtake/prices/units.ts';
import type { SessionContext } from '../../engine/context.ts';
import { readOffice } from '../../office/service.ts';
import { createRecord, findRecord, removeRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { MarketPriceEntity, ProductEntity, type ProductRow } from '../entities.ts';

/** The names a product has in price files: its own, and those that were set up, one a line. */
export function commodityKeys({ name, marketNames }: Pick<ProductRow, 'name' | 'marketNames'>): string[] {
  const names = [name, ...(marketNames ?? '').split('\n')];
  return [...new Set(names.map((one) => foldText(one)).filter((key) => key !== ''))];
}

/** Market prices belong to the product that is called like their commodity; a changed name finds others. */
export async function relinkMarketPrices(tx: Transaction, product: ProductRow): Promise<void> {
  const keys = JSON.stringify(commodityKeys(product));
  await tx.manager.query(
    'update market_price set product_id = null where product_id = ? and commodity_key not in (select value from json_each(?))',
    [product.id, keys],
  );
  await tx.manager.query(
    'update market_price set product_id = ? where product_id is null and commodity_key in (select value from json_each(?))',
    [product.id, keys],
  );
  tx.touch('market_price');
}

/** @throws Refusal offtake.unit_unknown for a unit that is no weight */
export function createMarketPrice(
  { office, actor }: SessionContext,
  input: MarketPriceInput,
): Promise<{ id: string; pricePerKg: number }> {
  const unitGrams = gramsOfPriceUnit(input.unit);
  if (unitGrams === null) throw new Refusal('offtake.unit_unknown', { unit: input.unit }, 'unit');
  return office.write(actor, async (tx) => {
    const product = await findRecord(tx.manager, ProductEntity, input.productId);
    const { currency } = await readOffice(tx.manager);
    const { id, pricePerKg } = await createRecord(tx, MarketPriceEntity, {
      ...input,
      commodity: product.name,
      commodityKey: foldText(product.name),
      marketKey: foldText(input.market),
      unitGrams,
      pricePerKg: pricePerKgOf(input.unitPrice, unitGrams),
      currency,
    });
    return { id, pricePerKg };
  });
}

export async function removeMarketPrice(
  { office, actor }: SessionContext,
  { id, reason }: { id: string; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const { version } = await findRecord(tx.manager, MarketPriceEntity, id);
    await removeRecord(tx, MarketPriceEntity, { id, version }, { reason });
  });
  return {};
}

interface MarketQuestion {
  readonly productId: string;
  readonly on: string;
  readonly freshDays: number;
  readonly currency: string;
  /** Only this market, where the buying point names one. */
  readonly market: string | null;
}

/** The newest price of a product on a day that is not older than the office takes as recent; wholesale before retail of one day. */
export async function marketPriceOn(
  manager: EntityManager,
  { productId, on, freshDays, currency, market }: MarketQuestion,
): Promise<MarketPriceShown | null> {
  const [row] = await manager.query<MarketPriceShown[]>(
    `select id, price_per_kg as pricePerKg, currency, market, price_on as "on", price_type as priceType from market_price
      where product_id = ? and price_on between ? and ? and deleted_at is null and currency = ? and (? is null or market_key = ?)
      order by price_on desc, case price_type when 'farm-gate' then 0 when 'wholesale' then 1 else 2 end, market_key, id limit 1`,
    [productId, addDays(on, -freshDays), on, currency, market, market === null ? null : foldText(market)],
  );
  return row ?? null;
}
