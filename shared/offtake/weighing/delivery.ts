import { z } from 'zod';
import { optionalChoice, optionalDate, optionalText, recordId, recordVersion } from '../../kernel/form-values.ts';
import { ruleNotice } from '../../cooperatives/contract.ts';
import {
  deductionKinds,
  deliveryStatuses,
  marketPriceTypes,
  priceSources,
  readingKinds,
  rejectionReasons,
  scaleSources,
} from '../choices.ts';

/** Heaviest load of one weighing: a hundred tonnes in grams. */
const heaviest = 100_000_000;
const grams = z.int().min(0, 'range').max(heaviest, 'range');

export const starchWeights = z.object({
  basketAir: grams,
  sampleAir: grams,
  basketWater: grams,
  sampleWater: grams,
  wet: z.boolean(),
});

/** What the weighing screen sends: what was put on the scale, never what it comes to. Prices and sums are made by the engine. */
export const deliveryInput = z
  .object({
    buyingPointId: recordId,
    /** Today unless a weighing on paper is entered later; its price is that of this day. */
    weighedOn: optionalDate,
    personId: recordId,
    /** The cooperative the farmer delivers as a member of. */
    cooperativeId: recordId.nullable().default(null),
    productId: recordId,
    gradeId: recordId,
    containers: z
      .array(z.object({ containerId: recordId, count: z.int().min(1, 'range').max(10_000, 'range') }))
      .max(10)
      .default([]),
    grossGrams: z.int().min(1, 'range').max(heaviest, 'range'),
    rejectedGrams: grams.default(0),
    rejectionReason: optionalChoice(rejectionReasons),
    deductions: z
      .array(z.object({ kind: z.enum(deductionKinds), permille: z.int().min(1, 'range').max(999, 'range') }))
      .max(deductionKinds.length)
      .default([]),
    /** Tenths; absent when nothing was measured, or when it follows from the starch weights. */
    reading: z.int().min(0, 'range').max(1000, 'range').nullable().default(null),
    starchWeights: starchWeights.nullable().default(null),
    scaleSource: z.enum(scaleSources).exclude(['import']).default('typed'),
    witness: optionalText(120),
  })
  .refine(({ rejectedGrams, rejectionReason }) => rejectedGrams === 0 || rejectionReason !== null, {
    path: ['rejectionReason'],
    error: 'required',
  });
export type DeliveryInput = z.infer<typeof deliveryInput>;

const namedMarket = z.object({ market: z.string(), on: z.string(), priceType: z.enum(marketPriceTypes) });

/** A delivery as its page and its receipt show it. */
export const deliveryRecord = z.object({
  id: recordId,
  version: recordVersion,
  buyingPointId: recordId,
  buyingPointName: z.string(),
  receipt: z.string(),
  weighedOn: z.string(),
  weighedAt: z.string(),
  personId: recordId,
  personName: z.string(),
  caseCode: z.string(),
  cooperativeId: recordId.nullable(),
  cooperativeName: z.string().nullable(),
  productId: recordId,
  productName: z.string(),
  gradeId: recordId,
  gradeName: z.string(),
  containers: z.array(z.object({ containerId: recordId, name: z.string(), count: z.int(), tareGrams: z.int() })),
  grossGrams: z.int(),
  tareGrams: z.int(),
  rejectedGrams: z.int(),
  rejectionReason: z.enum(rejectionReasons).nullable(),
  deductions: z.array(z.object({ kind: z.enum(deductionKinds), permille: z.int(), grams: z.int() })),
  deductionGrams: z.int(),
  netGrams: z.int(),
  readingKind: z.enum(readingKinds),
  reading: z.int().nullable(),
  starchWeights: starchWeights.nullable(),
  pricePerKg: z.int(),
  priceSource: z.enum(priceSources),
  amount: z.int(),
  currency: z.string(),
  marketPricePerKg: z.int().nullable(),
  marketPrice: namedMarket.nullable(),
  scaleSource: z.enum(scaleSources),
  weighedBy: z.string(),
  witness: z.string().nullable(),
  status: z.enum(deliveryStatuses),
  voidReason: z.string().nullable(),
  voidAskedById: z.string().nullable(),
  voidAskedBy: z.string().nullable(),
  voidAskedAt: z.string().nullable(),
  voidedBy: z.string().nullable(),
  voidedAt: z.string().nullable(),
  corrects: z.object({ id: recordId, receipt: z.string() }).nullable(),
  correctedBy: z.object({ id: recordId, receipt: z.string() }).nullable(),
  /** What the office prints at the foot of every receipt. */
  receiptNote: z.string().nullable(),
});
export type DeliveryRecord = z.infer<typeof deliveryRecord>;

export const recordedDelivery = z.object({ delivery: deliveryRecord, warnings: z.array(ruleNotice) });
