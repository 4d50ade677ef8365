import { z } from 'zod';
import { recordId, recordRef, requiredText, versionedRef } from '../../kernel/form-values.ts';
import { listProcedures } from '../../kernel/list.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { deliveryStatuses, priceSources } from '../choices.ts';
import { marketPriceShown } from '../prices/contract.ts';
import { deliveryInput, deliveryRecord, recordedDelivery } from './delivery.ts';
import { deliveriesList } from './lists.ts';

/** A farmer as the scale needs to see one: who it is, and what hangs on the delivery. */
export const farmerAtScale = z.object({
  id: recordId,
  name: z.string(),
  caseCode: z.string(),
  detail: z.string(),
  /** The cooperatives the farmer is an active member of, the first joined first. */
  cooperatives: z.array(z.object({ id: recordId, name: z.string() })),
  /** Minor units that are still to be recovered from this farmer's payments. */
  advanceBalance: z.int(),
});
export type FarmerAtScale = z.infer<typeof farmerAtScale>;

/** The price of one grade on the weighing day; `null` where none is set. */
export const gradePrice = z.object({
  gradeId: recordId,
  pricePerKg: z.int().nullable(),
  source: z.enum(priceSources).nullable(),
});

export const pricesAtScale = z.object({
  currency: z.string(),
  prices: z.array(gradePrice),
  /** `null`: no recent market price. */
  market: marketPriceShown.nullable(),
});
export type PricesAtScale = z.infer<typeof pricesAtScale>;

/** Totals of one product and grade. */
export const gradeTotal = z.object({
  product: z.string(),
  grade: z.string(),
  deliveries: z.int(),
  netGrams: z.int(),
  amount: z.int(),
  currency: z.string(),
});
export type GradeTotal = z.infer<typeof gradeTotal>;

/** A line of the day: one receipt. */
export const dayReceipt = z.object({
  id: recordId,
  receipt: z.string(),
  weighedAt: z.string(),
  farmer: z.string(),
  product: z.string(),
  grade: z.string(),
  netGrams: z.int(),
  pricePerKg: z.int(),
  amount: z.int(),
  currency: z.string(),
  status: z.enum(deliveryStatuses),
  voidReason: z.string().nullable(),
  corrects: z.string().nullable(),
});
export type DayReceipt = z.infer<typeof dayReceipt>;

export const weighingDay = z.object({ totals: z.array(gradeTotal), last: z.array(dayReceipt), deliveries: z.int() });

/** Everything a day's sheet says: it stands for itself once it is signed. */
export const daySheet = z.object({
  buyingPointName: z.string(),
  on: z.string(),
  firstReceipt: z.string().nullable(),
  lastReceipt: z.string().nullable(),
  /** Receipts given that day, void ones included. */
  receipts: z.array(dayReceipt),
  /** Of valid deliveries only. */
  totals: z.array(gradeTotal),
  voids: z.int(),
  voidsAsked: z.int(),
});
export type DaySheet = z.infer<typeof daySheet>;

const ofDay = z.object({ buyingPointId: recordId, on: z.iso.date() });

export const deliveriesContract = {
  ...listProcedures(deliveriesList),
  get: query('offtake.read', recordRef, deliveryRecord),
  /** Farmers by name, case code, phone number or scanned card. */
  findFarmers: query(
    'offtake.weigh',
    z.object({ search: z.string().max(100) }),
    z.object({ farmers: z.array(farmerAtScale) }),
  ),
  /** What a product is paid with on a day at a point, and what the market pays. */
  pricesAtScale: query(
    'offtake.weigh',
    ofDay.extend({ productId: recordId, personId: recordId.nullable() }),
    pricesAtScale,
  ),
  record: command('offtake.weigh', deliveryInput, recordedDelivery),
  /** Weighs anew what was recorded wrongly: the new receipt names the old one, whose void waits for a second person. */
  correct: command(
    'offtake.weigh',
    z.object({ corrects: versionedRef, reason: requiredText(400), delivery: deliveryInput }),
    recordedDelivery,
  ),
  askVoid: command('offtake.weigh', versionedRef.extend({ reason: requiredText(400) }), nothing),
  /** The second person agrees, or lets the delivery stand; never the one who asked. */
  decideVoid: command('offtake.void', versionedRef.extend({ agreed: z.boolean() }), nothing),
  /** A receipt printed again leaves a trace. */
  noteReprint: command('offtake.read', recordRef, nothing),
  /** Whether a scale is connected to this computer. */
  scale: query('offtake.weigh', nothing, z.object({ connected: z.boolean() })),
  readScale: query('offtake.weigh', nothing, z.object({ grams: z.int() })),
  day: query('offtake.read', ofDay, weighingDay),
  daySheet: query('offtake.read', ofDay, daySheet),
};
