import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../electron/shell/browser/installed-browser.ts';

const debianChromium = '/usr/bin/chromium';

/**
 * Switches for every launch of Chromium in tests: no sandbox where the tests run as root (it refuses to start otherwise), no GPU, and
 * nothing that looks for a network.
 */
export function chromiumArguments(): string[] {
  const quiet = ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update'];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

/**
 * A Chromium or Chrome of this machine, or null: the program `CHROMIUM_PATH` names, Debian's, else one in PATH or in its usual place.
 *
 * @throws Error when CHROMIUM_PATH names a file that is not there, since falling back would test something else than asked.
 */
export function systemChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names a file that does not exist: ${named}`);
    return named;
  }
  return existsSync(debianChromium) ? debianChromium : (findBrowser() ?? null);
}

/** The browser Playwright downloaded for itself, or null where it did not. */
export function playwrightChromium(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** The browser that end-to-end tests run in, or null where there is none. */
export function findChromium(): string | null {
  return systemChromium() ?? playwrightChromium();
}
