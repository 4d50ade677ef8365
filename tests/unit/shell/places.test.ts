import { expect, test } from 'vitest';
import {
  browserPlaces,
  findBrowser,
  hasDisplay,
  windowArguments,
} from '../../../electron/shell/browser/installed-browser.ts';
import { failureLine } from '../../../electron/shell/failure-line.ts';
import {
  dataDirectory,
  defaultOfficeDirectory,
  engineWorkerUrl,
  stateDirectory,
  type SystemFacts,
} from '../../../electron/shell/paths.ts';
import { shellTexts } from '../../../electron/shell/shell-text.ts';

function linux(environment: Record<string, string> = {}): SystemFacts {
  return { platform: 'linux', home: '/home/amina', environment };
}

const mac: SystemFacts = { platform: 'darwin', home: '/Users/amina', environment: {} };
const windows: SystemFacts = {
  platform: 'win32',
  home: 'C:\\Users\\amina',
  environment: { LOCALAPPDATA: 'C:\\Users\\amina\\AppData\\Local', PROGRAMFILES: 'C:\\Program Files' },
};

test('the office is kept where the system keeps data of programs', () => {
  expect(defaultOfficeDirectory(linux())).toBe('/home/amina/.local/share/Fieldstead/office');
  expect(defaultOfficeDirectory(linux({ XDG_DATA_HOME: '/data' }))).toBe('/data/Fieldstead/office');
  expect(defaultOfficeDirectory(linux({ XDG_DATA_HOME: 'relative' }))).toBe(
    '/home/amina/.local/share/Fieldstead/office',
  );
  expect(defaultOfficeDirectory(mac)).toBe('/Users/amina/Library/Application Support/Fieldstead/office');
  expect(dataDirectory(windows)).toContain('AppData\\Local');
  expect(stateDirectory(linux({ XDG_STATE_HOME: '/state' }))).toBe('/state/Fieldstead');
  expect(stateDirectory(linux())).toBe('/home/amina/.local/state/Fieldstead');
});

test('the engine is beside the bundle when built and in its folder when run from sources', () => {
  expect(engineWorkerUrl('file:///program/electron/browser.ts').href).toBe('file:///program/electron/engine/worker.ts');
  expect(engineWorkerUrl('file:///program/out/electron/main.js').href).toBe('file:///program/out/electron/engine.js');
});

test('a browser is looked for in PATH first and in the usual places of each system', () => {
  expect(findBrowser(linux({ PATH: '/usr/bin:relative' }), (path) => path === '/usr/bin/chromium')).toBe(
    '/usr/bin/chromium',
  );
  expect(findBrowser(linux(), (path) => path === '/snap/bin/chromium')).toBe('/snap/bin/chromium');
  expect(browserPlaces(linux({ PATH: 'relative' })).every((place) => place.startsWith('/'))).toBe(true);
  expect(browserPlaces(mac)).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(browserPlaces(windows)).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(findBrowser(linux(), () => false)).toBeUndefined();
});

test('a window needs a screen', () => {
  expect(hasDisplay(linux())).toBe(false);
  expect(hasDisplay(linux({ DISPLAY: ':0' }))).toBe(true);
  expect(hasDisplay(linux({ WAYLAND_DISPLAY: 'wayland-0' }))).toBe(true);
  expect(hasDisplay(windows)).toBe(true);
});

test('the window keeps nothing, and is without a sandbox only for root on Linux', () => {
  const facts = { executable: '/usr/bin/chromium', address: 'http://127.0.0.1:1/', profileDirectory: '/p' };
  const asUser = windowArguments({ ...facts, isLinuxRoot: false });
  expect(asUser).toEqual(
    expect.arrayContaining(['--app=http://127.0.0.1:1/', '--user-data-dir=/p', '--incognito', '--disk-cache-size=1']),
  );
  expect(asUser).not.toContain('--no-sandbox');
  expect(windowArguments({ ...facts, isLinuxRoot: true })).toContain('--no-sandbox');
  expect(windowArguments({ ...facts, executable: 'C:\\msedge.exe', isLinuxRoot: false })).toContain('--inprivate');
});

test('texts come in the first language that exists, with their values', () => {
  expect(shellTexts('fr-SN')('menu.lock')).toBe('Verrouiller');
  expect(shellTexts('pt', 'es;q=0.8')('menu.copy')).toBe('Copiar');
  expect(shellTexts('tlh')('terminal.address', { address: 'http://x/' })).toBe('Fieldstead is at http://x/');
});

test('a failure is described by its kind and place, never by its message or folders', () => {
  const error = Object.assign(new TypeError('Fatoumata'), { code: 'ERR_X' });
  error.stack = 'TypeError: Fatoumata\n    at read (file:///home/fatoumata/program/engine.ts:12:3)';
  expect(failureLine(error)).toBe('TypeError ERR_X engine.ts:12:3');
  expect(failureLine('Fatoumata')).toBe('string');
});
