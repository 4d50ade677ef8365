import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fetchElectron, findElectron, runElectron } from '../../../electron/shell/start/electron-runtime.ts';
import { build, isStale, type BuildPart } from '../../../electron/shell/start/stale-build.ts';
import {
  officeFromElectronArguments,
  readStartOptions,
  WrongOption,
} from '../../../electron/shell/start/start-options.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the options of npm start', () => {
  test('are read, with the office folder made absolute', () => {
    expect(readStartOptions([])).toEqual({ officeDirectory: undefined, port: undefined, open: true });
    expect(readStartOptions(['--office', 'edo', '--port=8123', '--no-open'])).toEqual({
      officeDirectory: resolve('edo'),
      port: 8123,
      open: false,
    });
  });

  test.each([
    ['--ofice', ['--ofice', 'x']],
    ['--port', ['--port', 'many']],
    ['--port', ['--port', '70000']],
    ['extra', ['--no-open', 'extra']],
    ['--office', ['--office']],
  ])('%s is refused by name', (option, words) => {
    expect(() => readStartOptions(words)).toThrow(new WrongOption(option));
  });

  test('Electron finds the office among the switches of Chromium', () => {
    expect(officeFromElectronArguments(['electron', '.', '--no-sandbox', '--office=/a b/c'])).toBe(resolve('/a b/c'));
    expect(officeFromElectronArguments(['electron', '.'])).toBeUndefined();
  });
});

describe('what is stale', () => {
  const part: BuildPart = {
    inputs: ['source', 'package.json'],
    output: 'out/page.html',
    stamp: 'out/.built',
    command: ['tool.mjs'],
  };

  /** A project whose build tool writes the page and then does what it is told. */
  function project(alsoDo = ''): string {
    const folder = temporaryFolder();
    for (const path of ['source/deep', 'out']) mkdirSync(join(folder, path), { recursive: true });
    for (const path of ['source/deep/a.ts', 'source/b.ts', 'package.json']) writeFileSync(join(folder, path), '');
    writeFileSync(
      join(folder, 'tool.mjs'),
      `import { rmSync, writeFileSync } from 'node:fs'; writeFileSync('out/page.html', ''); ${alsoDo}`,
    );
    return folder;
  }

  test('everything, before the first build', async () => {
    expect(await isStale(project(), part)).toBe(true);
  });

  test('nothing, when nothing changed since the build, not even if the tool left and removed a file', async () => {
    const folder = project(`writeFileSync('source/passing.mjs', ''); rmSync('source/passing.mjs');`);
    await build(folder, part);
    expect(await isStale(folder, part)).toBe(false);
  });

  test.each<[string, (folder: string) => void]>([
    ['a file changed', (folder) => touch(join(folder, 'source/deep/a.ts'))],
    ['a file was added', (folder) => writeFileSync(join(folder, 'source/c.ts'), '')],
    ['a file was removed', (folder) => rmSync(join(folder, 'source/deep/a.ts'))],
    ['the packages changed', (folder) => touch(join(folder, 'package.json'))],
    ['the result is missing', (folder) => rmSync(join(folder, 'out/page.html'))],
  ])('everything, when %s', async (_name, change) => {
    const folder = project();
    await build(folder, part);
    change(folder);
    expect(await isStale(folder, part)).toBe(true);
  });

  test('a change during the build counts as a change after it', async () => {
    const folder = project(`writeFileSync('source/b.ts', 'later');`);
    await build(folder, part);
    expect(await isStale(folder, part)).toBe(true);
  });

  test('a build that fails leaves no mark', async () => {
    const folder = project('process.exit(4);');
    await expect(build(folder, part)).rejects.toThrow('4');
    expect(await isStale(folder, part)).toBe(true);
  });

  function touch(path: string): void {
    const later = new Date(Date.now() + 60_000);
    utimesSync(path, later, later);
  }
});

describe("Electron's runtime", () => {
  function projectWithInstaller(script: string): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'node_modules/electron'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/electron/install.js'), script);
    return folder;
  }

  test('is found when it is there, here or where the environment says', () => {
    const folder = projectWithInstaller('');
    expect(findElectron(folder, {})).toBeUndefined();
    const electron = join(folder, 'node_modules/electron');
    mkdirSync(join(electron, 'dist'));
    writeFileSync(join(electron, 'dist/electron'), '');
    writeFileSync(join(electron, 'path.txt'), 'electron');
    expect(findElectron(folder, {})).toBe(join(electron, 'dist/electron'));
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'else') })).toBeUndefined();
  });

  test('is fetched by its own installer', async () => {
    const folder = projectWithInstaller(`
      const fs = require('node:fs'); const path = require('node:path');
      fs.mkdirSync(path.join(__dirname, 'dist'));
      fs.writeFileSync(path.join(__dirname, 'dist/electron'), '');
      fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`);
    expect(await fetchElectron(folder)).toBe(join(folder, 'node_modules/electron/dist/electron'));
  });

  test('a fetch that stalls is ended, one that moves slowly is not', async () => {
    const stalled = projectWithInstaller('setInterval(() => {}, 1000);');
    const startedAt = performance.now();
    expect(await fetchElectron(stalled, 300)).toBeUndefined();
    expect(performance.now() - startedAt).toBeLessThan(5_000);

    const slow = projectWithInstaller(`
      const fs = require('node:fs'); const os = require('node:os'); const path = require('node:path');
      let rounds = 0;
      setInterval(() => {
        fs.appendFileSync(path.join(os.tmpdir(), 'part'), 'some bytes');
        if (++rounds < 30) return;
        fs.mkdirSync(path.join(__dirname, 'dist'));
        fs.writeFileSync(path.join(__dirname, 'dist/electron'), '');
        fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');
        process.exit();
      }, 50);`);
    expect(await fetchElectron(slow, 1_000)).toBe(join(slow, 'node_modules/electron/dist/electron'));
  });

  test('a runtime that ends with an error at once did not run', async () => {
    const folder = temporaryFolder();
    const program = join(folder, 'runtime');
    writeFileSync(program, '#!/bin/sh\nexit $FIELDSTEAD_TEST_EXIT\n', { mode: 0o755 });
    process.env['FIELDSTEAD_TEST_EXIT'] = '0';
    expect(await runElectron(program, [])).toBe(true);
    process.env['FIELDSTEAD_TEST_EXIT'] = '127';
    expect(await runElectron(program, [])).toBe(false);
    expect(await runElectron(join(folder, 'missing'), [])).toBe(false);
    delete process.env['FIELDSTEAD_TEST_EXIT'];
  });
});
