import { openTestOffice, testUser, type TestOffice } from '../support/test-office.ts';
import { officeOf } from './support/offices.ts';
import { inTurn, type Measure } from './support/measure.ts';

/** From the password to what the first screen asks for. */
async function signInAndShow(office: TestOffice): Promise<void> {
  await office.engine.lock();
  await office.client.accounts.signIn(testUser);
  await Promise.all([office.client.home.alerts({}), office.client.home.figures({}), office.client.records.drafts({})]);
}

/** Signing in and the first screen, of a full office against an empty one. */
export async function benchStart(sizes: readonly number[]): Promise<Measure[]> {
  const empty = await openTestOffice();
  const measures: Measure[] = [];
  for (const size of sizes) {
    const full = await officeOf(size);
    const { ours, plain } = await inTurn(
      () => signInAndShow(full),
      () => signInAndShow(empty),
    );
    const what = 'password to first screen, against an empty office';
    measures.push({ what, size, ours, plain, unit: 'ms', limit: '1.5 ×', reached: ours <= 1.5 * plain });
  }
  await empty.close();
  return measures;
}
