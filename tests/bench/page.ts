import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../support/chromium.ts';
import { startShellProcess } from '../support/e2e/browser-shell-process.ts';
import { testUser } from '../support/test-office.ts';
import { officeOf } from './support/offices.ts';
import type { Measure } from './support/measure.ts';

/** Memory of the page's own process after a long list was scrolled through and a person opened. Read from Linux; not measured elsewhere. */
export async function benchPage(sizes: readonly number[]): Promise<Measure[]> {
  const executablePath = findChromium();
  if (process.platform !== 'linux' || executablePath === null) {
    process.stderr.write('page memory is not measured: it needs Linux and a Chromium\n');
    return [];
  }
  const measures: Measure[] = [];
  for (const size of sizes) {
    const office = await officeOf(size);
    await office.engine.lock();
    const shell = await startShellProcess(office.directory);
    const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(shell.address);
    await lookAround(page);
    const ours = await pageMemory(browser);
    await browser.close();
    await shell.close();
    await office.client.accounts.signIn(testUser);
    measures.push({ what: 'page memory in use', size, ours, unit: 'MB', limit: '300 MB', reached: ours < 300 });
  }
  return measures;
}

async function lookAround(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(testUser.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: `Menu of ${testUser.userName}` }).waitFor();
  // An address in the same page: a new load would end the session.
  await page.evaluate(() => (location.hash = '#/people'));
  const rows = page.locator('[role="row"][row-index]').filter({ has: page.getByRole('gridcell') });
  await rows.first().waitFor();
  await rows.first().getByRole('gridcell').first().click();
  for (let block = 0; block < 200; block += 1) await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** What the page's process holds for itself, in megabytes: its share of memory, without what it has in common with others counted twice. */
async function pageMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const held = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => proportionalSet(id));
  return Math.max(...held) / 1024;
}

function proportionalSet(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
}
