import { columnLetters } from '../../../shared/imports/cell-name.ts';
import type { Cell } from '../../workbooks/workbook-content.ts';
import { restoreNeutralised } from '../../workbooks/sanitise.ts';

/** What stands in a cell, as text. Errors of formulas count as empty; texts our own exports protected get their sign back. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return restoreNeutralised(cell).trim();
  if (typeof cell === 'object') return 'date' in cell ? cell.date : '';
  return String(cell);
}

const blanks = new Set(['', 'null', 'n/a', 'na', '#n/a', '-', '--', 'nil', 'none']);

/** True for the many ways in which a file says that nothing is known. */
export function isBlank(text: string): boolean {
  return blanks.has(text.toLowerCase());
}

/** Column letters and row as a spreadsheet shows them, for example C14. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
