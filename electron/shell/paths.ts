import { homedir } from 'node:os';
import { join } from 'node:path';

/** What decides where a program keeps its files, injected so that every platform can be tested on any. */
export interface SystemFacts {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The facts of the computer this process runs on. */
export function thisSystem(): SystemFacts {
  return { platform: process.platform, home: homedir(), environment: process.env };
}

/**
 * Where the program keeps the user's data: `%LOCALAPPDATA%`, `~/Library/Application Support` or `$XDG_DATA_HOME`, and `Fieldstead` in it.
 * On Windows it is the local folder and never the roaming one: a profile server must not receive a copy.
 */
export function dataDirectory(system: SystemFacts = thisSystem()): string {
  const { platform, home, environment } = system;
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Fieldstead');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Fieldstead');
  return join(absolute(environment['XDG_DATA_HOME']) ?? join(home, '.local', 'share'), 'Fieldstead');
}

/** Where the program keeps what may be thrown away: window profiles. `$XDG_STATE_HOME` on Linux, beside the data elsewhere. */
export function stateDirectory(system: SystemFacts = thisSystem()): string {
  const { platform, home, environment } = system;
  if (platform === 'win32' || platform === 'darwin') return join(dataDirectory(system), 'state');
  return join(absolute(environment['XDG_STATE_HOME']) ?? join(home, '.local', 'state'), 'Fieldstead');
}

/** The office folder that is opened when none is named. */
export function defaultOfficeDirectory(system: SystemFacts = thisSystem()): string {
  return join(dataDirectory(system), 'office');
}

/**
 * Where the engine's worker is, seen from the program's entry file: beside the bundle when built, in its folder when run from sources.
 *
 * @param entryUrl `import.meta.url` of main.ts, browser.ts or start.ts; a shared module would give its chunk's address instead.
 */
export function engineWorkerUrl(entryUrl: string): URL {
  return new URL(entryUrl.endsWith('.ts') ? './engine/worker.ts' : './engine.js', entryUrl);
}

/** The XDG rules say that a relative path in these variables is to be ignored. */
function absolute(path: string | undefined): string | undefined {
  return path?.startsWith('/') ? path : undefined;
}
