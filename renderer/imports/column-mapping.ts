import type { ImportMapping, ImportSheet } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { dateFields } from '../../shared/imports/mapping.ts';

export interface FieldChange {
  readonly mapping: ImportMapping;
  /** The column that had the field before and is left out now. */
  readonly takenFrom: number | null;
}

/** Gives a column its field. No two columns have the same one: the other is left out. */
export function withField(
  mapping: ImportMapping,
  sheet: ImportSheet,
  kind: ImportKind,
  change: { readonly column: number; readonly field: string | null },
): FieldChange {
  const { column, field } = change;
  const before = field === null ? undefined : mapping.columns.find((one) => one.field === field);
  const columns = mapping.columns.map((one) => {
    if (one.column === column) return { ...one, field };
    return one === before ? { ...one, field: null } : one;
  });
  const dates =
    field !== null && dateFields(kind).has(field) ? sheet.dates.find((one) => one.column === column) : undefined;
  const known = dates && dates.dayFirst !== dates.monthFirst;
  return {
    mapping: { ...mapping, columns, ...(known ? { dayFirst: dates.dayFirst > dates.monthFirst } : {}) },
    takenFrom: before?.column ?? null,
  };
}

/** A few different values of a column, from the rows below the headers. */
export function examplesOf(sheet: ImportSheet, headerRow: number, column: number): string[] {
  const below = sheet.top.filter(({ row }) => row > headerRow);
  const values = below.map(({ cells }) => cells[column] ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, 3);
}
