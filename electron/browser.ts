import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runBrowserShell, type BrowserShell, type BrowserShellOptions } from './shell/browser/browser-shell.ts';
import { defaultOfficeDirectory, engineWorkerUrl } from './shell/paths.ts';
import { readStartOptions } from './shell/start/start-options.ts';
import { serveInTerminal } from './shell/start/terminal.ts';

/**
 * Serves this program to a browser on this computer.
 *
 * @param options a page or an engine other than the program's own can be named, which tests do
 * @throws the system's error when the port is taken
 */
export function startBrowserShell(
  options: Pick<BrowserShellOptions, 'officeDirectory'> & Partial<BrowserShellOptions>,
): Promise<BrowserShell> {
  return runBrowserShell({
    rendererDirectory: fileURLToPath(new URL('../out/renderer', import.meta.url)),
    engineUrl: engineWorkerUrl(import.meta.url),
    appVersion: programVersion(),
    ...options,
  });
}

function programVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return manifest.version;
}

if (import.meta.main) {
  const options = readStartOptions(process.argv.slice(2));
  const officeDirectory = options.officeDirectory ?? defaultOfficeDirectory();
  process.exitCode = await serveInTerminal(startBrowserShell, { ...options, officeDirectory });
}
