import type { IndicatorRow } from '../../../shared/reports/contract.ts';
import { valueOf } from '../../../shared/reports/figures.ts';
import type { Theme, Unit } from '../../../shared/reports/indicator.ts';
import { smallestGroup } from '../../../shared/reports/suppression.ts';
import type { FigureSheet, ReportCell, ReportChart } from '../../workbooks/report/content.ts';
import type { Part } from '../closing.ts';
import { bucketText, header, labelOf, unitText, valueCell } from './cells.ts';
import { hiddenParts } from './groups.ts';
import type { Laid } from './laid.ts';

const mostSeries = 6;
const chartRows = 16;
const chartColumn = 9;

/** The sheet of a theme: its indicators over four quarters, drawn by unit, and every part they are taken apart into. */
export function themeSheet(laid: Laid, theme: Theme): FigureSheet | null {
  const { texts, facts, job } = laid;
  const indicators = facts.overview.indicators.filter((row) => row.theme === theme);
  if (indicators.length === 0) return null;
  const quarters = facts.trend.map(({ key }) => key);
  const rows: ReportCell[][] = [
    [{ value: texts(`reports:theme.${theme}`), look: 'title' }],
    [{ value: texts('quarterly:title', { quarter: job.quarter }), look: 'subtitle' }],
    [],
    [
      ...['code', 'indicator', 'unit'].map((column) => header(texts(`quarterly:column.${column}`))),
      ...quarters.map(header),
      header(texts('quarterly:column.year')),
    ],
    ...indicators.map((row): ReportCell[] => [
      { value: row.code },
      { value: labelOf(texts, row) },
      { value: unitText(texts, row.unit, job.currency) },
      ...facts.trend.map(({ values }) => valueCell(values.get(row.code) ?? null, row.unit, job.currency)),
      valueCell(row.year, row.unit, job.currency),
    ]),
  ];
  const charts = drawTrends(laid, indicators, rows);
  for (const row of indicators) addParts(laid, row, rows);
  return {
    name: texts(`reports:theme.${theme}`),
    landscape: true,
    widths: [14, 46, 20, 14, 14, 14, 14, 14],
    headerRow: 2,
    rows,
    charts,
  };
}

/** Blocks with a quarter a row, so that each indicator of a unit is a line of one chart. */
function drawTrends(
  { texts, facts, job }: Laid,
  indicators: readonly IndicatorRow[],
  rows: ReportCell[][],
): ReportChart[] {
  const charts: ReportChart[] = [];
  for (const [unit, ofUnit] of Map.groupBy(indicators, ({ unit: own }): Unit => (own === 'people' ? 'count' : own))) {
    const drawn = ofUnit.filter(({ code }) => hasTrend(facts.trend, code)).slice(0, mostSeries);
    if (drawn.length === 0) continue;
    rows.push([]);
    const title = `${texts('reports:trend')}: ${unitText(texts, unit, job.currency)}`;
    rows.push([{ value: title, look: 'group' }]);
    const titles = rows.length;
    rows.push([header(texts('reports:quarter')), ...drawn.map((row) => header(row.code))]);
    for (const { key, values } of facts.trend)
      rows.push([
        { value: key },
        ...drawn.map((row) => valueCell(values.get(row.code) ?? null, row.unit, job.currency)),
      ]);
    charts.push({
      kind: unit === 'percent' ? 'line' : 'column',
      title,
      ...{ titles, from: titles + 1, to: titles + facts.trend.length, categories: 0 },
      series: drawn.map((_, index) => index + 1),
      at: { row: 3 + charts.length * (chartRows + 1), column: chartColumn, rows: chartRows, columns: 8 },
    });
  }
  return charts;
}

/** Whether there is anything to draw. */
function hasTrend(trend: Laid['facts']['trend'], code: string): boolean {
  return trend.some(({ values }) => (values.get(code) ?? 0) !== 0);
}

function addParts(laid: Laid, row: IndicatorRow, rows: ReportCell[][]): void {
  const { texts, facts, job } = laid;
  const parts = facts.parts.get(row.code)?.parts ?? [];
  if (parts.length === 0) return;
  const figures = row.figure.denominator === null ? ['value'] : ['value', 'numerator', 'denominator'];
  rows.push([]);
  rows.push([{ value: `${row.code} ${labelOf(texts, row)}`, look: 'group' }]);
  rows.push([...['by', 'bucket', 'unit', ...figures].map((column) => header(texts(`quarterly:column.${column}`)))]);
  for (const [by, ofKind] of Map.groupBy(parts, (part) => part.by)) {
    const hidden = hiddenParts(laid, row, ofKind);
    for (const [index, part] of ofKind.entries())
      rows.push([
        { value: texts(`reports:by.${by}`) },
        { value: bucketText(texts, by, part.bucket) },
        { value: unitText(texts, row.unit, job.currency) },
        ...(hidden[index] === true ? [{ value: `<${smallestGroup}` }] : partCells(laid, row, part)),
      ]);
  }
}

function partCells({ job }: Laid, row: IndicatorRow, { figure }: Part): ReportCell[] {
  const value = valueCell(valueOf(figure, row.unit), row.unit, job.currency);
  if (figure.denominator === null) return [value];
  return [value, { value: figure.numerator, type: 'integer' }, { value: figure.denominator, type: 'integer' }];
}
