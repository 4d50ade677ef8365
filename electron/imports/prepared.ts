import type { ImportKind } from '../../shared/imports/kinds.ts';
import type { ImportCounts, ImportMapping, ImportProblem } from '../../shared/imports/contract.ts';
import type { AlsoNeeded } from './definition.ts';
import type { ResolvedLinks } from './links/resolved-links.ts';
import type { ImportRow } from './rows/import-row.ts';

/** A file read, judged and matched, ready to be looked at and written. */
export interface PreparedImport {
  readonly kind: ImportKind;
  readonly sheet: string;
  readonly mapping: ImportMapping;
  readonly rows: readonly ImportRow[];
  readonly links: ResolvedLinks;
  readonly problems: readonly ImportProblem[];
  readonly also: readonly AlsoNeeded[];
}

export interface ConfirmedImport extends PreparedImport {
  readonly fileName: string;
  readonly fileHash: string;
  readonly counts: ImportCounts;
}
