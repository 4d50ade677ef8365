/** A test that did not run, and why. */
export interface Skipped {
  readonly name: string;
  readonly reason: string;
}

/** What one part of the test command found. A check without tests of its own, such as lint, counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
  /** What the tool printed; its end is shown when something failed. */
  readonly output: string;
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The outcome of a check that is one yes or no. */
export function checkOutcome(run: { readonly ok: boolean; readonly output: string }): Outcome {
  return { passed: run.ok ? 1 : 0, failed: run.ok ? 0 : 1, skipped: [], output: run.output };
}

/** The outcome of a part that could not run although it was asked for: a failure, since nothing was shown. */
export function notRun(reason: string): Outcome {
  return { passed: 0, failed: 1, skipped: [], output: `not run: ${reason}` };
}

/**
 * The outcome of a tool that counts its own tests. Where its exit code says more than its count (a file that does not load, no test
 * found, a crash), that is one failure on top.
 */
export function countedOutcome(
  counts: Omit<Outcome, 'output'>,
  run: { readonly ok: boolean; readonly output: string },
): Outcome {
  const failed = counts.failed === 0 && !run.ok ? 1 : counts.failed;
  return { ...counts, failed, output: run.output };
}

export function addUp(outcomes: readonly Outcome[]): Totals {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
    skipped: outcomes.reduce((sum, outcome) => sum + outcome.skipped.length, 0),
  };
}

/** The line that closes the test command. Tools that watch it read this exact form. */
export function closingLine(totals: Totals): string {
  return `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`;
}

/** The skipped tests as lines, one for each reason with how many it concerns and, where they are few, their names. */
export function skippedLines(skipped: readonly Skipped[]): string[] {
  const byReason = Map.groupBy(skipped, (test) => test.reason);
  return [...byReason].flatMap(([reason, tests]) => [
    `skipped ${tests.length}: ${reason}`,
    ...(tests.length <= 5 ? tests.map((test) => `  ${test.name}`) : []),
  ]);
}
