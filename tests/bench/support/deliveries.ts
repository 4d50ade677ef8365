import type { TestOffice } from '../../support/test-office.ts';

const people = 10_000;

/** Adds deliveries of one quarter to an office of 10,000 people: farmers in turn, one product, a price with a market price beside it. */
export async function addDeliveries(office: TestOffice, count: number, from: string): Promise<void> {
  const [known] = await office.store.reads.query<{ n: number }[]>(
    `select count(*) as n from delivery where receipt like 'BENCH-%'`,
  );
  if ((known?.n ?? 0) >= count) return;
  const { userId, userName, roles } = await office.client.accounts.current({});
  const now = new Date().toISOString();
  await office.store.write({ userId, userName, role: roles.join(', ') }, (tx) =>
    tx.manager.query(
      `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${count}),
         q as (select id, row_number() over (order by id) - 1 as place from person limit ${people}),
         f as (select (select id from buying_point limit 1) as point, (select id from product limit 1) as product)
       insert into delivery (id, version, created_at, created_by, updated_at, updated_by, buying_point_id, receipt_number, receipt, weighed_on,
         weighed_at, person_id, product_id, grade_id, containers, gross_grams, tare_grams, deductions, deduction_grams, rejected_grams, net_grams,
         price_per_kg, price_source, amount, currency, market_price_per_kg, scale_source, weighed_by, status)
       select printf('%08x-0000-7000-8000-%012x', 6, i), 1, ?, ?, ?, ?, f.point, 1000000 + i, 'BENCH-' || i, date('${from}', '+' || (i % 90) || ' days'),
         ?, q.id, f.product, (select g.id from grade g where g.product_id = f.product limit 1), '[]', 50000 + i % 50000, 0, '[]', 0, i % 7 * 100,
         50000 + i % 50000 - i % 7 * 100, 9000 + i % 500, 'list', cast((50000 + i % 50000 - i % 7 * 100) * (9000 + i % 500) / 1000 as integer),
         'NGN', 9200, 'typed', 'bench', 'valid'
         from n join q on q.place = i % ${people} join f`,
      [now, userId, now, userId, now],
    ),
  );
  await office.store.write({ userId, userName, role: '' }, (tx) => tx.manager.query('analyze'));
}
