import { z } from 'zod';
import { optionalInteger, recordId, recordVersion, requiredText, versionedRef } from '../../kernel/form-values.ts';
import { defineList, listProcedures } from '../../kernel/list.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { marketPriceTypes } from '../choices.ts';

/** Lines of the price list; `within` narrows to a product (`product:<id>`). */
export const pricesList = defineList({
  name: 'prices',
  namespace: 'prices',
  read: 'offtake.read',
  export: 'offtake.export',
  personal: false,
  defaultSort: { field: 'from', descending: true },
  columns: [
    { field: 'from', type: 'date', width: 12, shown: true },
    { field: 'product', type: 'text', width: 18, shown: true },
    { field: 'grade', type: 'text', width: 16, shown: true },
    { field: 'buyingPoint', type: 'text', width: 24, shown: true },
    { field: 'pricePerKg', type: 'money', width: 14, shown: true, currencyField: 'currency' },
    { field: 'floorPricePerKg', type: 'money', width: 14, shown: true, currencyField: 'currency' },
    { field: 'currency', type: 'code', width: 10 },
  ],
});

/** Prices of markets, typed or imported; `within` narrows to a product (`product:<id>`). */
export const marketPricesList = defineList({
  name: 'market-prices',
  namespace: 'market-prices',
  read: 'offtake.read',
  export: 'offtake.export',
  personal: false,
  defaultSort: { field: 'on', descending: true },
  columns: [
    { field: 'on', type: 'date', width: 12, shown: true },
    { field: 'market', type: 'text', width: 20, shown: true },
    { field: 'commodity', type: 'text', width: 22, shown: true },
    { field: 'product', type: 'text', width: 16, shown: true },
    { field: 'priceType', type: 'choice', width: 12, choices: marketPriceTypes, shown: true },
    { field: 'unit', type: 'code', width: 10, shown: true },
    { field: 'unitPrice', type: 'money', width: 16, shown: true, currencyField: 'currency' },
    { field: 'pricePerKg', type: 'money', width: 14, shown: true, currencyField: 'currency' },
    { field: 'currency', type: 'code', width: 10 },
    { field: 'source', type: 'text', width: 24, shown: true },
  ],
});

/** Minor units per kilogram. */
const price = z.int().min(1, 'range').max(1_000_000_000, 'range');

export const priceEntryInput = z.object({
  productId: recordId,
  gradeId: recordId,
  buyingPointId: recordId.nullable().default(null),
  from: z.iso.date('date'),
  pricePerKg: price,
  floorPricePerKg: optionalInteger(0, 1_000_000_000),
});
export type PriceEntryInput = z.infer<typeof priceEntryInput>;

export const priceEntry = priceEntryInput.extend({ id: recordId, version: recordVersion, currency: z.string() });
export type PriceEntry = z.infer<typeof priceEntry>;

export const marketPriceInput = z.object({
  productId: recordId,
  market: requiredText(80),
  on: z.iso.date('date'),
  priceType: z.enum(marketPriceTypes),
  unit: requiredText(20),
  /** Minor units of the office's currency for one unit. */
  unitPrice: price,
  source: requiredText(160),
});
export type MarketPriceInput = z.infer<typeof marketPriceInput>;

/** The market price that stands beside an own price on a day; the day it is of is part of it. */
export const marketPriceShown = z.object({
  id: recordId,
  pricePerKg: z.int(),
  currency: z.string(),
  market: z.string(),
  on: z.string(),
  priceType: z.enum(marketPriceTypes),
});
export type MarketPriceShown = z.infer<typeof marketPriceShown>;

export const pricesContract = {
  ...listProcedures(pricesList),
  get: query('offtake.read', z.object({ id: recordId }), priceEntry),
  save: command(
    'offtake.set-up',
    z.object({
      existing: z.object({ id: recordId, version: recordVersion }).nullable().default(null),
      price: priceEntryInput,
    }),
    z.object({ id: recordId }),
  ),
  remove: command('offtake.set-up', versionedRef.extend({ reason: requiredText(400) }), nothing),
};

export const marketPricesContract = {
  ...listProcedures(marketPricesList),
  /** Refused where the unit is no weight: nothing is guessed. */
  create: command('offtake.set-up', marketPriceInput, z.object({ id: recordId, pricePerKg: z.int() })),
  remove: command('offtake.set-up', z.object({ id: recordId, reason: requiredText(400) }), nothing),
};
