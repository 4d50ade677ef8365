import { addDays, addMonths } from '../../../shared/kernel/dates.ts';
import { foldText } from '../../../shared/kernel/text.ts';
import {
  BuyingPointEntity,
  ContainerEntity,
  GradeEntity,
  MarketPriceEntity,
  PriceEntryEntity,
  ProductEntity,
  SeasonEntity,
  type BuyingPointRow,
  type ContainerRow,
  type GradeRow,
  type ProductRow,
  type SeasonRow,
} from '../../offtake/entities.ts';
import { createRecord, createRecords } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';

/** What a plant buys: name, code, reading, and per grade its name and price of a kilogram in minor units. */
const bought = [
  {
    name: 'Cassava',
    code: 'CAS',
    reading: 'starch',
    minimum: 180,
    hours: 48,
    grades: [
      ['A', 15_000],
      ['B', 12_000],
    ],
  },
  {
    name: 'Pineapple',
    code: 'PIN',
    reading: 'brix',
    minimum: 120,
    hours: 96,
    grades: [
      ['I', 26_000],
      ['II', 21_000],
    ],
  },
] as const;

const points = [
  { name: 'Plant gate', code: 'PLT' },
  { name: 'Ehor collection site', code: 'EHR' },
] as const;

export interface Buying {
  readonly products: readonly { readonly product: ProductRow; readonly grades: readonly GradeRow[] }[];
  readonly points: readonly BuyingPointRow[];
  readonly crate: ContainerRow;
  readonly season: SeasonRow;
  readonly currency: string;
}

/** Products, grades, scales, a season, a price list and the market beside it. */
export async function makeBuying(tx: Transaction, currency: string): Promise<Buying> {
  const made: { product: ProductRow; grades: GradeRow[] }[] = [];
  for (const one of bought) made.push(await makeProduct(tx, one, currency));
  const places = await createRecords(
    tx,
    BuyingPointEntity,
    points.map((point) => ({ ...point, nameKey: foldText(point.name), communityId: null, market: null, active: true })),
  );
  const crate = await createRecord(tx, ContainerEntity, { name: 'Crate', tareGrams: 1_800, active: true });
  const year = tx.today.slice(0, 4);
  const dates = { from: `${year}-01-01`, to: `${year}-12-31` };
  const season = await createRecord(tx, SeasonEntity, { name: `Season ${year}`, productId: null, ...dates });
  return { products: made, points: places, crate, season, currency };
}

async function makeProduct(
  tx: Transaction,
  { name, code, reading, minimum, hours, grades }: (typeof bought)[number],
  currency: string,
) {
  const product = await createRecord(tx, ProductEntity, {
    name,
    nameKey: foldText(name),
    code,
    reading,
    minimumReading: minimum,
    perishableHours: hours,
    marketNames: null,
    active: true,
  });
  const rows = await createRecords(
    tx,
    GradeEntity,
    grades.map(([grade], index) => ({
      productId: product.id,
      name: `Grade ${grade}`,
      code: grade,
      rank: index + 1,
      readingFrom: null,
    })),
  );
  const from = addMonths(tx.today, -18);
  await createRecords(
    tx,
    PriceEntryEntity,
    rows.map(({ id }, index) => {
      const pricePerKg = grades[index]?.[1] ?? 0;
      const floorPricePerKg = Math.round(pricePerKg * 0.9);
      return { productId: product.id, gradeId: id, buyingPointId: null, from, pricePerKg, floorPricePerKg, currency };
    }),
  );
  await makeMarket(tx, product, grades[0][1], currency);
  return { product, grades: rows };
}

/** A market price every other week, lower in the harvest than the plant pays. */
async function makeMarket(tx: Transaction, product: ProductRow, price: number, currency: string): Promise<void> {
  const weeks = Array.from({ length: 26 }, (_, index) => index);
  await createRecords(
    tx,
    MarketPriceEntity,
    weeks.map((index) => {
      const pricePerKg = Math.round(price * (0.85 + 0.25 * Math.abs(Math.sin(index / 4))));
      return {
        productId: product.id,
        commodity: product.name,
        commodityKey: foldText(product.name),
        market: 'Ehor',
        marketKey: 'ehor',
        on: addDays(tx.today, -14 * index),
        priceType: 'retail' as const,
        unit: 'KG',
        unitGrams: 1000,
        unitPrice: pricePerKg,
        pricePerKg,
        currency,
        source: 'Invented for the demonstration',
      };
    }),
  );
}
