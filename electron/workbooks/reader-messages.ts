import type { RefusalCode } from '../../shared/kernel/refusal-codes.ts';
import type { RefusalParams } from '../../shared/kernel/refusal.ts';
import type { RowContent, WorkbookKind } from './workbook-content.ts';

/** What the reading thread is started with. `taken` counts the batches its parent has taken, so that it never runs far ahead. */
export interface ReaderTask {
  readonly bytes: Uint8Array;
  readonly encoding: string | undefined;
  readonly taken: Int32Array;
}

export type ReaderMessage =
  | { readonly kind: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly kind: 'rows'; readonly rows: readonly RowContent[] }
  | { readonly kind: 'sheet-end'; readonly truncated: boolean }
  | { readonly kind: 'done'; readonly workbook: WorkbookKind }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly params: RefusalParams };
