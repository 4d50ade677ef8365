/** One line of the table: what was measured, against what, and the limit it is held to. */
export interface Measure {
  readonly what: string;
  readonly size: number;
  /** Median milliseconds, or megabytes where `unit` says so. */
  readonly ours: number;
  /** The plain way, measured in the same run; absent where the limit is absolute. */
  readonly plain?: number;
  readonly unit: 'ms' | 'MB';
  readonly limit: string;
  readonly reached: boolean;
}

export const rounds = 7;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;
}

export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs two ways in turn, so that both meet the same weather on the machine, and gives the median of each. */
export async function inTurn(
  ours: () => unknown,
  plain: () => unknown,
  count = rounds,
): Promise<{ ours: number; plain: number }> {
  await ours();
  await plain();
  const times = { ours: [] as number[], plain: [] as number[] };
  for (let round = 0; round < count; round += 1) {
    times.ours.push(await timeOf(ours));
    times.plain.push(await timeOf(plain));
  }
  return { ours: median(times.ours), plain: median(times.plain) };
}

function row(measure: Measure): string[] {
  const { what, size, ours, plain, unit, limit, reached } = measure;
  const ratio = plain === undefined ? '' : (ours / plain).toFixed(2);
  const shown = (value: number | undefined) =>
    value === undefined ? '' : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  return [what, size.toLocaleString('en'), shown(ours), shown(plain), ratio, limit, reached ? 'yes' : 'NO'];
}

/** The measures as a Markdown table. */
export function table(measures: readonly Measure[]): string {
  const head = ['what', 'records', 'ours', 'plain way', 'ratio', 'to reach', 'reached'];
  const lines = [head, head.map(() => '---'), ...measures.map(row)];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
