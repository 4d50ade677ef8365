import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startBrowserShell } from '../../../electron/browser.ts';
import { windowArguments } from '../../../electron/shell/browser/installed-browser.ts';
import { findChromium } from '../../support/chromium.ts';
import { buildTinyPage, echoEngine } from '../../support/shell-fixture.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const canary = 'ZZCANARY-Fatoumata';

/** Files under a folder that hold one of the texts, as UTF-8 or UTF-16. */
function filesHolding(folder: string, texts: readonly string[]): string[] {
  const patterns = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => patterns.some((pattern) => readFileSync(file).includes(pattern)));
}

/** The browser writes the port of its remote control into its profile. */
async function controlAddress(profileDirectory: string): Promise<string> {
  const read = () => readFileSync(join(profileDirectory, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  return `http://127.0.0.1:${await vi.waitFor(read, { timeout: 30_000 })}`;
}

/** What a page of the program must not be able to do; the policy violations it meets. */
async function tryForbiddenThings(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const script = document.createElement('script');
    script.textContent = 'document.title = "hacked"';
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.head.append(script, style);
    new Image().src = 'https://evil.example/pixel.png';
    await fetch('https://evil.example/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { title: document.title, violations: violations.sort() };
  });
}

test('R13, R25 a real browser connects, obeys the policy, and its profile keeps neither what was typed nor the token', async ({
  skip,
}) => {
  const executable = findChromium();
  if (executable === null) return skip('no Chromium or Chrome on this computer');
  const folder = temporaryFolder();
  const shell = await startBrowserShell({
    officeDirectory: join(folder, 'office'),
    rendererDirectory: buildTinyPage(folder),
    engineUrl: echoEngine,
  });
  onTestFinished(() => shell.close());
  const profileDirectory = join(folder, 'profile');
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = windowArguments({ executable, address: shell.address, profileDirectory, isLinuxRoot });
  const child = spawn(executable, [...args, '--headless=new', '--disable-gpu', '--remote-debugging-port=0'], {
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const browser = await chromium.connectOverCDP(await controlAddress(profileDirectory));
  const page = browser.contexts().flatMap((context) => context.pages())[0]!;

  await vi.waitFor(() => expect(shell.connections()).toBe(1), 10_000);
  expect(page.url()).toBe(`http://127.0.0.1:${shell.port}/`);
  expect(await tryForbiddenThings(page)).toEqual({
    title: 'Fieldstead',
    violations: ['connect-src', 'img-src', 'script-src-elem', 'style-src-elem'],
  });
  await page.fill('input', canary);
  await page.evaluate(() => document.querySelector('form')!.submit());
  await page.waitForTimeout(3_000);
  child.kill();
  await exited;

  expect(readdirSync(profileDirectory)).not.toEqual([]);
  expect(filesHolding(profileDirectory, [canary, new URL(shell.address).searchParams.get('token')!])).toEqual([]);
});
