import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** The longest any one tool may take, in milliseconds; one that hangs must not keep the closing line from being printed. */
const longestRun = 40 * 60_000;

export interface ToolRun {
  readonly ok: boolean;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

/** Runs a program of an npm package with this Node, without a shell: the `.cmd` files of Windows need one. */
export function runTool(
  packageName: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ToolRun> {
  return runProgram(process.execPath, [entryOf(packageName, program), ...args], env);
}

/** Runs a program, in the project folder unless told otherwise, with nothing on standard input. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  folder = projectFolder,
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer): void => {
      chunks.push(chunk);
    };
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestRun,
    });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => keep(Buffer.from(`${error.message}\n`)));
    child.on('close', (code, signal) => {
      if (signal !== null) keep(Buffer.from(`\nended by ${signal}\n`));
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

function entryOf(packageName: string, program: string): string {
  const folder = join(projectFolder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const entry = typeof bin === 'string' ? bin : bin[program];
  if (entry === undefined) throw new Error(`The package ${packageName} has no program ${program}`);
  return join(folder, entry);
}
