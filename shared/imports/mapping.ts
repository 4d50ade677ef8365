import type { ImportFile, ImportMapping } from './contract.ts';

type Sheet = ImportFile['sheets'][number];

function matched(sheet: Sheet): number {
  return sheet.columns.filter(({ field }) => field !== null).length;
}

/** The mapping that a file's own headers suggest, for the sheet in which most columns are understood. */
export function mappingOf(file: ImportFile): ImportMapping {
  const [best] = [...file.sheets].sort((first, second) => matched(second) - matched(first) || second.rowCount - first.rowCount);
  if (!best) throw new Error('an opened file has no sheet');
  return { sheet: best.name, headerRow: best.headerRow, columns: best.columns, dayFirst: best.dayFirst };
}
