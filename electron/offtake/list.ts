import { farmersList, supplyContractsList } from '../../shared/offtake/farmers/contract.ts';
import { marketPricesList, pricesList } from '../../shared/offtake/prices/contract.ts';
import { deliveriesList } from '../../shared/offtake/weighing/lists.ts';
import type { ListSql } from '../storage/list-query.ts';

/** The ledger of deliveries; the search box finds them by the farmer. */
export const deliveriesListSql: ListSql = {
  definition: deliveriesList,
  table: 'delivery d',
  id: 'd.id',
  person: 'd.person_id',
  joins: `join person p on p.id = d.person_id join product pr on pr.id = d.product_id join grade g on g.id = d.grade_id
    join buying_point b on b.id = d.buying_point_id left join cooperative k on k.id = d.cooperative_id left join delivery r on r.id = d.corrects_id`,
  where: '1 = 1',
  counted: 'delivery',
  within: {
    person: 'd.person_id = ?',
    product: 'd.product_id = ?',
    cooperative: 'd.cooperative_id = ?',
    point: 'd.buying_point_id = ?',
  },
  searchId: 'd.person_id',
  columns: {
    receipt: { value: 'd.receipt' },
    weighedOn: { value: 'd.weighed_on' },
    weighedAt: { value: 'd.weighed_at' },
    caseCode: { value: 'p.case_code' },
    farmer: { value: `trim(p.given_names || ' ' || p.family_name)`, sort: 'p.name_key' },
    sex: { value: 'p.sex' },
    cooperative: { value: 'k.name', sort: 'k.name_key' },
    buyingPoint: { value: 'b.name', sort: 'b.name_key' },
    product: { value: 'pr.name', sort: 'pr.name_key' },
    grade: { value: 'g.name' },
    grossGrams: { value: 'd.gross_grams' },
    tareGrams: { value: 'd.tare_grams' },
    rejectedGrams: { value: 'd.rejected_grams' },
    rejectionReason: { value: 'd.rejection_reason' },
    deductionGrams: { value: 'd.deduction_grams' },
    netGrams: { value: 'd.net_grams' },
    reading: { value: 'd.reading / 10.0' },
    pricePerKg: { value: 'd.price_per_kg' },
    amount: { value: 'd.amount' },
    currency: { value: 'd.currency' },
    marketPricePerKg: { value: 'd.market_price_per_kg' },
    priceSource: { value: 'd.price_source' },
    status: { value: 'd.status' },
    weighedBy: { value: 'd.weighed_by' },
    corrects: { value: 'r.receipt' },
    sourceId: { value: 'd.source_id' },
  },
};

/** Whoever is marked as a farmer; deliveries are summed on an index, for the rows of the page only. */
export const farmersListSql: ListSql = {
  definition: farmersList,
  table: 'person p',
  id: 'p.id',
  person: 'p.id',
  joins: `left join community c on c.id = p.community_id left join farm_profile f on f.person_id = p.id and f.deleted_at is null`,
  where: 'p.deleted_at is null and p.farmer = 1',
  columns: {
    caseCode: { value: 'p.case_code' },
    familyName: { value: 'p.family_name', sort: 'p.name_key' },
    givenNames: { value: 'p.given_names', sort: 'p.given_key' },
    sex: { value: 'p.sex' },
    community: { value: 'c.name', sort: 'c.name_key' },
    phone: { value: 'p.phone' },
    areaHectares: { value: 'f.area_square_metres / 10000.0' },
    deliveries: { value: `(select count(*) from delivery d where d.person_id = p.id and d.status = 'valid')` },
    netGrams: { value: `(select sum(d.net_grams) from delivery d where d.person_id = p.id and d.status = 'valid')` },
    lastDelivery: {
      value: `(select max(d.weighed_on) from delivery d where d.person_id = p.id and d.status = 'valid')`,
    },
    cardNumber: { value: 'f.card_number' },
  },
};

/** What was delivered of a contract: the farmer's valid deliveries of its product within its season. */
export const deliveredOfContract = `(select coalesce(sum(d.net_grams), 0) from delivery d where d.person_id = s.person_id
  and d.product_id = s.product_id and d.status = 'valid' and d.weighed_on between e.from_date and e.to_date)`;

export const supplyContractsListSql: ListSql = {
  definition: supplyContractsList,
  table: 'supply_contract s',
  id: 's.id',
  person: 's.person_id',
  joins: `join person p on p.id = s.person_id join product pr on pr.id = s.product_id join season e on e.id = s.season_id`,
  where: 's.deleted_at is null',
  within: { person: 's.person_id = ?' },
  searchId: 's.person_id',
  columns: {
    number: { value: 's.contract_number' },
    caseCode: { value: 'p.case_code' },
    farmer: { value: `trim(p.given_names || ' ' || p.family_name)`, sort: 'p.name_key' },
    product: { value: 'pr.name', sort: 'pr.name_key' },
    season: { value: 'e.name' },
    signedOn: { value: 's.signed_on' },
    committedGrams: { value: 's.committed_grams' },
    deliveredGrams: { value: deliveredOfContract },
    fulfilment: { value: `(100.0 * ${deliveredOfContract} / s.committed_grams)` },
    priceMechanism: { value: 's.price_mechanism' },
    pricePerKg: { value: 's.price_per_kg' },
    currency: { value: 's.currency' },
  },
};

export const pricesListSql: ListSql = {
  definition: pricesList,
  table: 'price_entry l',
  id: 'l.id',
  joins: `join product pr on pr.id = l.product_id join grade g on g.id = l.grade_id left join buying_point b on b.id = l.buying_point_id`,
  where: 'l.deleted_at is null',
  within: { product: 'l.product_id = ?' },
  columns: {
    from: { value: 'l.from_date' },
    product: { value: 'pr.name', sort: 'pr.name_key' },
    grade: { value: 'g.name' },
    buyingPoint: { value: 'b.name', sort: 'b.name_key' },
    pricePerKg: { value: 'l.price_per_kg' },
    floorPricePerKg: { value: 'l.floor_price_per_kg' },
    currency: { value: 'l.currency' },
  },
};

export const marketPricesListSql: ListSql = {
  definition: marketPricesList,
  table: 'market_price m',
  id: 'm.id',
  joins: 'left join product pr on pr.id = m.product_id',
  where: 'm.deleted_at is null',
  within: { product: 'm.product_id = ?' },
  columns: {
    on: { value: 'm.price_on' },
    market: { value: 'm.market', sort: 'm.market_key' },
    commodity: { value: 'm.commodity', sort: 'm.commodity_key' },
    product: { value: 'pr.name', sort: 'pr.name_key' },
    priceType: { value: 'm.price_type' },
    unit: { value: 'm.unit' },
    unitPrice: { value: 'm.unit_price' },
    pricePerKg: { value: 'm.price_per_kg' },
    currency: { value: 'm.currency' },
    source: { value: 'm.source' },
  },
};
