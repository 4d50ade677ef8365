import type { IndicatorRow } from '../../../shared/reports/contract.ts';
import { achievement, variance } from '../../../shared/reports/figures.ts';
import { themes } from '../../../shared/reports/indicator.ts';
import type { CellLook, FigureSheet, ReportCell } from '../../workbooks/report/content.ts';
import { header, labelOf, unitText, valueCell } from './cells.ts';
import type { Laid } from './laid.ts';

const columns = [
  ...['code', 'indicator', 'unit', 'target', 'actual', 'variance', 'achieved', 'status', 'previous', 'change'],
  ...['year', 'year-target', 'year-achieved'],
] as const;
const looks: Readonly<Record<IndicatorRow['light'], CellLook | undefined>> = {
  'on-track': 'good',
  'at-risk': 'warning',
  'off-track': 'bad',
  'no-target': undefined,
};

/** One page for a director: every indicator against its target, with the direction it moved in. */
export function summarySheet(laid: Laid): FigureSheet {
  const { texts, facts, job } = laid;
  const { overview } = facts;
  const rows: ReportCell[][] = [];
  for (const theme of themes) {
    const ofTheme = overview.indicators.filter((row) => row.theme === theme);
    if (ofTheme.length === 0) continue;
    rows.push(
      columns.map((_, index) => ({ value: index === 0 ? texts(`reports:theme.${theme}`) : null, look: 'group' })),
    );
    rows.push(...ofTheme.map((row) => indicatorRow(laid, row)));
  }
  return {
    name: texts('quarterly:sheet.summary'),
    onePage: true,
    landscape: true,
    widths: [10, 44, 18, 13, 13, 13, 10, 12, 13, 8, 13, 13, 10],
    headerRow: 4,
    frozenColumns: 2,
    rows: [
      [{ value: texts('quarterly:title', { quarter: job.quarter }), look: 'title' }],
      [
        {
          value: texts('quarterly:days', {
            office: job.officeName,
            from: overview.quarter.from,
            to: overview.quarter.to,
          }),
          look: 'subtitle',
        },
      ],
      [{ value: texts('reports:note'), look: 'subtitle' }],
      columns.map((column) => header(texts(`quarterly:column.${column}`))),
      ...rows,
    ],
  };
}

function indicatorRow({ texts, job }: Laid, row: IndicatorRow): ReportCell[] {
  const { unit, actual, target, previous, achieved, light, year, yearTarget } = row;
  const value = (amount: number | null): ReportCell => valueCell(amount, unit, job.currency);
  const percent = (amount: number | null): ReportCell =>
    amount === null ? { value: texts('reports:not-available') } : { value: amount, type: 'decimal', decimals: 1 };
  const look = looks[light];
  return [
    { value: row.code },
    { value: labelOf(texts, row) },
    { value: unitText(texts, unit, job.currency) },
    value(target),
    value(actual),
    value(variance(actual, target)?.by ?? null),
    percent(achieved),
    { value: texts(`reports:light.${light}`), ...(look === undefined ? {} : { look }) },
    value(previous),
    { value: arrow(actual, previous) },
    value(year),
    value(yearTarget),
    percent(achievement(year, { target: yearTarget, baseline: row.baseline, direction: row.direction })),
  ];
}

/** The way a figure moved, as a sign that prints without colour. */
function arrow(actual: number | null, previous: number | null): string {
  if (actual === null || previous === null) return '';
  if (actual === previous) return '=';
  return actual > previous ? '▲' : '▼';
}
