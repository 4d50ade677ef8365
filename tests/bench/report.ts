import { handWritten } from './support/hand-writer.ts';
import { addDeliveries } from './support/deliveries.ts';
import { bareConnection } from './support/offices.ts';
import { percentile, timeOf, type Measure } from './support/measure.ts';
import { officeWithMarks } from './support/training.ts';

const quarter = '2026-Q1';
const days = `between '2026-01-01' and '2026-03-31'`;

/** The figures of the two heavy sources as somebody writes them by hand: the whole, and by sex and product or course. */
const figures = ['', 'p.sex, ', 'd.product_id, '].map(
  (
    group,
  ) => `select ${group}count(*), sum(d.net_grams), sum(d.amount), count(distinct d.person_id), sum(d.rejected_grams),
    sum(case when p.sex = 'female' then d.net_grams end), sum(case when d.price_per_kg >= d.market_price_per_kg then d.net_grams end)
  from delivery d join person p on p.id = d.person_id where d.status = 'valid' and d.weighed_on ${days} ${group === '' ? '' : 'group by 1'}`,
);
const attendance = `select sum(case m.mark when 'present' then s.minutes when 'late' then s.minutes * 0.5 else 0 end), sum(s.minutes)
  from training_session s join enrolment e on e.cohort_id = s.cohort_id and e.enrolled_on <= s.held_on
  left join attendance_mark m on m.session_id = s.id and m.enrolment_id = e.id where s.status = 'held' and s.held_on ${days}`;
const details = `select d.weighed_on, d.receipt, p.case_code, d.product_id, d.price_per_kg, d.market_price_per_kg, d.net_grams, d.amount,
    d.rejected_grams from delivery d join person p on p.id = d.person_id where d.status = 'valid' and d.weighed_on ${days} order by 1`;

/** The quarterly workbook against the same heavy figures and rows by hand, and what a list takes meanwhile. */
export async function benchReport(sizes: readonly number[]): Promise<Measure[]> {
  const size = Math.min(1_000_000, 10 * Math.max(...sizes));
  const { office } = await officeWithMarks(2 * size);
  await addDeliveries(office, size, '2026-01-01');
  const bare = bareConnection(office);
  const plain = await timeOf(async () => {
    for (const span of [1, 2]) for (const sql of [...figures, attendance]) bare.prepare(`${sql} -- ${span}`).all();
    const rows = bare.prepare<unknown[], Record<string, unknown>>(details).iterate();
    await handWritten(
      ['weighed_on', 'receipt', 'case_code', 'price_per_kg', 'market_price_per_kg', 'net_grams', 'amount'],
      rows,
    );
  });
  const waits: number[] = [];
  const done = new AbortController();
  const writing = timeOf(async () => {
    for await (const event of await office.client.reports.workbook({ quarter, reason: 'bench' }))
      if (event.kind === 'done') done.abort();
  });
  while (!done.signal.aborted) {
    waits.push(await timeOf(() => office.client.people.list({ limit: 100 })));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const ours = await writing;
  const p95 = percentile(waits, 0.95);
  return [
    { what: 'quarterly workbook', size, ours, plain, unit: 'ms', limit: '1.5 ×', reached: ours <= 1.5 * plain },
    { what: 'a list page meanwhile, p95', size, ours: p95, unit: 'ms', limit: '100 ms', reached: p95 < 100 },
  ];
}
