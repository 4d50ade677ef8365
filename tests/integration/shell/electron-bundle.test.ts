import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { superviseEngine, type EngineFailure } from '../../../electron/shell/engine-supervisor.ts';
import { engineWorkerUrl } from '../../../electron/shell/paths.ts';
import { build, electronPart, isStale } from '../../../electron/shell/start/stale-build.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const entry = join(project, electronPart.output);

beforeAll(async () => {
  if (await isStale(project, electronPart)) await build(project, electronPart);
}, 180_000);

test('the engine that Electron runs starts from its bundle', async () => {
  const failures: EngineFailure[] = [];
  const engine = superviseEngine({
    workerUrl: engineWorkerUrl(pathToFileURL(entry).href),
    officeDirectory: join(temporaryFolder(), 'office'),
    appVersion: '0.0.1',
    onFailure: (failure) => failures.push(failure),
  });
  await engine.ready.finally(() => engine.close());
  expect(failures).toEqual([]);
});

test('the bundle starts its own workers, and the preload script is one file that needs Electron only', () => {
  const folder = join(project, 'out');
  for (const worker of ['engine.js', 'jobs.js', 'reader-worker.js']) {
    expect(readFileSync(join(folder, 'electron', worker), 'utf8')).not.toBe('');
  }
  const preload = readFileSync(join(folder, 'preload', 'preload.cjs'), 'utf8');
  expect(preload.match(/require\("[^"]+"\)/g)).toEqual(['require("electron")']);
});
