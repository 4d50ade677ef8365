import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of this folder, started with Node; `lines` collects what it prints. */
export interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly lines: string[];
  /** Resolves with the first line (from now or before) that starts so; rejects when the program ends first. */
  readonly line: (start: string) => Promise<string>;
  readonly ended: Promise<void>;
}

export function programPath(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}

export function start(name: string, args: readonly string[], environment: Record<string, string> = {}): Child {
  return startFile(programPath(name), args, environment);
}

/** Starts any program of the tests with Node. */
export function startFile(path: string, args: readonly string[], environment: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, [path, ...args], { env: { ...process.env, ...environment } });
  const lines: string[] = [];
  const errors: string[] = [];
  const waiting = new Set<() => void>();
  let over = false;
  const wake = (): void => {
    for (const check of [...waiting]) check();
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()));
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      over = true;
      wake();
      resolve();
    });
  });
  const line = (wanted: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        const found = lines.find((candidate) => candidate.startsWith(wanted));
        if (found === undefined && !over) return;
        waiting.delete(check);
        if (found === undefined) reject(new Error(`${basename(path)} ended without "${wanted}": ${errors.join('')}`));
        else resolve(found);
      };
      waiting.add(check);
      check();
    });
  return { process: child, lines, line, ended };
}

/** Why strace cannot be used here, or `undefined` when it can. */
export function straceMissing(): string | undefined {
  const tried = spawnSync('strace', ['-f', '-e', 'trace=fsync', process.execPath, '-e', '0'], { encoding: 'utf8' });
  if (tried.error) return 'strace is not installed';
  return tried.status === 0 ? undefined : `strace may not be used here: ${tried.stderr.trim().slice(0, 120)}`;
}

/** Runs a program of this folder under strace and returns the traced calls, one a line. */
export function trace(
  calls: string,
  name: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): string[] {
  const options = { encoding: 'utf8', maxBuffer: 256 * 2 ** 20, env: { ...process.env, ...environment } } as const;
  const run = spawnSync(
    'strace',
    ['-f', '-s', '200', '-e', `trace=${calls}`, process.execPath, programPath(name), ...args],
    options,
  );
  if (run.status !== 0) throw new Error(`${name} failed under strace: ${run.stderr.slice(-2000)}`);
  return run.stderr.split('\n');
}
