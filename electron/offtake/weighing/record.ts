import { refuseBroken, warning, refused, type RuleNotice } from '../../../shared/kernel/rule-notice.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { DeliveryInput } from '../../../shared/offtake/weighing/delivery.ts';
import { starchOf } from '../../../shared/offtake/weighing/readings.ts';
import { amountOf, netWeightOf } from '../../../shared/offtake/weighing/weights.ts';
import { nextNumbers, readOffice } from '../../office/service.ts';
import { PersonEntity } from '../../people/entities.ts';
import { createRecord, findRecord, type NewRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import {
  BuyingPointEntity,
  ContainerEntity,
  DeliveryEntity,
  GradeEntity,
  ProductEntity,
  type BuyingPointRow,
  type DeliveryRow,
  type ProductRow,
} from '../entities.ts';
import { contractOn, marketBeside, pricesOf } from './price-at-weighing.ts';

export interface Recorded {
  readonly row: DeliveryRow;
  readonly warnings: readonly RuleNotice[];
}

/**
 * Records a weighing: what it comes to, what it is paid with on its day, what the market pays, and its receipt number, which is given out in
 * the very transaction that stores the delivery.
 */
export async function recordWeighing(
  tx: Transaction,
  input: DeliveryInput,
  correctsId: string | null,
): Promise<Recorded> {
  const on = input.weighedOn ?? tx.today;
  const point = await findRecord(tx.manager, BuyingPointEntity, input.buyingPointId);
  const product = await findRecord(tx.manager, ProductEntity, input.productId);
  await findRecord(tx.manager, PersonEntity, input.personId);
  const weights = await weigh(tx, input);
  const reading = readingOf(input, product);
  const warnings = refuseBroken([
    ...(on > tx.today ? [refused('offtake.date_in_future')] : []),
    ...(point.active ? [] : [refused('offtake.closed_point', { point: point.name })]),
    ...(weights.netGrams > 0 ? [] : [refused('offtake.net_not_positive')]),
    ...lowReading(reading, product),
  ]);
  await requireMembership(tx, input);
  const price = await priceIt(tx, input, point, on);
  const row = await createRecord(tx, DeliveryEntity, {
    ...weights,
    ...price,
    ...(await numbered(tx, point)),
    buyingPointId: point.id,
    weighedOn: on,
    weighedAt: on === tx.today ? tx.now : `${on}T12:00:00.000Z`,
    personId: input.personId,
    cooperativeId: input.cooperativeId,
    productId: product.id,
    gradeId: input.gradeId,
    rejectionReason: input.rejectedGrams === 0 ? null : input.rejectionReason,
    readingKind: product.reading,
    reading,
    starchWeights: product.reading === 'starch' ? input.starchWeights : null,
    amount: amountOf(weights.netGrams, price.pricePerKg),
    scaleSource: input.scaleSource,
    weighedBy: tx.actor.userName,
    witness: input.witness,
    correctsId,
    ...neverVoided,
    sourceId: null,
  });
  return { row, warnings };
}

/** A delivery as it begins. */
export const neverVoided = {
  status: 'valid',
  voidReason: null,
  voidAskedBy: null,
  voidAskedAt: null,
  voidedBy: null,
  voidedAt: null,
} as const satisfies Partial<NewRecord<DeliveryRow>>;

async function weigh(tx: Transaction, input: DeliveryInput) {
  const containers = [];
  for (const { containerId, count } of input.containers) {
    const { name, tareGrams } = await findRecord(tx.manager, ContainerEntity, containerId);
    containers.push({ containerId, name, count, tareGrams });
  }
  const { grossGrams, rejectedGrams, deductions } = input;
  return {
    containers,
    grossGrams,
    rejectedGrams,
    ...netWeightOf({ grossGrams, containers, rejectedGrams, deductions }),
  };
}

/** What was measured, in tenths: typed, or computed from the four weights of the underwater method. */
function readingOf({ reading, starchWeights }: DeliveryInput, product: ProductRow): number | null {
  if (product.reading === 'none') return null;
  if (product.reading !== 'starch' || starchWeights === null) return reading;
  const starch = starchOf(starchWeights);
  if (starch === null) throw new Refusal('offtake.reading_unreadable', {}, 'starchWeights');
  return starch;
}

function lowReading(reading: number | null, { minimumReading }: ProductRow): RuleNotice[] {
  if (reading === null || minimumReading === null || reading >= minimumReading) return [];
  return [warning('offtake.reading_low', { reading: reading / 10, minimum: minimumReading / 10 })];
}

async function requireMembership(tx: Transaction, { personId, cooperativeId }: DeliveryInput): Promise<void> {
  if (cooperativeId === null) return;
  const [membership] = await tx.manager.query<unknown[]>(
    `select 1 from membership where person_id = ? and cooperative_id = ? and status = 'active' and deleted_at is null limit 1`,
    [personId, cooperativeId],
  );
  if (membership === undefined) throw new Refusal('offtake.not_a_member', {}, 'cooperativeId');
}

/** @throws Refusal offtake.no_price where neither the list nor a contract names one for the day */
async function priceIt(tx: Transaction, input: DeliveryInput, point: BuyingPointRow, on: string) {
  const { gradeId, productId, personId } = input;
  const grade = await findRecord(tx.manager, GradeEntity, gradeId);
  if (grade.productId !== productId) throw new Refusal('input.invalid', { field: 'gradeId' }, 'gradeId');
  const { currency } = await readOffice(tx.manager);
  const contract = await contractOn(tx.manager, { personId, productId, on });
  const price = (await pricesOf(tx.manager, [gradeId], contract, { point, on })).get(gradeId);
  if (price == null) throw new Refusal('offtake.no_price', { grade: grade.name, date: on }, 'gradeId');
  const market = await marketBeside(tx.manager, { productId, currency, point, on });
  return {
    pricePerKg: price.pricePerKg,
    priceSource: price.source,
    priceSourceId: price.sourceId,
    currency,
    marketPricePerKg: market?.pricePerKg ?? null,
    marketPriceId: market?.id ?? null,
  };
}

const receiptDigits = 6;

async function numbered(tx: Transaction, point: BuyingPointRow): Promise<{ number: number; receipt: string }> {
  const number = await nextNumbers(tx, receiptSeries(point.id), 1);
  return { number, receipt: receiptOf(point.code, number) };
}

export function receiptSeries(buyingPointId: string): string {
  return `receipt:${buyingPointId}`;
}

/** The number as it is printed, for example `EHO-000123`. */
export function receiptOf(code: string, number: number): string {
  return `${code}-${String(number).padStart(receiptDigits, '0')}`;
}
