import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { thisSystem, type SystemFacts } from '../paths.ts';

const commandNames = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
  'brave-browser',
];

/** Every place where a browser that can show an application window may be, best first. */
export function browserPlaces({ platform, home, environment }: SystemFacts): string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return [...programs, 'Chromium\\Application\\chrome.exe'].flatMap((program) =>
      roots.map((root) => win32.join(root, program)),
    );
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].flatMap((name) =>
      ['/Applications', `${home}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const folders = [...(environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')), '/snap/bin'];
  return commandNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** The browser to open a window with, or nothing. */
export function findBrowser(system = thisSystem(), exists: (path: string) => boolean = existsSync): string | undefined {
  return browserPlaces(system).find(exists);
}

/** Whether there is a screen to open a window on. Windows and macOS always have one. */
export function hasDisplay({ platform, environment }: SystemFacts = thisSystem()): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

/**
 * The arguments that make a browser one window of this program: nothing is kept on the disk, nothing is fetched, and whatever the browser wants
 * to fetch for itself is sent to a port where nobody listens. As root on Linux a Chromium refuses to start with its sandbox.
 */
export function windowArguments(facts: {
  readonly executable: string;
  readonly address: string;
  readonly profileDirectory: string;
  readonly isLinuxRoot: boolean;
}): string[] {
  return [
    `--app=${facts.address}`,
    `--user-data-dir=${facts.profileDirectory}`,
    /edge/i.test(facts.executable) ? '--inprivate' : '--incognito',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--disk-cache-size=1',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
    '--disable-quic',
    '--disable-sync',
    '--password-store=basic',
    '--proxy-server=127.0.0.1:9',
    '--window-size=1280,800',
    ...(facts.isLinuxRoot ? ['--no-sandbox'] : []),
  ];
}
