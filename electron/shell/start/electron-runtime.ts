import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checkInterval = 1_000;
/** Electron that ends with an error sooner than this, in milliseconds, could not run on this computer at all. */
const shortestUse = 10_000;

/** Electron's executable, or nothing when its runtime is not on this computer. */
export function findElectron(projectDirectory: string, environment = process.env): string | undefined {
  const packageDirectory = join(projectDirectory, 'node_modules', 'electron');
  const pathFile = join(packageDirectory, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : undefined;
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable =
    override === undefined
      ? name && join(packageDirectory, 'dist', name)
      : join(override, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
  return executable && existsSync(executable) ? executable : undefined;
}

/**
 * Fetches Electron's runtime with the installer of its own package, which checks what it gets against the checksums shipped in the package.
 *
 * @param stallMilliseconds given up when nothing has arrived for so long, which is what a blocked network looks like
 * @returns the executable, or nothing when it could not be fetched
 */
export async function fetchElectron(projectDirectory: string, stallMilliseconds = 20_000): Promise<string | undefined> {
  const packageDirectory = join(projectDirectory, 'node_modules', 'electron');
  const installer = join(packageDirectory, 'install.js');
  if (!existsSync(installer)) return undefined;
  const downloads = mkdtempSync(join(tmpdir(), 'fieldstead-runtime-'));
  const child = spawn(process.execPath, [installer], {
    env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads, ELECTRON_GET_NO_PROGRESS: '1' },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const watch = watchProgress([downloads, join(packageDirectory, 'dist')], stallMilliseconds, () =>
    child.kill('SIGKILL'),
  );
  await ended;
  clearInterval(watch);
  rmSync(downloads, { recursive: true, force: true, maxRetries: 5 });
  return findElectron(projectDirectory);
}

/**
 * Runs the application in Electron until it is closed.
 *
 * @returns whether it ran; false when it ended with an error straight away, for example because a system library is missing
 */
export async function runElectron(executable: string, words: readonly string[]): Promise<boolean> {
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const environment = { ...process.env };
  delete environment['ELECTRON_RUN_AS_NODE'];
  const startedAt = performance.now();
  const child = spawn(executable, [...(isLinuxRoot ? ['--no-sandbox'] : []), ...words], {
    env: environment,
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  return code === 0 || performance.now() - startedAt > shortestUse;
}

function watchProgress(directories: readonly string[], stallMilliseconds: number, onStall: () => void): NodeJS.Timeout {
  let lastSize = -1;
  let lastChange = performance.now();
  return setInterval(
    () => {
      void totalSize(directories).then((size) => {
        if (size !== lastSize) lastChange = performance.now();
        lastSize = size;
        if (performance.now() - lastChange >= stallMilliseconds) onStall();
      });
    },
    Math.min(checkInterval, stallMilliseconds),
  );
}

async function totalSize(directories: readonly string[]): Promise<number> {
  let total = 0;
  for (const directory of directories) {
    const names = await readdir(directory, { recursive: true }).catch(() => []);
    for (const name of names) total += await fileSize(join(directory, name));
  }
  return total;
}

/** Files come and go while they are counted. */
async function fileSize(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found.size : 0;
}
