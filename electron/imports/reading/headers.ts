import type { ImportKind } from '../../../shared/imports/kinds.ts';
import { fieldOfHeader } from '../../../shared/imports/headers.ts';
import type { Cell, SheetContent } from '../../workbooks/workbook-content.ts';
import { cellText } from './cells.ts';

const rowsToLookAt = 40;

/**
 * The row that holds the headers: the one among the first forty whose texts are most often known names of fields; where none is known, the
 * first row that has texts in most of the columns the sheet uses.
 *
 * @returns the index into `sheet.rows`, or null for a sheet without anything that looks like a table
 */
export function findHeaderRow(sheet: SheetContent, kind: ImportKind): number | null {
  const rows = sheet.rows.slice(0, rowsToLookAt);
  const known = rows.map(
    (row) =>
      new Set(row.cells.map((cell) => fieldOfHeader(cellText(cell), kind)).filter((field) => field !== null)).size,
  );
  const best = Math.max(0, ...known);
  if (best >= 1) return known.indexOf(best);
  const widest = Math.max(0, ...rows.map((row) => filled(row.cells)));
  const index = rows.findIndex((row) => widest >= 2 && texts(row.cells) >= Math.ceil(widest * 0.7));
  return index < 0 ? null : index;
}

function filled(cells: readonly Cell[]): number {
  return cells.filter((cell) => cellText(cell) !== '').length;
}

function texts(cells: readonly Cell[]): number {
  return cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length;
}
