import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { DayReceipt, DaySheet, GradeTotal, weighingDay } from '../../../shared/offtake/weighing/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { findRecord } from '../../storage/records.ts';
import { BuyingPointEntity } from '../entities.ts';

interface OfDay {
  readonly buyingPointId: string;
  readonly on: string;
}

const stripLength = 8;

/** The running totals of a day at a point, and its last receipts. */
export async function readDay({ office: { reads } }: SessionContext, day: OfDay): Promise<z.infer<typeof weighingDay>> {
  const totals = await totalsOf(reads, day);
  const last = await receiptsOf(reads, day, `order by d.receipt_number desc limit ${stripLength}`);
  return { totals, last, deliveries: totals.reduce((sum, total) => sum + total.deliveries, 0) };
}

/** The sheet that is signed at the end of a day: every receipt by its number, void ones too, and the totals of what counts. */
export async function readDaySheet({ office: { reads } }: SessionContext, day: OfDay): Promise<DaySheet> {
  const point = await findRecord(reads, BuyingPointEntity, day.buyingPointId);
  const receipts = await receiptsOf(reads, day, 'order by d.receipt_number');
  return {
    buyingPointName: point.name,
    on: day.on,
    firstReceipt: receipts[0]?.receipt ?? null,
    lastReceipt: receipts.at(-1)?.receipt ?? null,
    receipts,
    totals: await totalsOf(reads, day),
    voids: receipts.filter(({ status }) => status === 'void').length,
    voidsAsked: receipts.filter(({ status }) => status === 'void-asked').length,
  };
}

function totalsOf(reads: EntityManager, { buyingPointId, on }: OfDay): Promise<GradeTotal[]> {
  return reads.query<GradeTotal[]>(
    `select p.name as product, g.name as grade, t.deliveries, t.netGrams, t.amount, t.currency
       from (select product_id, grade_id, currency, count(*) as deliveries, sum(net_grams) as netGrams, sum(amount) as amount
               from delivery where buying_point_id = ? and weighed_on = ? and status = 'valid' group by product_id, grade_id, currency) t
       join product p on p.id = t.product_id join grade g on g.id = t.grade_id
      order by p.name_key, g.grade_rank, g.code, t.currency`,
    [buyingPointId, on],
  );
}

function receiptsOf(reads: EntityManager, { buyingPointId, on }: OfDay, order: string): Promise<DayReceipt[]> {
  return reads.query<DayReceipt[]>(
    `select d.id, d.receipt, d.weighed_at as weighedAt, trim(f.given_names || ' ' || f.family_name) as farmer, p.name as product,
            g.name as grade, d.net_grams as netGrams, d.price_per_kg as pricePerKg, d.amount, d.currency, d.status,
            d.void_reason as voidReason, c.receipt as corrects
       from delivery d join person f on f.id = d.person_id join product p on p.id = d.product_id join grade g on g.id = d.grade_id
       left join delivery c on c.id = d.corrects_id
      where d.buying_point_id = ? and d.weighed_on = ? ${order}`,
    [buyingPointId, on],
  );
}
