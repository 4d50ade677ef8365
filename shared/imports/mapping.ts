import type { ImportFile, ImportMapping, ImportSheet } from './contract.ts';
import { importFields, type ImportKind } from './kinds.ts';
import { proposeColumns } from './headers.ts';

function matched(sheet: ImportSheet): number {
  return sheet.columns.filter(({ field }) => field !== null).length;
}

/** The mapping that a file's own headers suggest, for the sheet in which most columns are understood. */
export function mappingOf(file: ImportFile): ImportMapping {
  const [best] = [...file.sheets].sort(
    (first, second) => matched(second) - matched(first) || second.rowCount - first.rowCount,
  );
  if (!best) throw new Error('an opened file has no sheet');
  return mappingOfSheet(best);
}

/** What nobody has decided yet. */
const undecided: Pick<ImportMapping, 'values' | 'links' | 'update' | 'doubles'> = {
  values: [],
  links: [],
  update: 'fill',
  doubles: [],
};

export function mappingOfSheet({ name, headerRow, columns, dayFirst }: ImportSheet): ImportMapping {
  return { ...undecided, sheet: name, headerRow, columns, dayFirst };
}

/** The mapping when another of the sheet's first rows holds the headers: what was chosen for the columns before is proposed anew. */
export function withHeaderRow(
  mapping: ImportMapping,
  sheet: ImportSheet,
  kind: ImportKind,
  row: number,
): ImportMapping {
  const cells = sheet.top.find((one) => one.row === row)?.cells ?? [];
  const width = Math.max(...sheet.top.map((one) => one.cells.length));
  const headers = Array.from({ length: width }, (_, column) => cells[column] ?? '');
  return { ...mapping, headerRow: row, columns: proposeColumns(headers, kind) };
}

/** The fields that hold dates. */
export function dateFields(kind: ImportKind): Set<string> {
  return new Set(importFields(kind).flatMap(({ field, type }) => (type === 'date' ? [field] : [])));
}
