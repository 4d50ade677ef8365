import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { findElectron } from '../../../electron/shell/start/electron-runtime.ts';
import { provideBrowser } from './browser.ts';
import { countedOutcome, notRun } from './outcome.ts';
import type { Outcome, Skipped } from './outcome.ts';
import { projectFolder, runTool } from './tool.ts';

const reportFile = join(projectFolder, 'out', 'tests', 'e2e.json');

/** Runs the Playwright specs in each shell that can run here. Where Electron's runtime is missing, its project is one skipped entry. */
export async function runEndToEnd(): Promise<Outcome> {
  const browser = await provideBrowser();
  if (!browser.found) return notRun(browser.note);
  rmSync(reportFile, { force: true });
  const run = await runTool('@playwright/test', 'playwright', ['test', '--config', 'tests/e2e/playwright.config.ts']);
  const counts = existsSync(reportFile) ? countReport(reportFile) : { passed: 0, failed: 1, skipped: [] };
  return countedOutcome({ ...counts, skipped: [...counts.skipped, ...missingShell()] }, run);
}

function missingShell(): Skipped[] {
  if (findElectron(projectFolder) !== undefined) return [];
  const reason = 'the Electron runtime is not installed on this machine (npx install-electron fetches it)';
  return [{ name: 'every end-to-end spec in the Electron shell', reason }];
}

function countReport(file: string): Omit<Outcome, 'output'> {
  const report = JSON.parse(readFileSync(file, 'utf8')) as JSONReport;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped: report.suites.flatMap(skippedTests) };
}

function skippedTests(suite: JSONReportSuite): Skipped[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => ({
        name: `${test.projectName}: ${suite.title}: ${spec.title}`,
        reason:
          test.annotations.find((note) => note.type === 'skip' || note.type === 'fixme')?.description ??
          'no reason given',
      })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedTests)];
}
