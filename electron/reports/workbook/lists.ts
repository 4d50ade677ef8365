import type { FigureSheet, ReportCell } from '../../workbooks/report/content.ts';
import { header, labelOf, unitText, valueCell } from './cells.ts';
import type { Laid } from './laid.ts';

/** Corrections of closed quarters that this one reports. */
export function adjustmentsSheet({ texts, facts, job }: Laid): FigureSheet {
  const known = new Map(facts.overview.indicators.map((row) => [row.code, row]));
  const lines = facts.overview.adjustments.flatMap(({ code, touched, before, after, reason }): ReportCell[][] => {
    const row = known.get(code);
    if (!row) return [];
    const value = (amount: number | null) => valueCell(amount, row.unit, job.currency);
    const said = reason ?? texts('reports:adjustments.no-reason');
    return [
      [
        { value: code },
        { value: labelOf(texts, row) },
        { value: touched },
        value(before),
        value(after),
        { value: said, look: 'wrapped' },
      ],
    ];
  });
  const none = lines.length === 0 ? 'reports:adjustments.none' : 'reports:adjustments.text';
  return listSheet({
    name: texts('quarterly:sheet.adjustments'),
    note: texts(none),
    widths: [12, 44, 14, 14, 14, 60],
    titles: [
      ...['code', 'indicator'].map((column) => texts(`quarterly:column.${column}`)),
      ...['touched', 'before', 'after', 'reason'].map((column) => texts(`reports:adjustments.${column}`)),
    ],
    lines,
  });
}

/** What the data check found, what was accepted, and why. */
export function qualitySheet({ texts, facts }: Laid): FigureSheet {
  const lines = facts.checks.flatMap(({ check, open, findings }): ReportCell[][] => [
    [
      { value: texts(`reports:check.${check}`), look: 'group' },
      { value: open, type: 'integer', look: 'group' },
      { value: null, look: 'group' },
      { value: null, look: 'group' },
    ],
    ...findings.map(({ title, detail, accepted }): ReportCell[] => [
      { value: title },
      { value: null },
      { value: detail },
      { value: accepted === null ? null : texts('reports:checks.accepted-by', { ...accepted }), look: 'wrapped' },
    ]),
  ]);
  return listSheet({
    name: texts('quarterly:sheet.quality'),
    note: texts('quarterly:quality-note'),
    widths: [44, 10, 30, 60],
    titles: ['finding', 'open', 'detail', 'accepted'].map((column) => texts(`quarterly:column.${column}`)),
    lines,
  });
}

/** What each indicator is and how it is counted. */
export function definitionsSheet({ texts, facts, job }: Laid): FigureSheet {
  const lines = facts.overview.indicators.map((row): ReportCell[] => [
    { value: row.code },
    { value: labelOf(texts, row), look: 'wrapped' },
    { value: row.definition ?? (row.isOwn ? '' : texts(`indicators:${row.code}.definition`)), look: 'wrapped' },
    { value: unitText(texts, row.unit, job.currency) },
    { value: texts(`reports:kind.${row.kind}`), look: 'wrapped' },
    { value: texts(`reports:direction.${row.direction}`) },
    { value: row.disaggregations.map((by) => texts(`reports:by.${by}`)).join(', '), look: 'wrapped' },
    { value: row.isOwn ? row.source : texts(`quarterly:source.${row.source}`) },
    { value: row.standard },
  ]);
  return listSheet({
    name: texts('quarterly:sheet.definitions'),
    note: texts('reports:note'),
    widths: [10, 34, 60, 18, 22, 14, 30, 20, 14],
    titles: ['code', 'indicator', 'definition', 'unit', 'kind', 'direction', 'parts', 'source', 'standard'].map(
      (column) => texts(`quarterly:column.${column}`),
    ),
    lines,
  });
}

interface ListOfLines {
  readonly name: string;
  readonly note: string;
  readonly widths: readonly number[];
  readonly titles: readonly string[];
  readonly lines: readonly (readonly ReportCell[])[];
}

function listSheet({ name, note, widths, titles, lines }: ListOfLines): FigureSheet {
  return {
    ...{ name, landscape: true, widths, headerRow: 4 },
    rows: [[{ value: name, look: 'title' }], [{ value: note, look: 'subtitle' }], [], titles.map(header), ...lines],
  };
}
