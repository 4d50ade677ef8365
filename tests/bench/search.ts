import { officeOf } from './support/offices.ts';
import { percentile, timeOf, type Measure } from './support/measure.ts';

/** Global search by names, codes and phone numbers, half typed and whole. */
export async function benchSearch(sizes: readonly number[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const size of sizes) {
    const office = await officeOf(size);
    const { rows } = await office.client.people.list({ limit: 30, offset: 1000 });
    const typed = rows.flatMap(({ values }) => {
      const name = `${String(values['givenNames'])} ${String(values['familyName'])}`;
      return [
        name,
        name.slice(0, 3),
        name.slice(0, 5),
        String(values['caseCode']),
        String(values['phone'] ?? '080').slice(0, 8),
      ];
    });
    const times: number[] = [];
    for (const text of typed) times.push(await timeOf(() => office.client.home.search({ text })));
    const slow = percentile(times, 0.95);
    measures.push({ what: 'global search, p95', size, ours: slow, unit: 'ms', limit: '50 ms', reached: slow < 50 });
  }
  return measures;
}
