import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A part of the program that has to be built before it can run. Paths are relative to the project. */
export interface BuildPart {
  readonly inputs: readonly string[];
  /** A file the build leaves behind; without it the part counts as not built. */
  readonly output: string;
  /** Holds what the last build was made from. */
  readonly stamp: string;
  /** The build tool's script and its arguments, run by this Node. */
  readonly command: readonly [string, ...string[]];
}

/** The page, which both shells show. */
export const rendererPart: BuildPart = {
  inputs: ['renderer', 'shared', 'resources', 'electron/renderer-vite.config.ts', 'package.json'],
  output: 'out/renderer/index.html',
  stamp: 'out/.built-renderer',
  command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'electron/renderer-vite.config.ts'],
};

/** Everything Electron runs: main process, engine, preload script and the page. */
export const electronPart: BuildPart = {
  inputs: ['electron', 'renderer', 'shared', 'resources', 'package.json'],
  output: 'out/electron/main.js',
  stamp: 'out/.built-electron',
  command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--config', 'electron/vite.config.ts'],
};

/** Whether something that goes into the part has changed, appeared or disappeared since its last build started. */
export async function isStale(projectDirectory: string, part: BuildPart): Promise<boolean> {
  if (!existsSync(join(projectDirectory, part.output))) return true;
  const built = await readFile(join(projectDirectory, part.stamp), 'utf8').catch(() => undefined);
  return built !== (await fingerprint(projectDirectory, part));
}

/**
 * Builds the part and remembers what it was built from. That is taken before the build, so that what changes during a build is built again.
 *
 * @throws Error when the build tool reports a failure; its output has been shown
 */
export async function build(projectDirectory: string, part: BuildPart): Promise<void> {
  const builtFrom = await fingerprint(projectDirectory, part);
  const [script, ...words] = part.command;
  const child = spawn(process.execPath, [join(projectDirectory, script), ...words, '--logLevel', 'warn'], {
    cwd: projectDirectory,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
  const stamp = join(projectDirectory, part.stamp);
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, builtFrom);
}

/** Names, sizes and times of modification of all files that go into the part. */
async function fingerprint(projectDirectory: string, part: BuildPart): Promise<string> {
  const hash = createHash('sha256');
  for (const input of part.inputs) {
    const path = join(projectDirectory, input);
    const names = await readdir(path, { recursive: true }).catch(() => ['']);
    const lines = await Promise.all(names.map((name) => describeFile(path, name)));
    hash.update([input, ...lines.sort()].join('\n'));
  }
  return hash.digest('hex');
}

/** Folders count by what is in them: build tools put files beside their configuration for a moment. */
async function describeFile(folder: string, name: string): Promise<string> {
  const found = await stat(join(folder, name));
  return found.isFile() ? `${name} ${found.size} ${found.mtimeMs}` : '';
}
