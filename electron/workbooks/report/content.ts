import type { CellValue, ColumnType, ListColumn } from '../writing/list-columns.ts';

/** How a cell of a report looks. States say themselves in words too: colour only helps. */
export type CellLook =
  | 'title'
  | 'subtitle'
  | 'header'
  | 'day'
  | 'mark'
  | 'group'
  | 'label'
  | 'total'
  | 'note'
  | 'good'
  | 'warning'
  | 'bad'
  | 'wrapped';

/** One cell of a report. Dates are ISO texts; a percentage is written as 62.5, not as 0.625. */
export interface ReportCell {
  readonly value: CellValue;
  readonly type?: ColumnType;
  readonly decimals?: number;
  readonly look?: CellLook;
}

/** A chart over cells of its own sheet: rows `from` to `to` counted from 0, its legend from the row `titles`. */
export interface ReportChart {
  readonly kind: 'column' | 'stacked' | 'line' | 'bar';
  readonly title: string;
  readonly titles: number;
  readonly from: number;
  readonly to: number;
  readonly categories: number;
  readonly series: readonly number[];
  readonly at: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

interface PrintedSheet {
  readonly name: string;
  /** On paper A4 across instead of upright. */
  readonly landscape?: boolean;
  /** All of it on one page, however small. */
  readonly onePage?: boolean;
}

/** A sheet that is small enough to stand in memory: figures, definitions, a register of one cohort. */
export interface FigureSheet extends PrintedSheet {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Rows repeated on every printed page, and kept in sight: the last of them, counted from 1. */
  readonly headerRow?: number;
  /** Columns kept in sight. */
  readonly frozenColumns?: number;
  readonly charts?: readonly ReportChart[];
}

/** A sheet of records as a native table; its rows are pulled while the file is written. */
export interface DetailSheet extends PrintedSheet {
  /** Of the table: letters, digits and underscores, unique in the workbook. */
  readonly tableName: string;
  readonly columns: readonly ListColumn[];
  /** Exactly how many rows will come. */
  readonly rowCount: number;
  readonly records: () => Iterable<readonly CellValue[]>;
}

export type ReportSheet = FigureSheet | DetailSheet;

export interface ReportWorkbook {
  readonly title: string;
  readonly sheets: readonly ReportSheet[];
  /** Printed at the foot of every page, beside the page's number. */
  readonly footer: string;
  /** ISO instant. The same content and instant give the same bytes. */
  readonly writtenAt: string;
}

export function isDetail(sheet: ReportSheet): sheet is DetailSheet {
  return 'records' in sheet;
}
