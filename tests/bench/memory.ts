import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { testUser } from '../support/test-office.ts';
import { officeOf } from './support/offices.ts';
import type { Measure } from './support/measure.ts';

const child = fileURLToPath(new URL('./support/memory-child.ts', import.meta.url));

/** Memory of an engine in a process of its own after paging, sorting and searching. */
export async function benchMemory(sizes: readonly number[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const size of sizes) {
    const office = await officeOf(size);
    await office.engine.lock();
    const run = spawnSync(process.execPath, [child, office.directory, testUser.userName, testUser.password], {
      encoding: 'utf8',
    });
    const ours = Number(run.stdout.trim());
    await office.client.accounts.signIn(testUser);
    measures.push({ what: 'engine memory in use', size, ours, unit: 'MB', limit: '400 MB', reached: ours < 400 });
  }
  return measures;
}
