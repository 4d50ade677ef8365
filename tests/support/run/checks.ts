import { rendererPart } from '../../../electron/shell/start/stale-build.ts';
import { checkOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { runProgram, runTool } from './tool.ts';

export async function checkFormat(): Promise<Outcome> {
  return checkOutcome(await runTool('prettier', 'prettier', ['--check', '.']));
}

export async function checkLint(): Promise<Outcome> {
  return checkOutcome(await runTool('eslint', 'eslint', ['.', '--max-warnings=0']));
}

export async function checkTypes(): Promise<Outcome> {
  return inEveryFolder(['shared', 'electron', 'renderer', 'tests']);
}

export async function checkImports(): Promise<Outcome> {
  const args = ['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer'];
  return checkOutcome(await runTool('dependency-cruiser', 'depcruise', args));
}

/** Builds the renderer as `npm start` does; the end-to-end tests open it. */
export async function buildRenderer(): Promise<Outcome> {
  return checkOutcome(await runProgram(process.execPath, rendererPart.command));
}

/** Each folder has its own types in reach: shared none, electron those of Node, renderer those of the browser. */
async function inEveryFolder(folders: readonly string[]): Promise<Outcome> {
  for (const folder of folders) {
    const run = await runTool('typescript', 'tsc', ['-p', folder, '--pretty', 'false']);
    if (run.code !== 0) return checkOutcome(run);
  }
  return checkOutcome({ code: 0, output: '' });
}
