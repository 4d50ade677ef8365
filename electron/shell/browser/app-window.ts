import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { stateDirectory } from '../paths.ts';
import { findBrowser, hasDisplay, windowArguments } from './installed-browser.ts';

const profilePrefix = 'window-';
/** A browser that ends sooner than this, in milliseconds, did not show a window. */
const shortestUse = 3_000;

/** How a window ended, or why there is none. */
export type WindowEnd = 'closed' | 'failed' | 'no-display' | 'no-browser';

/** A window being shown by the computer's own browser. */
export interface AppWindow {
  readonly ended: Promise<WindowEnd>;
  /** Closes the window, if it is still there, and removes what the browser wrote. */
  readonly close: () => Promise<void>;
}

/** Opens the address in an application window with a profile of its own, which is removed when the window closes. */
export function openAppWindow(address: string): AppWindow {
  if (!hasDisplay()) return noWindow('no-display');
  const executable = findBrowser();
  if (executable === undefined) return noWindow('no-browser');
  const profileDirectory = newProfile(profileParent(executable));
  const startedAt = performance.now();
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const child = spawn(executable, windowArguments({ executable, address, profileDirectory, isLinuxRoot }), {
    stdio: 'ignore',
  });
  const ended = new Promise<WindowEnd>((resolve) => {
    const end = (outcome: WindowEnd) => {
      removeProfile(profileDirectory);
      resolve(outcome);
    };
    child.once('error', () => end('failed'));
    child.once('exit', () => end(performance.now() - startedAt < shortestUse ? 'failed' : 'closed'));
  });
  return {
    ended,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

function noWindow(reason: WindowEnd): AppWindow {
  return { ended: Promise.resolve(reason), close: () => Promise.resolve() };
}

/** A browser from a snap may write nowhere but in its own folder. */
function profileParent(executable: string): string {
  return executable.startsWith('/snap/')
    ? join(homedir(), 'snap', 'chromium', 'common', 'fieldstead')
    : stateDirectory();
}

function newProfile(parent: string): string {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(parent).filter(isAbandoned)) removeProfile(join(parent, name));
  return mkdtempSync(join(parent, `${profilePrefix}${process.pid}-`));
}

/** A profile whose program was killed before it could clean up. */
function isAbandoned(name: string): boolean {
  const owner = new RegExp(`^${profilePrefix}(\\d+)-`).exec(name)?.[1];
  if (owner === undefined) return false;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** The browser's helper processes may still be writing for a moment; what remains is removed by the next start. */
function removeProfile(directory: string): void {
  try {
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    return;
  }
}
