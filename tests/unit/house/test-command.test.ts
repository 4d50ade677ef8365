import { expect, test } from 'vitest';
import { addUp, checkOutcome, closingLine, countedOutcome, notRun, skippedLines } from '../../support/run/outcome.ts';
import { projectFolder, runProgram } from '../../support/run/tool.ts';

const ok = { ok: true, output: '' };
const broken = { ok: false, output: 'it broke' };

test('the closing line has the form that tools read', () => {
  const skipped = [{ name: 'a', reason: 'b' }];
  const outcomes = [
    checkOutcome(ok),
    checkOutcome(broken),
    notRun('no browser'),
    countedOutcome({ passed: 5, failed: 0, skipped }, ok),
  ];
  expect(closingLine(addUp(outcomes))).toBe('6 passed, 2 failed, 1 skipped');
});

test('a tool that ends in failure without a failed test counts as one failure', () => {
  expect(countedOutcome({ passed: 5, failed: 0, skipped: [] }, broken).failed).toBe(1);
  expect(countedOutcome({ passed: 5, failed: 3, skipped: [] }, broken).failed).toBe(3);
});

test('skipped tests are told by reason, and by name where they are few', () => {
  const few = [{ name: 'opens in Calc', reason: 'LibreOffice is not installed' }];
  const many = Array.from({ length: 6 }, (_, index) => ({ name: `file ${index}`, reason: 'no data' }));
  expect(skippedLines([...few, ...many])).toEqual([
    'skipped 1: LibreOffice is not installed',
    '  opens in Calc',
    'skipped 6: no data',
  ]);
});

test('an unknown part is wrong usage', async () => {
  const run = await runProgram(process.execPath, ['tests/run.ts', '--only', 'nothing'], {}, projectFolder);
  expect(run.ok).toBe(false);
  expect(run.output).toMatch(/^Usage: npm test/);
});
