import { Refusal } from '../../../shared/kernel/refusal.ts';
import { cleanText } from '../clean-text.ts';
import type { Cell, ContentSink } from '../workbook-content.ts';
import { workbookLimits } from './limits.ts';

/**
 * Between every reader and its sink: builds rows, leaves out empty ones, and holds the limits on what the program takes in, so that they
 * are the same for each kind of file.
 *
 * @throws Refusal workbook.too_many_sheets, .too_many_rows, .too_many_cells, .too_much_text
 */
export class RowCollector {
  /** Filled rows of all sheets so far. */
  rowCount = 0;
  private readonly sink: ContentSink;
  private sheetName = '';
  private sheetCount = 0;
  private sheetRows = 0;
  private cellCount = 0;
  private characterCount = 0;
  private truncated = false;
  private cells: Cell[] = [];
  private rowNumber = 0;

  constructor(sink: ContentSink) {
    this.sink = sink;
  }

  startSheet(name: string, hidden: boolean): void {
    if (++this.sheetCount > workbookLimits.sheets) {
      throw new Refusal('workbook.too_many_sheets', { limit: workbookLimits.sheets });
    }
    this.sheetName = cleanText(name);
    this.sheetRows = 0;
    this.truncated = false;
    this.sink.startSheet(this.sheetName, hidden);
  }

  /** `rowNumber` counts from 1. */
  startRow(rowNumber: number): void {
    this.rowNumber = rowNumber;
    this.cells = [];
  }

  /** `column` counts from 0. Empty cells cost nothing; a filled one beyond the last column kept marks the sheet as truncated. */
  put(column: number, value: Cell): void {
    if (value === null || value === '') return;
    if (column >= workbookLimits.columns) {
      this.markTruncated();
      return;
    }
    if (typeof value === 'string') this.characterCount += value.length;
    while (this.cells.length < column) this.cells.push(null);
    this.cells[column] = value;
  }

  endRow(): void {
    if (this.cells.length === 0) return;
    this.rowCount++;
    this.sheetRows++;
    this.cellCount += this.cells.length;
    if (this.sheetRows > workbookLimits.rowsPerSheet) {
      throw new Refusal('workbook.too_many_rows', { sheet: this.sheetName, limit: workbookLimits.rowsPerSheet });
    }
    if (this.cellCount > workbookLimits.cells) {
      throw new Refusal('workbook.too_many_cells', { limit: workbookLimits.cells });
    }
    if (this.characterCount > workbookLimits.characters) throw new Refusal('workbook.too_much_text');
    this.sink.row({ row: this.rowNumber, cells: this.cells });
    this.cells = [];
  }

  /** Says that this sheet holds more than was read. */
  markTruncated(): void {
    this.truncated = true;
  }

  endSheet(): void {
    this.sink.endSheet(this.truncated);
  }
}
