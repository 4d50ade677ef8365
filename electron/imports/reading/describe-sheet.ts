import type { ColumnDates, ImportSheet } from '../../../shared/imports/contract.ts';
import type { ImportKind } from '../../../shared/imports/kinds.ts';
import { proposeColumns } from '../../../shared/imports/headers.ts';
import { dateFields } from '../../../shared/imports/mapping.ts';
import type { SheetContent } from '../../workbooks/workbook-content.ts';
import { cellText } from './cells.ts';
import { orderOfDate } from './dates.ts';
import { findHeaderRow } from './headers.ts';

/** Rows shown at least, and rows shown below the headers. */
const topRows = 20;
const sampleRows = 5;
/** More of a cell than this nobody reads in a table, and headers are shorter. */
const longestShown = 120;

/** What a page needs to choose the row of headers and the columns, and what is proposed for both. */
export function describeSheet(sheet: SheetContent, kind: ImportKind): ImportSheet {
  const index = findHeaderRow(sheet, kind) ?? 0;
  const rows = sheet.rows.slice(0, Math.max(topRows, index + 1 + sampleRows));
  const top = rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => cellText(cell).slice(0, longestShown)),
  }));
  const width = Math.max(0, ...top.map(({ cells }) => cells.length));
  const headers = Array.from({ length: width }, (_, column) => top[index]?.cells[column] ?? '');
  const columns = proposeColumns(headers, kind);
  const dates = datesOf(sheet);
  const isDate = dateFields(kind);
  const meant = dates.filter(({ column }) => isDate.has(columns[column]?.field ?? ''));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    truncated: sheet.truncated,
    headerRow: top[index]?.row ?? 1,
    rowCount: Math.max(0, sheet.rows.length - index - 1),
    top,
    columns,
    dates,
    dayFirst: dayFirstEvidence(meant) ?? true,
  };
}

/** Only texts: a date cell of a workbook is in no doubt. */
function datesOf(sheet: SheetContent): ColumnDates[] {
  const columns = new Map<number, ColumnDates>();
  for (const { cells } of sheet.rows) {
    for (const [column, cell] of cells.entries()) {
      const order = typeof cell === 'string' ? orderOfDate(cell.trim()) : null;
      if (order === null) continue;
      const dates = columns.get(column) ?? { column, dayFirst: 0, monthFirst: 0, either: 0, example: '' };
      dates[order] += 1;
      if (order === 'either') dates.example ||= cellText(cell).slice(0, longestShown);
      columns.set(column, dates);
    }
  }
  return [...columns.values()];
}

/** How dates that can be read both ways are meant, from those of the same columns that leave no doubt; null when they do not tell. */
function dayFirstEvidence(dates: readonly ColumnDates[]): boolean | null {
  const dayFirst = dates.reduce((sum, one) => sum + one.dayFirst, 0);
  const monthFirst = dates.reduce((sum, one) => sum + one.monthFirst, 0);
  return dayFirst === monthFirst ? null : dayFirst > monthFirst;
}
