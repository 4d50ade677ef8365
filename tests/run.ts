import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addUp, closingLine, notRun, skippedLines } from './support/run/outcome.ts';
import type { Outcome } from './support/run/outcome.ts';
import { parts } from './support/run/parts.ts';
import type { Part } from './support/run/parts.ts';
import { projectFolder } from './support/run/tool.ts';

const usage = `Usage: npm test [-- --no-e2e] [-- --only PART] [-- --long]   PART: ${parts.map((part) => part.name).join(', ')}`;
const shownLines = 80;
const roundsOfANight = 200;
/** What the fault tests say of how often they tried. */
const counted = /^\W*(counted: .*)$/gm;

if (Number.parseInt(process.versions.node) < 24) {
  print(
    `The tests need Node 24 and this is Node ${process.versions.node}: run them with "npm test", which uses the project's own.`,
  );
  process.exit(1);
}
process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    print(usage);
    return 2;
  }
  if (options.long) process.env['FIELDSTEAD_FAULT_ROUNDS'] = String(roundsOfANight);
  const beside = options.chosen.filter((part) => part.beside);
  const inTurn = options.chosen.filter((part) => !part.beside);
  const [first, second] = await Promise.all([runAll(beside, options.noE2e), runAll(inTurn, options.noE2e)]);
  const totals = addUp([...first, ...second]);
  print(`\n${closingLine(totals)}`);
  return totals.failed === 0 ? 0 : 1;
}

interface Options {
  readonly chosen: readonly Part[];
  readonly noE2e: boolean;
  /** The fault tests in their form for a night. */
  readonly long: boolean;
}

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: { 'no-e2e': { type: 'boolean' }, long: { type: 'boolean' }, only: { type: 'string', multiple: true } },
    });
    const names = values.only ?? parts.map((part) => part.name);
    const known = names.every((name) => parts.some((part) => part.name === name));
    const chosen = parts.filter((part) => names.includes(part.name));
    return known ? { chosen, noE2e: values['no-e2e'] ?? false, long: values.long ?? false } : null;
  } catch {
    return null;
  }
}

async function runAll(chosen: readonly Part[], noE2e: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of chosen) outcomes.push(part.name === 'e2e' && noE2e ? leftOut(part) : await runPart(part));
  return outcomes;
}

async function runPart(part: Part): Promise<Outcome> {
  const start = performance.now();
  const outcome = await part
    .run()
    .catch((error: unknown) => notRun(error instanceof Error ? error.message : String(error)));
  report(part, outcome, (performance.now() - start) / 1000);
  return outcome;
}

function leftOut(part: Part): Outcome {
  print(`\n== ${part.title}`);
  const outcome = {
    passed: 0,
    failed: 0,
    skipped: [{ name: 'every end-to-end spec', reason: '--no-e2e was given' }],
    output: '',
  };
  printSkipped(outcome);
  return outcome;
}

function report(part: Part, outcome: Outcome, seconds: number): void {
  const log = join(projectFolder, 'out', 'tests', `${part.name}.log`);
  mkdirSync(join(projectFolder, 'out', 'tests'), { recursive: true });
  writeFileSync(log, outcome.output);
  print(`\n== ${part.title}`);
  if (outcome.failed > 0) {
    print(outcome.output.trimEnd().split('\n').slice(-shownLines).join('\n'));
    print(`(all of it in out/tests/${part.name}.log)`);
  }
  for (const [, line] of outcome.output.matchAll(counted)) print(line ?? '');
  print(`${closingLine(addUp([outcome]))} in ${seconds.toFixed(1)} s`);
  printSkipped(outcome);
}

function printSkipped(outcome: Outcome): void {
  for (const line of skippedLines(outcome.skipped)) print(line);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
