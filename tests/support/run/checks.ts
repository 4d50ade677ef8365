import { rendererPart } from '../../../electron/shell/start/stale-build.ts';
import { checkOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { runProgram, runTool } from './tool.ts';
import type { ToolRun } from './tool.ts';

export async function checkFormat(): Promise<Outcome> {
  return checkOutcome(await runTool('prettier', 'prettier', ['--check', '.']));
}

export async function checkLint(): Promise<Outcome> {
  return checkOutcome(await runTool('eslint', 'eslint', ['.', '--max-warnings=0']));
}

/**
 * Each folder has its own types in reach: shared none, electron those of Node, renderer those of the browser. The native compiler is a third
 * of the time; lint still needs the other one, whose types its rules read.
 */
export async function checkTypes(): Promise<Outcome> {
  const runs: ToolRun[] = [];
  for (const folder of ['shared', 'electron', 'renderer', 'tests']) {
    runs.push(await runTool('typescript-native', 'tsc', ['-p', folder, '--pretty', 'false']));
  }
  // A file that two folders take in is reported once.
  const lines = new Set(runs.flatMap((run) => run.output.split('\n')));
  return checkOutcome({ ok: runs.every((run) => run.ok), output: [...lines].join('\n') });
}

export async function checkImports(): Promise<Outcome> {
  const args = ['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer'];
  return checkOutcome(await runTool('dependency-cruiser', 'depcruise', args));
}

/** Builds the renderer as `npm start` does; the end-to-end tests open it. */
export async function buildRenderer(): Promise<Outcome> {
  return checkOutcome(await runProgram(process.execPath, rendererPart.command));
}
