import type { EntityManager } from 'typeorm';
import { addDays } from '../../../shared/kernel/dates.ts';
import type { FarmerStatement, StatementLine } from '../../../shared/offtake/farmers/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { readOffice } from '../../office/service.ts';
import { fullName } from '../../people/derive.ts';
import { PersonEntity } from '../../people/entities.ts';
import { findRecord } from '../../storage/records.ts';
import { advanceBalances } from '../advance-balance.ts';
import { sumsOfFarmer } from './comparison.ts';

interface OfFarmer {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

/** A line before its balance is known. */
export type Movement = Omit<StatementLine, 'balance'>;

/** What a farmer brought and earned between two days, both included, with the balance of everything before. */
export async function readStatement({ office: { reads } }: SessionContext, days: OfFarmer): Promise<FarmerStatement> {
  const { personId, from, to } = days;
  const person = await findRecord(reads, PersonEntity, personId);
  const { currency } = await readOffice(reads);
  const before = await sumsOfFarmer(reads, { personId, from: '0000-01-01', to: addDays(from, -1) });
  const { netGrams, amount, comparison } = await sumsOfFarmer(reads, days);
  const opening = before.amount;
  const lines = withBalances(await deliveriesOf(reads, days), opening);
  return {
    personId,
    name: fullName(person),
    caseCode: person.caseCode,
    from,
    to,
    currency,
    opening,
    lines,
    netGrams,
    earned: amount,
    paidOut: 0,
    closing: lines.at(-1)?.balance ?? opening,
    advanceBalance: (await advanceBalances(reads, [personId])).get(personId) ?? 0,
    comparison,
  };
}

function deliveriesOf(reads: EntityManager, { personId, from, to }: OfFarmer): Promise<Movement[]> {
  return reads.query<Movement[]>(
    `select d.weighed_on as "on", 'delivery' as kind, d.receipt as reference, p.name || ', ' || g.name as detail,
            d.net_grams as netGrams, d.price_per_kg as pricePerKg, d.amount
       from delivery d join product p on p.id = d.product_id join grade g on g.id = d.grade_id
      where d.person_id = ? and d.weighed_on between ? and ? and d.status = 'valid' order by d.weighed_on, d.weighed_at, d.id`,
    [personId, from, to],
  );
}

function withBalances(movements: readonly Movement[], opening: number): StatementLine[] {
  let balance = opening;
  return movements.map((movement) => {
    balance += movement.amount;
    return { ...movement, balance };
  });
}
