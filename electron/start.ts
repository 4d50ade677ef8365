import { fileURLToPath } from 'node:url';
import { startBrowserShell } from './browser.ts';
import { hasDisplay } from './shell/browser/installed-browser.ts';
import { defaultOfficeDirectory } from './shell/paths.ts';
import { systemShellTexts } from './shell/shell-text.ts';
import { fetchElectron, findElectron, runElectron } from './shell/start/electron-runtime.ts';
import { build, electronPart, isStale, rendererPart, type BuildPart } from './shell/start/stale-build.ts';
import { readStartOptions, WrongOption, type StartOptions } from './shell/start/start-options.ts';
import { serveInTerminal } from './shell/start/terminal.ts';

const projectDirectory = fileURLToPath(new URL('..', import.meta.url));
const text = systemShellTexts();

try {
  process.exitCode = await start(readStartOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof WrongOption)) throw error;
  process.stderr.write(`${text('terminal.wrong-option', { option: error.message })}\n${text('terminal.usage')}\n`);
  process.exitCode = 2;
}

/** Opens the program in Electron where that is possible, else in the browser. A port or `--no-open` asks for the browser shell. */
async function start(options: StartOptions): Promise<number> {
  const officeDirectory = options.officeDirectory ?? defaultOfficeDirectory();
  if (options.open && options.port === undefined && (await openInElectron(officeDirectory))) return 0;
  await buildIfStale(rendererPart);
  return serveInTerminal(startBrowserShell, { ...options, officeDirectory });
}

async function openInElectron(officeDirectory: string): Promise<boolean> {
  const executable = findElectron(projectDirectory) ?? (await fetchRuntime());
  if (executable === undefined) {
    say(text('terminal.no-runtime'));
    return false;
  }
  if (!hasDisplay()) return false;
  await buildIfStale(electronPart);
  const didRun = await runElectron(executable, [projectDirectory, `--office=${officeDirectory}`]);
  if (!didRun) say(text('terminal.runtime-failed'));
  return didRun;
}

function fetchRuntime(): Promise<string | undefined> {
  say(text('terminal.fetching-runtime'));
  return fetchElectron(projectDirectory);
}

async function buildIfStale(part: BuildPart): Promise<void> {
  if (!(await isStale(projectDirectory, part))) return;
  say(text('terminal.building'));
  await build(projectDirectory, part);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
