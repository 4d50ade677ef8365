import { z } from 'zod';
import type { Permission } from './permissions.ts';
import { query } from './procedure.ts';

/**
 * How a column's value is typed, shown, filtered and written to a workbook.
 *
 * `money` holds minor units, `weight` grams; both are shown and written in their main unit (naira, kilograms). `decimal` is a plain number,
 * for example a percentage.
 */
export type ColumnType =
  'text' | 'code' | 'phone' | 'integer' | 'decimal' | 'money' | 'weight' | 'date' | 'datetime' | 'boolean' | 'choice';

export interface ListColumn<F extends string = string> {
  readonly field: F;
  readonly type: ColumnType;
  /** Width in characters, on screen and in the workbook. */
  readonly width: number;
  /** For `choice`: the allowed values; their texts are `<namespace>:<field>.<value>`. */
  readonly choices?: readonly string[];
  /** For `choice`: where the texts are in the namespace `common`, when they are not at `<namespace>:<field>`. */
  readonly commonTexts?: string;
  /** For `money`: the column of the same row that names the currency. Without one it is the office's. */
  readonly currencyField?: F;
  /** For `decimal`: digits after the decimal sign, 1 when not given. */
  readonly decimals?: number;
  /** Shown when the user has not chosen columns. */
  readonly shown?: boolean;
  /** Left out for everybody without it. A phone number needs `sensitive.contact` and an amount `sensitive.money` without saying so. */
  readonly needs?: Permission;
}

/**
 * A list of records: its columns and who may read and export it.
 *
 * The same definition makes the grid's columns, the procedures, the SQL and the workbook. Column titles are `<namespace>:column.<field>`.
 */
export interface ListDefinition<F extends string = string> {
  readonly name: string;
  readonly namespace: string;
  readonly columns: readonly ListColumn<F>[];
  readonly defaultSort: { readonly field: F; readonly descending: boolean };
  readonly read: Permission;
  readonly export: Permission;
  /** True when the rows name persons: an export then asks for a reason. */
  readonly personal: boolean;
}

/** Where the texts of a column's choices are: the namespace and the key they share. */
export function choiceTexts(namespace: string, { field, commonTexts }: ListColumn): { namespace: string; key: string } {
  return commonTexts === undefined ? { namespace, key: field } : { namespace: 'common', key: commonTexts };
}

export function defineList<const F extends string>(definition: ListDefinition<F>): ListDefinition<F> {
  return definition;
}

export const filterOperators = ['contains', 'starts', 'equals', 'any-of', 'from', 'to', 'empty', 'not-empty'] as const;
export type FilterOperator = (typeof filterOperators)[number];

/** Which operators make sense for which type of column. */
export const operatorsOfType: Readonly<Record<ColumnType, readonly FilterOperator[]>> = {
  text: ['contains', 'starts', 'equals', 'empty', 'not-empty'],
  code: ['starts', 'equals', 'contains'],
  phone: ['contains', 'starts', 'equals', 'empty', 'not-empty'],
  integer: ['equals', 'from', 'to', 'empty', 'not-empty'],
  decimal: ['from', 'to', 'equals', 'empty', 'not-empty'],
  money: ['from', 'to', 'equals', 'empty', 'not-empty'],
  weight: ['from', 'to', 'equals', 'empty', 'not-empty'],
  date: ['from', 'to', 'equals', 'empty', 'not-empty'],
  datetime: ['from', 'to'],
  boolean: ['equals'],
  choice: ['any-of', 'empty', 'not-empty'],
};

const neededByType: Partial<Record<ColumnType, Permission>> = { phone: 'sensitive.contact', money: 'sensitive.money' };

/** The permission without which the engine leaves a column out; null for everybody who may read the list. */
export function neededFor(column: Pick<ListColumn, 'type' | 'needs'>): Permission | null {
  return column.needs ?? neededByType[column.type] ?? null;
}

/** Column types that are numbers: right-aligned, and filtered by a number. */
export const numberTypes: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'money', 'weight']);

export const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type CellValue = z.infer<typeof cellValue>;

/** One row as the grid shows it: the record's id and one value per column the caller may see. */
export const listRow = z.object({
  id: z.string(),
  // Two thousand cells a block: the engine types each one itself (`typedValue`), and checking them again would take longer than the query.
  values: z.custom<Readonly<Record<string, CellValue>>>((value) => typeof value === 'object' && value !== null),
});
export type ListRow = z.infer<typeof listRow>;

export const maximumBlock = 500;

function fieldsOf<F extends string>(list: ListDefinition<F>) {
  return z.enum(list.columns.map((column) => column.field) as [F, ...F[]]);
}

/** The part of a request that says which rows: what was typed in the search box and the filters. Exports and counts use it too. */
export function listFilter<F extends string>(list: ListDefinition<F>) {
  return z.object({
    search: z.string().max(200).default(''),
    filters: z
      .array(
        z.object({
          field: fieldsOf(list),
          operator: z.enum(filterOperators),
          value: z
            .union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)])
            .optional(),
        }),
      )
      .max(20)
      .default([]),
    /** Rows that belong to one record, for example the memberships of one cooperative. */
    within: z.string().max(64).optional(),
  });
}

export function listView<F extends string>(list: ListDefinition<F>) {
  return listFilter(list).extend({
    sort: z
      .array(z.object({ field: fieldsOf(list), descending: z.boolean() }))
      .max(3)
      .default([]),
  });
}

export type ListFilter = z.infer<ReturnType<typeof listFilter>>;
export type ListView = z.infer<ReturnType<typeof listView>>;

/** The two procedures of every list: a block of rows, and how many rows there are. */
export function listProcedures<F extends string>(list: ListDefinition<F>) {
  const request = listView(list).extend({
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(maximumBlock).default(100),
  });
  return {
    list: query(list.read, request, z.object({ rows: z.array(listRow) }), { subject: 'list' }),
    count: query(list.read, listFilter(list), z.object({ count: z.int() }), { subject: 'list' }),
  };
}
