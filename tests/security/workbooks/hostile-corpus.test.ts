import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beforeAll, expect, it } from 'vitest';
import { readWorkbookInWorker } from '../../../electron/workbooks/read-in-worker.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { describeWithData } from '../../support/outside-data.ts';

interface Outcome {
  readonly file: string;
  /** A refusal's code, `read`, or the text of an error that nobody should see. */
  readonly result: string;
  readonly milliseconds: number;
}

const atOnce = 2;

async function readOne(folder: string, file: string): Promise<Outcome> {
  const bytes = readFileSync(join(folder, file));
  const started = performance.now();
  const result = await readWorkbookInWorker(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.code : `not a refusal: ${String(error)}`),
  );
  return { file, result, milliseconds: performance.now() - started };
}

async function readAll(folder: string): Promise<Outcome[]> {
  const waiting = readdirSync(folder);
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) outcomes.push(await readOne(folder, file));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes;
}

describeWithData('hostile', 'odd, broken and malicious workbooks of other projects', (folder) => {
  let outcomes: readonly Outcome[] = [];
  let worstLag = 0;
  let growth = 0;

  beforeAll(async () => {
    const lag = monitorEventLoopDelay({ resolution: 10 });
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => (growth = Math.max(growth, process.memoryUsage.rss() - before)), 20);
    lag.enable();
    outcomes = await readAll(folder);
    lag.disable();
    clearInterval(watch);
    worstLag = lag.max / 1e6;
  }, 300_000);

  it('are each read or refused in words', () => {
    expect(outcomes.length).toBeGreaterThan(200);
    expect(outcomes.filter(({ result }) => !/^(read|workbook\.\w+)$/.test(result))).toEqual([]);
    expect(outcomes.filter(({ result }) => result === 'read').length).toBeGreaterThan(150);
  });

  it('take less than 20 seconds each', () => {
    expect(outcomes.filter(({ milliseconds }) => milliseconds > 20_000)).toEqual([]);
  });

  it('leave the program answering and its memory small', () => {
    expect(worstLag).toBeLessThan(1000);
    expect(growth).toBeLessThan(700 * 1024 * 1024);
  });

  it.each([
    ['calamine__pass_protected.xlsx', 'workbook.password_protected'],
    ['poi__password.xls', 'workbook.password_protected'],
    ['poi__poc-xmlbomb-empty.xlsx', 'workbook.unsafe'],
    ['poi__duplicate-filename.xlsx', 'workbook.unsafe'],
    ['poi__xlsx-corrupted.xlsx', 'workbook.damaged'],
    ['poi__SimpleMacro.xlsm', 'read'],
    ['calamine__issue_174.xlsx', 'read'],
    ['test_fil__large_strings.xlsx', 'read'],
    ['poi__sample.strict.xlsx', 'read'],
  ])('%s: %s', (file, result) => {
    expect(outcomes.find((outcome) => outcome.file === file)).toMatchObject({ result });
  });
});
