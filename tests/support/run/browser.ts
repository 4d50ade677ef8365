import { existsSync } from 'node:fs';
import { playwrightChromium, systemChromium } from '../chromium.ts';
import { runProgram } from './tool.ts';

const aptGet = '/usr/bin/apt-get';

/**
 * Makes sure there is a browser for the end-to-end tests: this machine's, else Debian's Chromium installed where that is allowed, else
 * the one Playwright has.
 *
 * @returns what was done or found, or the reason why there is none.
 */
export async function provideBrowser(): Promise<{ readonly found: boolean; readonly note: string }> {
  const before = systemChromium();
  if (before !== null) return { found: true, note: `browser: ${before}` };
  const attempt = await installChromium();
  const path = systemChromium() ?? playwrightChromium();
  if (path !== null) return { found: true, note: `browser: ${path}` };
  return {
    found: false,
    note: `no Chromium or Chrome was found, ${attempt}, and Playwright has no browser of its own`,
  };
}

async function installChromium(): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync(aptGet))
    return 'it cannot be installed here (that needs Debian and root)';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runProgram(aptGet, ['update', '-q'], env);
  if (!update.ok) return `apt-get update failed (${lastLine(update.output)})`;
  const install = await runProgram(aptGet, ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env);
  return install.ok
    ? 'apt-get installed it without a usable program'
    : `apt-get could not install it (${lastLine(install.output)})`;
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
