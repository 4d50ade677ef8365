import { buildRenderer, checkFormat, checkImports, checkLint, checkTypes } from './checks.ts';
import { runEndToEnd } from './e2e-part.ts';
import type { Outcome } from './outcome.ts';
import { runVitest } from './vitest-part.ts';

export interface Part {
  readonly name: string;
  readonly title: string;
  /** Runs beside the others: format and lint keep one core busy for as long as the other quick parts take together. */
  readonly beside?: true;
  readonly run: () => Promise<Outcome>;
}

/** The parts of the test command in the order they run: the quick and telling ones first. */
export const parts: readonly Part[] = [
  { name: 'format', title: 'Format check', beside: true, run: checkFormat },
  { name: 'lint', title: 'Lint', beside: true, run: checkLint },
  { name: 'types', title: 'Type check', run: checkTypes },
  { name: 'imports', title: 'Import rules', run: checkImports },
  { name: 'unit', title: 'Unit tests', run: () => runVitest('unit') },
  { name: 'integration', title: 'Integration tests', run: () => runVitest('integration') },
  { name: 'migrations', title: 'Migration tests', run: () => runVitest('migrations') },
  { name: 'security', title: 'Security tests', run: () => runVitest('security') },
  { name: 'faults', title: 'Fault tests', run: () => runVitest('faults') },
  { name: 'build', title: 'Build of the renderer', run: buildRenderer },
  { name: 'e2e', title: 'End-to-end tests', run: runEndToEnd },
];
