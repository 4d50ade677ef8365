import { z } from 'zod';
import type { ListColumn, ListDefinition } from '../../../shared/kernel/list.ts';

/** A user's choice for one column; the order of the choices is the order of the columns. */
export const columnChoice = z.object({ field: z.string(), shown: z.boolean(), width: z.int().min(40).max(1200) });
export type ColumnChoice = z.infer<typeof columnChoice>;
export const columnChoices = z.array(columnChoice);

const characterPixels = 8;
const cellPadding = 28;

export function columnWidth(column: ListColumn): number {
  return column.width * characterPixels + cellPadding;
}

/** The columns as the list declares them. */
export function declaredColumns(list: ListDefinition): ColumnChoice[] {
  return list.columns.map((column) => ({
    field: column.field,
    shown: column.shown ?? false,
    width: columnWidth(column),
  }));
}

/** A stored choice, brought in line with the list as it is today: unknown columns go, new ones come at the end. */
export function currentColumns(list: ListDefinition, stored: readonly ColumnChoice[]): ColumnChoice[] {
  const declared = declaredColumns(list);
  if (stored.length === 0) return declared;
  const known = stored.filter((choice) => declared.some((column) => column.field === choice.field));
  const added = declared.filter((column) => !known.some((choice) => choice.field === column.field));
  return [...known, ...added];
}

/** Moves a column one place towards the start (-1) or the end (1). */
export function moveColumn(columns: readonly ColumnChoice[], field: string, by: -1 | 1): ColumnChoice[] {
  const from = columns.findIndex((column) => column.field === field);
  const moved = columns[from];
  if (!moved || from + by < 0 || from + by >= columns.length) return [...columns];
  const rest = columns.filter((column) => column.field !== field);
  return [...rest.slice(0, from + by), moved, ...rest.slice(from + by)];
}
