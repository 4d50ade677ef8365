import { foldText } from '../../../shared/kernel/text.ts';
import type { ImportKind, ImportMapping } from '../../../shared/imports/contract.ts';
import { importFields } from '../../../shared/imports/fields.ts';
import type { Cell, SheetContent } from '../../workbooks/workbook-content.ts';
import { cellText } from './cells.ts';

type MappedColumn = ImportMapping['columns'][number];

const rowsToLookAt = 40;

/** A header as it is compared: folded, camelCase and snake_case taken apart, units and signs dropped. */
export function foldHeader(text: string): string {
  return foldText(text.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function fieldOf(header: string, kind: ImportKind): string | null {
  const folded = foldHeader(header);
  if (folded === '') return null;
  const exact = importFields[kind].find((field) => foldHeader(field.field) === folded || field.synonyms.includes(folded));
  return exact?.field ?? null;
}

/**
 * The row that holds the headers: the one among the first forty whose texts are most often known names of fields; where none is known, the
 * first row that has texts in most of the columns the sheet uses.
 *
 * @returns the index into `sheet.rows`, or null for a sheet without anything that looks like a table
 */
export function findHeaderRow(sheet: SheetContent, kind: ImportKind): number | null {
  const rows = sheet.rows.slice(0, rowsToLookAt);
  const known = rows.map((row) => new Set(row.cells.map((cell) => fieldOf(cellText(cell), kind)).filter((field) => field !== null)).size);
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

/** Proposes a field for every column; no field is proposed twice. */
export function proposeColumns(headers: readonly string[], kind: ImportKind): MappedColumn[] {
  const taken = new Set<string>();
  return headers.map((header, column) => {
    const field = fieldOf(header, kind);
    const free = field !== null && !taken.has(field) ? field : null;
    if (free !== null) taken.add(free);
    return { column, header, field: free };
  });
}
