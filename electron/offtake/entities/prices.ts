import { EntitySchema } from 'typeorm';
import type { MarketPriceType } from '../../../shared/offtake/choices.ts';
import {
  integer,
  notDeleted,
  optionalInteger,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/** One line of the price list: from its day on, until a later line of the same product, grade and point. */
export interface PriceEntryRow extends RecordFields {
  productId: string;
  gradeId: string;
  /** `null`: every point that has no line of its own. */
  buyingPointId: string | null;
  from: string;
  /** Minor units per kilogram. */
  pricePerKg: number;
  floorPricePerKg: number | null;
  currency: string;
}

export const PriceEntryEntity = new EntitySchema<PriceEntryRow>({
  name: 'price_entry',
  columns: {
    ...recordColumns,
    productId: { ...text, foreignKey: { target: 'product' } },
    gradeId: { ...text, foreignKey: { target: 'grade' } },
    buyingPointId: { ...optionalText, foreignKey: { target: 'buying_point' } },
    from: { ...text, name: 'from_date' },
    pricePerKg: integer,
    floorPricePerKg: optionalInteger,
    currency: text,
  },
  indices: [
    { name: 'price_entry_of_grade', columns: ['gradeId', 'buyingPointId', 'from'], where: notDeleted },
    { name: 'price_entry_by_date', columns: ['from', 'id'], where: notDeleted },
  ],
});

/** What a product cost on a market on a day: as the source said it, and converted to a price per kilogram. */
export interface MarketPriceRow extends RecordFields {
  /** `null` while no product is called like the commodity of the source. */
  productId: string | null;
  commodity: string;
  commodityKey: string;
  market: string;
  marketKey: string;
  on: string;
  priceType: MarketPriceType;
  /** As the source has it, for example `100 KG`. */
  unit: string;
  unitGrams: number;
  /** Minor units for one unit of the source. */
  unitPrice: number;
  /** Minor units per kilogram, rounded half up. */
  pricePerKg: number;
  currency: string;
  source: string;
}

export const MarketPriceEntity = new EntitySchema<MarketPriceRow>({
  name: 'market_price',
  columns: {
    ...recordColumns,
    productId: { ...optionalText, foreignKey: { target: 'product' } },
    commodity: text,
    commodityKey: text,
    market: text,
    marketKey: text,
    on: { ...text, name: 'price_on' },
    priceType: text,
    unit: text,
    unitGrams: integer,
    unitPrice: integer,
    pricePerKg: integer,
    currency: text,
    source: text,
  },
  indices: [
    {
      name: 'market_price_once',
      columns: ['commodityKey', 'marketKey', 'on', 'priceType', 'unit', 'currency'],
      unique: true,
      where: notDeleted,
    },
    { name: 'market_price_of_product', columns: ['productId', 'on'], where: notDeleted },
    { name: 'market_price_by_date', columns: ['on', 'id'], where: notDeleted },
  ],
});
