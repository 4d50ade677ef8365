import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countedOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { projectFolder, runTool } from './tool.ts';

/** Runs one project of tests/vitest.config.ts in a process of its own. */
export async function runVitest(project: string): Promise<Outcome> {
  const outcomeFile = join(projectFolder, 'out', 'tests', `${project}.json`);
  rmSync(outcomeFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=./tests/support/run/vitest-reporter.ts'];
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters];
  const run = await runTool('vitest', 'vitest', args, { FIELDSTEAD_TEST_OUTCOME: outcomeFile });
  const counts = existsSync(outcomeFile)
    ? (JSON.parse(readFileSync(outcomeFile, 'utf8')) as Omit<Outcome, 'output'>)
    : { passed: 0, failed: 1, skipped: [] };
  return countedOutcome(counts, run);
}
