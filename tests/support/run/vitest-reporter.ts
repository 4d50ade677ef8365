import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import '../skip-reason.ts';
import type { Outcome } from './outcome.ts';

/**
 * Writes the counts of a Vitest run and the reason of each skipped test to the file that `FIELDSTEAD_TEST_OUTCOME` names.
 *
 * Vitest's own JSON report leaves the reasons out.
 */
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env['FIELDSTEAD_TEST_OUTCOME'];
    if (file === undefined) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(countModules(modules)));
  }
}

function countModules(modules: readonly TestModule[]): Omit<Outcome, 'output'> {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state);
  const brokenFiles = modules.filter(
    (module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length,
  );
  return {
    passed: inState('passed').length,
    failed: inState('failed').length + inState('pending').length + brokenFiles.length,
    skipped: inState('skipped').map((test) => ({ name: test.fullName, reason: reasonOf(test) })),
  };
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  if (result.state === 'skipped' && result.note !== undefined) return result.note;
  let place: TestCase | TestSuite | TestModule = test;
  while (place.type !== 'module') {
    const reason = place.meta().skipReason;
    if (reason !== undefined) return reason;
    place = place.parent;
  }
  return 'no reason given';
}
