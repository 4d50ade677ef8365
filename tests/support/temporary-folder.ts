import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** Creates an empty folder for the running test; it is removed when that test ends. Call it inside a test. */
export function temporaryFolder(): string {
  const folder = createFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** Creates an empty folder shared by a suite; it is removed when the suite ends. Call it in a file's or a `describe`'s body. */
export function suiteFolder(): string {
  const folder = createFolder();
  afterAll(() => removeFolder(folder));
  return folder;
}

function createFolder(): string {
  return mkdtempSync(join(tmpdir(), 'fieldstead-'));
}

/** Windows refuses to remove a file that was closed a moment ago, hence the retries. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
