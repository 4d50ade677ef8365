import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { findElectron } from '../../electron/shell/start/electron-runtime.ts';
import { build, electronPart, isStale } from '../../electron/shell/start/stale-build.ts';
import { shellEnvironment, startShellProcess } from '../support/e2e/browser-shell-process.ts';
import type { ShellProcess } from '../support/e2e/browser-shell-process.ts';
import { officeTemplates, workInOffice } from '../support/e2e/office.ts';
import type { OfficeAtHand, OfficeKind, OfficeTemplates } from '../support/e2e/office.ts';
import { projectFolder } from '../support/run/tool.ts';
import { testUser } from '../support/test-office.ts';
import { watchForFaults } from './pages/faults.ts';
import type { Faults } from './pages/faults.ts';
import { signIn } from './pages/entrance.ts';

export { expect } from '@playwright/test';
export { testUser };

export interface StartOptions {
  readonly office: OfficeKind;
  /** Fills the office before the program opens it. */
  readonly fill?: (office: OfficeAtHand) => Promise<void>;
  /** Stops at the entrance instead of signing in. */
  readonly signedOut?: boolean;
  /** The language of the computer. */
  readonly locale?: string;
  /** The window, in CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Browser shell only: an engine whose thread can be ended from outside. */
  readonly killableEngine?: boolean;
  /** The folder in which the browser, or Electron, keeps its profile. */
  readonly profile?: string;
  /** The folder that the program is told to be the temporary one. */
  readonly temporary?: string;
}

/** The program, started on an office folder of its own. */
export interface Program {
  readonly directory: string;
  /** The first window. */
  readonly page: Page;
  /** What any window reported that it should not: console errors, faults, blocked resources. */
  readonly faults: Faults;
  /** The process of the browser shell; the Electron shell has none. */
  readonly shell: ShellProcess;
  /** A second window on the same running program, signed in; browser shell only. */
  readonly openPage: () => Promise<Page>;
  /** Starts the program again on the same folder, after it ended; answers with the new window, at the entrance. */
  readonly startAgain: () => Promise<Page>;
  /** Ends the program the way a power cut does. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface TestFixtures {
  readonly shellName: 'browser' | 'electron';
  /** A folder of this test's own. */
  readonly folder: string;
  readonly start: (options: StartOptions) => Promise<Program>;
}

interface WorkerFixtures {
  readonly templates: OfficeTemplates;
  /** Launched by the first test that needs one, so that the Electron project needs none. */
  readonly sharedBrowser: () => Promise<Browser>;
}

/** Tests on the real program: `const { page } = await start({ office: 'demo' })`. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  templates: [
    async ({}, use) => {
      const folder = temporary();
      await use(officeTemplates(folder));
      remove(folder);
    },
    { scope: 'worker' },
  ],
  sharedBrowser: [
    async ({ playwright, launchOptions }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= playwright.chromium.launch(launchOptions)));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],
  shellName: async ({}, use, info) => use(info.project.name === 'electron' ? 'electron' : 'browser'),
  folder: async ({}, use) => {
    const folder = temporary();
    await use(folder);
    remove(folder);
  },
  start: async ({ folder, templates, sharedBrowser, shellName, playwright, launchOptions, viewport }, use) => {
    const launchers: Launcher[] = [];
    await use(async (options) => {
      const directory = join(folder, `office${launchers.length || ''}`);
      await templates.copyTo(options.office, directory);
      const { fill } = options;
      if (fill) await workInOffice(directory, fill);
      const settings = {
        viewport: options.viewport ?? viewport,
        locale: options.locale ?? 'en-GB',
        acceptDownloads: true,
      };
      const launcher: Launcher =
        shellName === 'electron'
          ? electronLauncher(directory, options)
          : browserLauncher(directory, options, async () => {
              const { profile } = options;
              if (profile !== undefined) {
                return playwright.chromium.launchPersistentContext(profile, { ...launchOptions, ...settings });
              }
              return (await sharedBrowser()).newContext(settings);
            });
      launchers.push(launcher);
      return startProgram(directory, launcher, options.office !== 'none' && !options.signedOut);
    });
    for (const launcher of launchers) await launcher.close();
  },
});

/** Starts one of the two shells and gives its window. */
interface Launcher {
  readonly start: () => Promise<Page>;
  readonly another: () => Promise<Page>;
  readonly shell: () => ShellProcess;
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

async function startProgram(directory: string, launcher: Launcher, signedIn: boolean): Promise<Program> {
  const faults = watchForFaults();
  let page = await launcher.start();
  await faults.watch(page);
  if (signedIn) await signIn(page, testUser);
  return {
    directory,
    faults,
    get page() {
      return page;
    },
    get shell() {
      return launcher.shell();
    },
    openPage: async () => {
      const another = await launcher.another();
      await faults.watch(another);
      await signIn(another, testUser);
      return another;
    },
    startAgain: async () => {
      page = await launcher.start();
      await faults.watch(page);
      return page;
    },
    kill: launcher.kill,
    close: launcher.close,
  };
}

function browserLauncher(
  directory: string,
  options: StartOptions,
  newContext: () => Promise<BrowserContext>,
): Launcher {
  const { killableEngine = false, temporary } = options;
  let shell: ShellProcess | undefined;
  let context: BrowserContext | undefined;
  async function open(address: string): Promise<Page> {
    context ??= await newContext();
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }
  return {
    start: async () => {
      shell = await startShellProcess(directory, { killableEngine, temporary });
      return open(shell.address);
    },
    another: () => open(new URL(running(shell).address).origin),
    shell: () => running(shell),
    kill: () => running(shell).kill(),
    close: async () => {
      await context?.close();
      await shell?.close();
    },
  };
}

function running(shell: ShellProcess | undefined): ShellProcess {
  if (shell === undefined) throw new Error('the program was not started in the browser shell');
  return shell;
}

let electronBuilt: Promise<void> | undefined;

/** The test command builds the page only, because most machines have no Electron to run the rest. */
async function buildElectron(): Promise<void> {
  if (await isStale(projectFolder, electronPart)) await build(projectFolder, electronPart);
}

function electronLauncher(directory: string, options: StartOptions): Launcher {
  const executablePath = findElectron(projectFolder);
  if (executablePath === undefined) throw new Error('the Electron runtime is not installed');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { profile, temporary, viewport, locale = 'en-GB' } = options;
  const ownProfile = profile === undefined ? [] : [`--user-data-dir=${profile}`];
  let application: Awaited<ReturnType<typeof _electron.launch>> | undefined;
  return {
    start: async () => {
      await (electronBuilt ??= buildElectron());
      const args = [...sandbox, ...ownProfile, `--lang=${locale}`, projectFolder, `--office=${directory}`];
      application = await _electron.launch({ executablePath, args, env: shellEnvironment(temporary) });
      const page = await application.firstWindow();
      if (viewport) await page.setViewportSize(viewport);
      return page;
    },
    another: () => Promise.reject(new Error('the Electron shell has one window')),
    shell: () => running(undefined),
    kill: async () => {
      const child = application?.process();
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      child?.kill('SIGKILL');
      await gone;
      application = undefined;
    },
    close: async () => application?.close(),
  };
}

function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'fieldstead-e2e-'));
}

/** Windows refuses to remove a file that was closed a moment ago, hence the retries. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
