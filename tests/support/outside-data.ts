import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import './skip-reason.ts';

/** The path of a file of the outside test data (`FIELDSTEAD_DATA`), or null where that data or that file is not there. */
export function outsideData(relative: string): string | null {
  const folder = process.env['FIELDSTEAD_DATA'];
  if (folder === undefined || folder === '') return null;
  const path = join(folder, relative);
  return existsSync(path) ? path : null;
}

/**
 * A suite on one file or folder of the outside data: `describeWithData('registers/farmers.csv', 'farmer register', (path) => …)`.
 *
 * Where it is missing the suite is skipped and the test command prints the reason. The body still runs then, to name its tests: read
 * the file inside a test or a hook.
 */
export function describeWithData(relative: string, title: string, body: (path: string) => void): void {
  const path = outsideData(relative);
  if (path === null) describe.skip(title, { meta: { skipReason: missingData(relative) } }, () => body(''));
  else describe(title, () => body(path));
}

function missingData(relative: string): string {
  return process.env['FIELDSTEAD_DATA'] === undefined
    ? 'FIELDSTEAD_DATA does not name a folder of test data'
    : `${relative} is not in the FIELDSTEAD_DATA folder`;
}
