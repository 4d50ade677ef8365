import { between, type Source } from './source.ts';

const people = { hasPerson: true } as const;
const agreements = { hasPerson: false, page: { path: '/agreements', id: 'a.id' }, places: {} } as const;
const agreementColumns = [
  { field: 'title', sql: 'a.title', type: 'text' },
  { field: 'kind', sql: 'a.kind', type: 'text' },
] as const;

/** Agreements, and what is sold under them. */
export const tradeSources: readonly Source[] = [
  {
    ...{ name: 'agreements', ...agreements, id: 'a.id', date: 'a.effective_on', code: 'a.agreement_number' },
    from: `(select a.*, coalesce((select s.status from agreement_step s where s.agreement_id = a.id and s.happened_on <= $to
        order by s.happened_on desc, s.recorded_at desc, s.id desc limit 1), a.status) as state from agreement a) a`,
    where: `a.deleted_at is null and a.state = 'active' and coalesce(a.effective_on, $to) <= $to`,
    columns: [...agreementColumns, { field: 'ends', sql: 'a.ends_on', type: 'date' }],
  },
  {
    ...{ name: 'signings', ...agreements, id: 'a.id', date: 'a.signed_on', code: 'a.agreement_number' },
    from: 'agreement a',
    where: `a.deleted_at is null and ${between('a.signed_on')}`,
    columns: agreementColumns,
  },
  {
    ...{ name: 'obligations', ...agreements, id: 'f.id', date: 'f.due_on', code: 'a.agreement_number' },
    from: `(select f.id, f.agreement_id, f.due_on, f.status = 'done' and f.done_on <= f.due_on as on_time from obligation_fulfilment f
        where f.deleted_at is null and f.status <> 'waived'
      union all select o.id, o.agreement_id, o.next_due_on, 0 from obligation o where o.deleted_at is null and o.next_due_on is not null
        and not exists (select 1 from obligation_fulfilment x where x.obligation_id = o.id and x.due_on = o.next_due_on and x.deleted_at is null)
      ) f join agreement a on a.id = f.agreement_id and a.deleted_at is null`,
    where: between('f.due_on'),
    columns: agreementColumns,
  },
  {
    ...{ name: 'handovers', ...agreements, id: 'g.id', date: 'g.closed_on', code: 'a.agreement_number' },
    from: 'management_period g join agreement a on a.id = g.agreement_id join cooperative k on k.id = g.cooperative_id',
    where: `g.deleted_at is null and g.status = 'closed' and ${between('g.closed_on')}`,
    places: { cooperative: 'k.name' },
    columns: [...agreementColumns, { field: 'cooperative', sql: 'k.name', type: 'text' }],
  },
  {
    ...{ name: 'deliveries', ...people, id: 'd.id', date: 'd.weighed_on', code: 'd.receipt' },
    from: `delivery d join person p on p.id = d.person_id join product pr on pr.id = d.product_id
      left join cooperative k on k.id = d.cooperative_id`,
    where: `d.status = 'valid' and ${between('d.weighed_on')}`,
    page: { path: '/deliveries', id: 'd.id' },
    places: { product: 'pr.name', cooperative: 'k.name' },
    columns: [
      { field: 'product', sql: 'pr.name', type: 'text' },
      { field: 'cooperative', sql: 'k.name', type: 'text' },
      { field: 'price', sql: 'case when d.currency = $currency then d.price_per_kg end', type: 'money' },
      { field: 'marketPrice', sql: 'case when d.currency = $currency then d.market_price_per_kg end', type: 'money' },
    ],
  },
  {
    ...{ name: 'contracts', ...people, id: 's.id', date: 's.signed_on', code: 's.contract_number' },
    from: 'supply_contract s join person p on p.id = s.person_id join product pr on pr.id = s.product_id join season n on n.id = s.season_id',
    where: 's.deleted_at is null and s.signed_on <= $to and n.to_date >= $to',
    page: { path: '/people', id: 'p.id' },
    places: { product: 'pr.name' },
    columns: [
      { field: 'product', sql: 'pr.name', type: 'text' },
      { field: 'committed', sql: 's.committed_grams', type: 'kilograms' },
    ],
  },
  {
    ...{ name: 'farms', ...people, id: 'f.id', date: 'substr(f.created_at, 1, 10)', code: 'p.case_code' },
    from: 'farm_profile f join person p on p.id = f.person_id left join community c on c.id = p.community_id',
    where: `f.deleted_at is null and p.deleted_at is null and substr(f.created_at, 1, 10) <= $to`,
    page: { path: '/people', id: 'p.id' },
    places: { community: 'c.name' },
    columns: [{ field: 'area', sql: 'f.area_square_metres', type: 'hectares' }],
  },
];
