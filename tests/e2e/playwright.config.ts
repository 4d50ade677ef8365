import { defineConfig } from '@playwright/test';
import { findElectron } from '../../electron/shell/start/electron-runtime.ts';
import { chromiumArguments, findChromium } from '../support/chromium.ts';
import { projectFolder } from '../support/run/tool.ts';

const browser = findChromium();
const shells = findElectron(projectFolder) === undefined ? ['browser'] : ['electron', 'browser'];

/**
 * The same specs in both shells: a project's name tells the launcher which one to start. The Electron project exists only where
 * Electron's runtime does; the test command reports it as skipped elsewhere.
 */
export default defineConfig({
  testDir: '.',
  tsconfig: './loader.tsconfig.json',
  testMatch: '**/*.spec.ts',
  outputDir: '../../out/tests/e2e',
  reporter: [['list'], ['json', { outputFile: '../../out/tests/e2e.json' }]],
  forbidOnly: process.env['CI'] !== undefined,
  // Every test has an office, an engine and a browser of its own.
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  globalTimeout: 35 * 60_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: { ...(browser === null ? {} : { executablePath: browser }), args: chromiumArguments() },
  },
  projects: shells.map((name) => ({ name })),
});
