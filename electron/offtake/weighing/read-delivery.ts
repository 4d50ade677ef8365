import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { DeliveryRecord } from '../../../shared/offtake/weighing/delivery.ts';
import { fullName } from '../../people/derive.ts';
import { DeliveryEntity, MarketPriceEntity } from '../entities.ts';
import { readSettings } from '../set-up/read-set-up.ts';

interface Names {
  readonly buyingPointName: string;
  readonly productName: string;
  readonly gradeName: string;
  readonly cooperativeName: string | null;
  readonly caseCode: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly otherNames: string | null;
  readonly voidAskedName: string | null;
  readonly voidedName: string | null;
}

/** A delivery with everything its page and its receipt say. */
export async function readDelivery(manager: EntityManager, id: string): Promise<DeliveryRecord> {
  const row = await manager.findOneBy(DeliveryEntity, { id });
  const [names] = await manager.query<Names[]>(namesSql, [id]);
  if (!row || !names) throw new Refusal('not_found');
  const market =
    row.marketPriceId === null ? null : await manager.findOneBy(MarketPriceEntity, { id: row.marketPriceId });
  const { receiptNote } = await readSettings(manager);
  const { voidAskedName, voidedName, givenNames, familyName, otherNames, ...named } = names;
  return {
    ...row,
    ...named,
    containers: [...row.containers],
    deductions: [...row.deductions],
    personName: fullName({ givenNames, familyName, otherNames }),
    marketPrice: market && { market: market.market, on: market.on, priceType: market.priceType },
    voidAskedById: row.voidAskedBy,
    voidAskedBy: voidAskedName ?? row.voidAskedBy,
    voidedBy: voidedName ?? row.voidedBy,
    corrects: row.correctsId === null ? null : await findReceipt(manager, { id: row.correctsId }),
    correctedBy: await findReceipt(manager, { correctsId: id }),
    receiptNote,
  };
}

const namesSql = `select b.name as buyingPointName, g.name as gradeName, pr.name as productName, k.name as cooperativeName,
    p.case_code as caseCode, p.given_names as givenNames, p.family_name as familyName, p.other_names as otherNames,
    a.name as voidAskedName, v.name as voidedName
  from delivery d join buying_point b on b.id = d.buying_point_id join product pr on pr.id = d.product_id join grade g on g.id = d.grade_id
    join person p on p.id = d.person_id left join cooperative k on k.id = d.cooperative_id
    left join user_account a on a.id = d.void_asked_by left join user_account v on v.id = d.voided_by
  where d.id = ?`;

async function findReceipt(
  manager: EntityManager,
  where: { id: string } | { correctsId: string },
): Promise<{ id: string; receipt: string } | null> {
  const found = await manager.findOne(DeliveryEntity, { where, order: { number: 'DESC' } });
  return found && { id: found.id, receipt: found.receipt };
}
