import { EntitySchema } from 'typeorm';
import type { Deduction, StarchWeights, WeighedContainers } from '../../../shared/offtake/weighing/weights.ts';
import type {
  DeliveryStatus,
  PriceSource,
  ReadingKind,
  RejectionReason,
  ScaleSource,
} from '../../../shared/offtake/choices.ts';
import {
  integer,
  json,
  optionalInteger,
  optionalJson,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/**
 * One weighing with its receipt. What was weighed, its price and its amount never change (the file itself refuses it): a mistake is voided and
 * weighed anew. Only deliveries with the status `valid` count and are paid.
 */
export interface DeliveryRow extends RecordFields {
  buyingPointId: string;
  /** Running number of the buying point: no gaps, never reused. */
  number: number;
  /** The number as it is printed: code of the buying point and running number. */
  receipt: string;
  /** Day of weighing, whose price holds. */
  weighedOn: string;
  /** Instant of weighing, UTC. */
  weighedAt: string;
  personId: string;
  /** The cooperative the farmer delivered as a member of, if any. */
  cooperativeId: string | null;
  productId: string;
  gradeId: string;
  containers: readonly WeighedContainers[];
  grossGrams: number;
  tareGrams: number;
  deductions: readonly Deduction[];
  deductionGrams: number;
  rejectedGrams: number;
  rejectionReason: RejectionReason | null;
  /** gross − tare − rejected − deductions. */
  netGrams: number;
  readingKind: ReadingKind;
  /** Tenths of a percent of starch, or of a degree Brix. */
  reading: number | null;
  starchWeights: StarchWeights | null;
  /** Minor units per kilogram, of the day of weighing. */
  pricePerKg: number;
  priceSource: PriceSource;
  /** The line of the price list, or the supply contract. */
  priceSourceId: string | null;
  /** net × price per kilogram, rounded half up to the minor unit. */
  amount: number;
  currency: string;
  /** The market's price per kilogram as it was known at the weighing; `null` without a recent one. */
  marketPricePerKg: number | null;
  marketPriceId: string | null;
  scaleSource: ScaleSource;
  weighedBy: string;
  witness: string | null;
  status: DeliveryStatus;
  voidReason: string | null;
  voidAskedBy: string | null;
  voidAskedAt: string | null;
  voidedBy: string | null;
  voidedAt: string | null;
  /** The voided delivery that this one replaces. */
  correctsId: string | null;
  /** The number it had in the file it was imported from. */
  sourceId: string | null;
}

export const DeliveryEntity = new EntitySchema<DeliveryRow>({
  name: 'delivery',
  columns: {
    ...recordColumns,
    buyingPointId: { ...text, foreignKey: { target: 'buying_point' } },
    number: { ...integer, name: 'receipt_number' },
    receipt: text,
    weighedOn: text,
    weighedAt: text,
    personId: { ...text, foreignKey: { target: 'person' } },
    cooperativeId: { ...optionalText, foreignKey: { target: 'cooperative' } },
    productId: { ...text, foreignKey: { target: 'product' } },
    gradeId: { ...text, foreignKey: { target: 'grade' } },
    containers: json,
    grossGrams: integer,
    tareGrams: integer,
    deductions: json,
    deductionGrams: integer,
    rejectedGrams: integer,
    rejectionReason: optionalText,
    netGrams: integer,
    readingKind: text,
    reading: optionalInteger,
    starchWeights: optionalJson,
    pricePerKg: integer,
    priceSource: text,
    priceSourceId: optionalText,
    amount: integer,
    currency: text,
    marketPricePerKg: optionalInteger,
    marketPriceId: optionalText,
    scaleSource: text,
    weighedBy: text,
    witness: optionalText,
    status: text,
    voidReason: optionalText,
    voidAskedBy: optionalText,
    voidAskedAt: optionalText,
    voidedBy: optionalText,
    voidedAt: optionalText,
    correctsId: { ...optionalText, foreignKey: { target: 'delivery' } },
    sourceId: optionalText,
  },
  indices: [
    { name: 'delivery_receipt_number', columns: ['buyingPointId', 'number'], unique: true },
    { name: 'delivery_by_receipt', columns: ['receipt', 'id'] },
    { name: 'delivery_by_day', columns: ['weighedOn', 'id'] },
    { name: 'delivery_by_time', columns: ['weighedAt', 'id'] },
    { name: 'delivery_by_net', columns: ['netGrams', 'id'] },
    { name: 'delivery_by_price', columns: ['pricePerKg', 'id'] },
    { name: 'delivery_by_amount', columns: ['amount', 'id'] },
    { name: 'delivery_of_person', columns: ['personId', 'weighedOn', 'id'] },
    { name: 'delivery_of_product', columns: ['productId', 'weighedOn', 'id'] },
    { name: 'delivery_of_cooperative', columns: ['cooperativeId', 'weighedOn', 'id'] },
    { name: 'delivery_of_point', columns: ['buyingPointId', 'weighedOn', 'id'] },
    { name: 'delivery_waiting', columns: ['voidAskedAt'], where: `"status" = 'void-asked'` },
    { name: 'delivery_corrects', columns: ['correctsId'], where: '"corrects_id" IS NOT NULL' },
    { name: 'delivery_source', columns: ['sourceId'], where: '"source_id" IS NOT NULL' },
  ],
});
