/**
 * One cell as read. `date` is an ISO date (`2024-03-09`) or date and time (`2024-03-09T14:30:00`) without a zone; `error` is what the
 * spreadsheet showed (`#N/A`). Nothing is guessed: a number stored as text stays text.
 */
export type Cell = string | number | boolean | { readonly date: string } | { readonly error: string } | null;

/** A row that holds something. `row` counts from 1 as in the file; `cells` starts at column A and ends at the last filled cell. */
export interface RowContent {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** One sheet; a text file has exactly one, without a name. `truncated` says that filled cells beyond the last column kept were left out. */
export interface SheetContent {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RowContent[];
  readonly truncated: boolean;
}

/** What the file turned out to be, by its content. `encoding` and `delimiter` are given for text files. */
export interface WorkbookKind {
  readonly format: 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'text';
  readonly encoding?: string;
  readonly delimiter?: string;
}

export interface WorkbookContent extends WorkbookKind {
  readonly sheets: readonly SheetContent[];
}

/** Where a reader puts what it finds, sheet after sheet and row after row. */
export interface ContentSink {
  startSheet(name: string, hidden: boolean): void;
  row(row: RowContent): void;
  endSheet(truncated: boolean): void;
}

/** Collects what a reader finds into the sheets of a {@link WorkbookContent}. */
export class SheetBuilder implements ContentSink {
  readonly sheets: SheetContent[] = [];
  private open: { name: string; hidden: boolean; rows: RowContent[] } | undefined;

  startSheet(name: string, hidden: boolean): void {
    this.open = { name, hidden, rows: [] };
  }

  row(row: RowContent): void {
    this.open?.rows.push(row);
  }

  endSheet(truncated: boolean): void {
    if (this.open) this.sheets.push({ ...this.open, truncated });
    this.open = undefined;
  }
}
