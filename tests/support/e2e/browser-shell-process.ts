import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const browserShell = fileURLToPath(new URL('../../../electron/browser.ts', import.meta.url));
const killableShell = fileURLToPath(new URL('./serve-killable.ts', import.meta.url));
const longestStart = 60_000;

/** A running browser shell in a process of its own, as a user would have it. */
export interface ShellProcess {
  /** The start address; its token works once, then the cookie lets further pages in at its origin. */
  readonly address: string;
  /** Everything the process printed so far. */
  readonly output: () => string;
  /** Ends at once, as when the power fails. */
  readonly kill: () => Promise<void>;
  /** Ends the way a user ends it. */
  readonly close: () => Promise<void>;
  /** Ends the engine's thread in the middle of whatever it does; only with `killableEngine`. */
  readonly killEngine: () => void;
}

/** Starts the browser shell on an office folder and waits until it says where it is. */
export async function startShellProcess(
  officeDirectory: string,
  options: { readonly killableEngine?: boolean; readonly temporary?: string | undefined } = {},
): Promise<ShellProcess> {
  const words = options.killableEngine
    ? [killableShell, officeDirectory]
    : [browserShell, `--office=${officeDirectory}`, '--no-open'];
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: shellEnvironment(options.temporary),
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => (output += `${line}\n`));
  const address = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(line)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the shell ended before it served: ${output}`)));
    setTimeout(() => reject(new Error(`the shell did not say its address: ${output}`)), longestStart).unref();
  });
  try {
    return {
      address: await address,
      output: () => output,
      kill: () => end(child, 'SIGKILL'),
      close: () => end(child, 'SIGTERM'),
      killEngine: () => void child.kill('SIGUSR2'),
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** English, and a temporary folder of its own where one is given: Windows asks `TEMP` for it, the others `TMPDIR`. */
export function shellEnvironment(temporary?: string): Record<string, string> {
  const folder = temporary === undefined ? {} : { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  return { ...(process.env as Record<string, string>), LANG: 'en', ...folder };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
