import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder, runProgram } from '../../support/run/tool.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const depcruise = join(projectFolder, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** A small project that keeps every rule. */
const lawful: Record<string, string> = {
  'package.json':
    '{ "type": "module", "dependencies": { "zod": "1", "ws": "1" }, "devDependencies": { "dev-tool": "1", "electron": "1" } }',
  'node_modules/zod/index.js': 'export {};',
  'node_modules/ws/index.js': 'export {};',
  'node_modules/dev-tool/index.js': 'export {};',
  'node_modules/electron/index.js': 'export {};',
  'resources/locales/en/people.json': '{}',
  'shared/contract.ts': `import 'zod'; import './people/contract.ts';`,
  'shared/people/contract.ts': 'export {};',
  'electron/storage/data-source.ts': `import 'node:fs'; import '../../shared/people/contract.ts';`,
  'electron/workbooks/read.ts': 'export {};',
  'electron/people/service.ts': `import './entities.ts'; import '../storage/data-source.ts'; import type { Context } from '../engine/context.ts';`,
  'electron/people/entities.ts': 'export {};',
  'electron/groups/service.ts': `import '../people/service.ts'; import '../workbooks/read.ts';`,
  'electron/engine/context.ts': 'export interface Context { readonly user: string }',
  'electron/people/routes.ts': `import '../engine/context.ts'; import type { Fifo } from '../engine/fifo.ts';`,
  'electron/engine/fifo.ts': 'export type Fifo = string;',
  'electron/engine/router.ts': `import '../people/service.ts'; import '../storage/data-source.ts';`,
  'electron/shell/pipe.ts': `import 'ws'; import '../../shared/contract.ts'; import type { MessagePortMain } from 'electron';`,
  'electron/main.ts': `import 'electron'; import './shell/pipe.ts';`,
  'renderer/main.tsx': `import './app/root.tsx';`,
  'renderer/app/root.tsx': `import '../people/list.tsx'; import '../../resources/locales/en/people.json';`,
  'renderer/components/grid.tsx': `import '../api/client.ts';`,
  'renderer/api/client.ts': `import '../../shared/contract.ts';`,
  'renderer/people/list.tsx': `import './columns.ts'; import '../components/grid.tsx';`,
  'renderer/people/columns.ts': 'export {};',
  'renderer/groups/list.tsx': 'export {};',
};

async function violations(files: Record<string, string>): Promise<string[]> {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries({ ...lawful, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const args = [
    '--config',
    join(projectFolder, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'shared',
    'electron',
    'renderer',
  ];
  const run = await runProgram(process.execPath, [depcruise, ...args], {}, folder);
  const report = JSON.parse(run.output) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}

test('a project that keeps the rules has no violation', async () => {
  expect(await violations({})).toEqual([]);
});

test('each rule catches its offender and nothing else', async () => {
  const found = await violations({
    'shared/with-node.ts': `import 'node:fs';`,
    'shared/with-package.ts': `import 'ws';`,
    'shared/with-engine.ts': `import type { Context } from '../electron/engine/context.ts';`,
    'shared/nowhere.ts': `import './missing.ts';`,
    'shared/circle-a.ts': `import './circle-b.ts';`,
    'shared/circle-b.ts': `import './circle-a.ts';`,
    'electron/storage/upward.ts': `import '../people/entities.ts';`,
    'electron/workbooks/upward.ts': `import '../people/service.ts';`,
    'electron/groups/inside.ts': `import '../people/routes.ts';`,
    'electron/groups/engine.ts': `import '../engine/router.ts';`,
    'electron/groups/shell.ts': `import '../shell/pipe.ts';`,
    'electron/groups/window.ts': `import 'electron';`,
    'electron/groups/dev.ts': `import 'dev-tool';`,
    'electron/engine/shell.ts': `import '../shell/pipe.ts';`,
    'electron/shell/feature.ts': `import '../people/service.ts';`,
    'electron/browser.ts': `import './engine/router.ts';`,
    'renderer/people/engine.ts': `import '../../electron/people/service.ts';`,
    'renderer/people/node.ts': `import 'node:path';`,
    'renderer/people/sideways.ts': `import '../groups/list.tsx';`,
    'renderer/people/upward.ts': `import '../app/root.tsx';`,
    'renderer/components/upward.ts': `import '../people/columns.ts';`,
  });
  expect(found).toEqual(
    [
      'electron-in-two-files: electron/groups/window.ts -> node_modules/electron/index.js',
      'engine-knows-no-shell: electron/engine/shell.ts -> electron/shell/pipe.ts',
      'engine-knows-no-shell: electron/groups/shell.ts -> electron/shell/pipe.ts',
      'feature-knows-engine-surface: electron/groups/engine.ts -> electron/engine/router.ts',
      'feature-to-feature-by-open-files: electron/groups/inside.ts -> electron/people/routes.ts',
      'feature-to-feature-by-open-files: electron/groups/shell.ts -> electron/shell/pipe.ts',
      'no-circle: shared/circle-a.ts -> shared/circle-b.ts',
      'packaged-dependencies: electron/groups/dev.ts -> node_modules/dev-tool/index.js',
      'renderer-common-knows-no-feature: renderer/components/upward.ts -> renderer/people/columns.ts',
      'renderer-features-apart: renderer/people/sideways.ts -> renderer/groups/list.tsx',
      'renderer-features-apart: renderer/people/upward.ts -> renderer/app/root.tsx',
      'renderer-knows-shared-only: renderer/people/engine.ts -> electron/people/service.ts',
      'renderer-without-node: renderer/people/node.ts -> path',
      'resolvable: shared/nowhere.ts -> ./missing.ts',
      'shared-runs-anywhere: shared/nowhere.ts -> ./missing.ts',
      'shared-runs-anywhere: shared/with-engine.ts -> electron/engine/context.ts',
      'shared-runs-anywhere: shared/with-node.ts -> fs',
      'shared-runs-anywhere: shared/with-package.ts -> node_modules/ws/index.js',
      'shell-knows-no-feature: electron/browser.ts -> electron/engine/router.ts',
      'shell-knows-no-feature: electron/shell/feature.ts -> electron/people/service.ts',
      'storage-knows-no-feature: electron/storage/upward.ts -> electron/people/entities.ts',
      'workbooks-know-no-feature: electron/workbooks/upward.ts -> electron/people/service.ts',
    ].sort(),
  );
});
