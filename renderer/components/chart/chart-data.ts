/** One quantity of a chart. */
export interface ChartSeries {
  readonly key: string;
  readonly title: string;
}

/** What stands at one place of the horizontal axis; `null` is a gap, never a zero. */
export interface ChartRow {
  readonly label: string;
  readonly values: Readonly<Record<string, number | null>>;
}

export interface ChartData {
  /** What the rows are, for example "Week". */
  readonly axis: string;
  readonly series: readonly ChartSeries[];
  readonly rows: readonly ChartRow[];
  /** A value with its unit, as it stands in the table. */
  readonly format: (value: number) => string;
  /** The same shorter, beside the axis. */
  readonly tick: (value: number) => string;
}

/** Symbols, dashes and hatchings tell the series apart where colours do not: on a grey printer, and for eyes that do not see them. */
export const seriesStyles = [
  { color: '#0e4f45', dash: '', symbol: 'circle', hatch: null },
  { color: '#b4510a', dash: '7 4', symbol: 'triangle', hatch: 45 },
  { color: '#2458a6', dash: '2 4', symbol: 'square', hatch: -45 },
  { color: '#6b2d73', dash: '10 3 2 3', symbol: 'diamond', hatch: 0 },
  { color: '#55606a', dash: '14 6', symbol: 'cross', hatch: 90 },
] as const;

export type SeriesStyle = (typeof seriesStyles)[number];

export function styleOf(index: number): SeriesStyle {
  return seriesStyles[index % seriesStyles.length] ?? seriesStyles[0];
}

/** Rows as the drawing library takes them: one flat object for each. */
export function flatRows({ rows }: ChartData): Record<string, string | number | null>[] {
  return rows.map(({ label, values }) => ({ label, ...values }));
}
