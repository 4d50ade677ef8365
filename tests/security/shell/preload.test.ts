import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import viteConfig from '../../../electron/vite.config.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const source = fileURLToPath(new URL('../../../electron/preload.ts', import.meta.url));
const folder = suiteFolder();

/** The preload script as it is built, run with a stand-in for the two objects of Electron it may use. */
function runPreload() {
  const exposed = new Map<string, Record<string, unknown>>();
  const listeners = new Map<string, (event: unknown, ...values: unknown[]) => void>();
  const sent: unknown[][] = [];
  const posted: unknown[][] = [];
  const required: string[] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: Record<string, unknown>) => exposed.set(name, api) },
    ipcRenderer: {
      on: (channel: string, listener: (event: unknown) => void) => listeners.set(channel, listener),
      send: (...values: unknown[]) => sent.push(values),
    },
  };
  const context = createContext({
    module: { exports: {} },
    exports: {},
    window: { postMessage: (...values: unknown[]) => posted.push(values) },
    require: (name: string) => {
      required.push(name);
      return electron;
    },
  });
  runInContext(readFileSync(join(folder, 'preload.cjs'), 'utf8'), context);
  return { exposed, listeners, sent, posted, required };
}

beforeAll(async () => {
  const preload = (viteConfig as { preload: { build: { rolldownOptions: object } } }).preload;
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ...preload.build,
      outDir: folder,
      ssr: true,
      rolldownOptions: { ...preload.build.rolldownOptions, external: ['electron'] },
    },
  });
});

test('R28 the page sees exactly one object with exactly the named members', () => {
  const { exposed, listeners, required } = runPreload();
  expect([...exposed.keys()]).toEqual(['fieldstead']);
  const api = exposed.get('fieldstead')!;
  expect(Object.keys(api)).toEqual(['shell', 'connect']);
  expect(api['shell']).toBe('electron');
  expect([...listeners.keys()]).toEqual(['port']);
  expect(new Set(required)).toEqual(new Set(['electron']));
});

test('R28 connect takes no channel, path or SQL: whatever is passed, one fixed message goes out', () => {
  const { exposed, sent } = runPreload();
  const connect = exposed.get('fieldstead')!['connect'] as (...values: unknown[]) => unknown;
  expect(connect('open-file', '/etc/passwd', 'select * from people')).toBeUndefined();
  expect(sent).toEqual([['connect']]);
});

test("R28 only the ports of Electron's event reach the page, and only this page", () => {
  const { listeners, posted } = runPreload();
  const ports = [{ port: 1 }];
  listeners.get('port')!({ ports, sender: 'ipcRenderer', senderId: 3 }, 'more');
  expect(posted).toEqual([['fieldstead:port', 'app://fieldstead', ports]]);
});

test('the preload script stays under forty lines', () => {
  expect(readFileSync(source, 'utf8').split('\n').length).toBeLessThan(40);
});
