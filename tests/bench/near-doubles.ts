import { officeOf } from './support/offices.ts';
import { median, percentile, timeOf, type Measure } from './support/measure.ts';

/** The check that runs while a person is typed. */
export async function benchNearDoubles(sizes: readonly number[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const size of sizes) {
    const office = await officeOf(size);
    const { rows } = await office.client.people.list({ limit: 40, offset: 300 });
    const times: number[] = [];
    for (const { values } of rows) {
      const familyName = String(values['familyName']).replace(/a/, 'e');
      const sketch = {
        givenNames: String(values['givenNames']),
        familyName,
        birthDate: values['birthDate'] as string | null,
      };
      times.push(await timeOf(() => office.client.people.nearDoubles(sketch)));
    }
    const slow = percentile(times, 0.95);
    measures.push({
      what: 'near-double check, median',
      size,
      ours: median(times),
      unit: 'ms',
      limit: '300 ms',
      reached: median(times) < 300,
    });
    measures.push({
      what: 'near-double check, p95',
      size,
      ours: slow,
      unit: 'ms',
      limit: '300 ms',
      reached: slow < 300,
    });
  }
  return measures;
}
