import { IsNull, type EntityManager } from 'typeorm';
import type { FarmerAtScale, PricesAtScale } from '../../../shared/offtake/weighing/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { readOffice } from '../../office/service.ts';
import { findRecord } from '../../storage/records.ts';
import { searchRecords } from '../../storage/search-index.ts';
import { advanceBalances } from '../advance-balance.ts';
import { BuyingPointEntity, GradeEntity } from '../entities.ts';
import { contractOn, marketBeside, pricesOf } from './price-at-weighing.ts';

const mostFarmers = 8;
const mostCandidates = 200;

interface Found {
  readonly id: string;
  readonly caseCode: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly community: string | null;
  readonly phone: string | null;
}

/**
 * Farmers by name, case code, phone number, or what a card reads. Whoever holds exactly the card or the code that was read comes first, then
 * farmers before others.
 */
export async function findFarmers(
  { office: { reads } }: SessionContext,
  search: string,
): Promise<{ farmers: FarmerAtScale[] }> {
  const typed = search.trim();
  if (typed === '') return { farmers: [] };
  const candidates = await searchRecords(reads, typed, ['person'], mostCandidates);
  const ids = candidates.map(({ recordId }) => recordId);
  const rows = await reads.query<Found[]>(
    `select p.id, p.case_code as caseCode, trim(p.given_names || ' ' || p.family_name) as name, p.birth_date as birthDate,
            c.name as community, p.phone
       from person p left join community c on c.id = p.community_id
      where p.deleted_at is null and (p.id in (select value from json_each(?))
         or p.id in (select person_id from farm_profile where card_number = ? and deleted_at is null))
      order by p.case_code = ? collate nocase desc, p.farmer desc, p.name_key, p.id limit ${mostFarmers}`,
    [JSON.stringify(ids), typed, typed],
  );
  return { farmers: await withWhatHangsOnThem(reads, rows) };
}

async function withWhatHangsOnThem(reads: EntityManager, rows: readonly Found[]): Promise<FarmerAtScale[]> {
  const ids = rows.map(({ id }) => id);
  const memberships = await reads.query<{ personId: string; id: string; name: string }[]>(
    `select m.person_id as personId, k.id, k.name from membership m join cooperative k on k.id = m.cooperative_id
      where m.person_id in (select value from json_each(?)) and m.status = 'active' and m.deleted_at is null
      order by m.joined_on, k.name_key`,
    [JSON.stringify(ids)],
  );
  const advances = await advanceBalances(reads, ids);
  return rows.map(({ id, caseCode, name, birthDate, community, phone }) => ({
    id,
    caseCode,
    name,
    detail: [birthDate?.slice(0, 4), community, phone].filter((part) => part != null && part !== '').join(' · '),
    cooperatives: memberships
      .filter(({ personId }) => personId === id)
      .map((membership) => ({ id: membership.id, name: membership.name })),
    advanceBalance: advances.get(id) ?? 0,
  }));
}

/** What a product's grades are paid with on a day at a point, and the market's price beside it. */
export async function pricesAtScale(
  { office: { reads } }: SessionContext,
  input: { buyingPointId: string; on: string; productId: string; personId: string | null },
): Promise<PricesAtScale> {
  const { productId, personId, on } = input;
  const point = await findRecord(reads, BuyingPointEntity, input.buyingPointId);
  const grades = await reads.findBy(GradeEntity, { productId, deletedAt: IsNull() });
  const contract = personId === null ? null : await contractOn(reads, { personId, productId, on });
  const gradeIds = grades.map(({ id }) => id);
  const prices = await pricesOf(reads, gradeIds, contract, { point, on });
  const { currency } = await readOffice(reads);
  return {
    currency,
    prices: gradeIds.map((gradeId) => {
      const price = prices.get(gradeId) ?? null;
      return { gradeId, pricePerKg: price?.pricePerKg ?? null, source: price?.source ?? null };
    }),
    market: await marketBeside(reads, { productId, currency, point, on }),
  };
}
