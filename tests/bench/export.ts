import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { testUser } from '../support/test-office.ts';
import { officeOf } from './support/offices.ts';
import { median, type Measure } from './support/measure.ts';

const child = fileURLToPath(new URL('./support/export-child.ts', import.meta.url));
const runs = 5;

interface Written {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function write(way: 'ours' | 'hand', directory: string): Written {
  const run = spawnSync(process.execPath, [child, way, directory, testUser.userName, testUser.password], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Written;
}

/** The styled workbook of the whole register, against a writer by hand that knows neither styles nor safety. */
export async function benchExport(sizes: readonly number[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const size of sizes.filter((wanted) => wanted <= 100_000)) {
    const office = await officeOf(size);
    await office.engine.lock();
    const ours: Written[] = [];
    const hand: Written[] = [];
    for (let run = 0; run < runs; run += 1) {
      ours.push(write('ours', office.directory));
      hand.push(write('hand', office.directory));
    }
    await office.client.accounts.signIn(testUser);
    const time = median(ours.map(({ milliseconds }) => milliseconds));
    const plain = median(hand.map(({ milliseconds }) => milliseconds));
    const memory = median(ours.map(({ megabytes }) => megabytes));
    measures.push({
      what: 'styled export of people',
      size,
      ours: time,
      plain,
      unit: 'ms',
      limit: '1.3 ×',
      reached: time <= 1.3 * plain,
    });
    measures.push({
      what: 'styled export of people, memory',
      size,
      ours: memory,
      unit: 'MB',
      limit: '250 MB',
      reached: memory < 250,
    });
  }
  return measures;
}
