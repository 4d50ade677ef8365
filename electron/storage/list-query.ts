import type { EntityManager } from 'typeorm';
import type {
  CellValue,
  FilterOperator,
  ListColumn,
  ListDefinition,
  ListFilter,
  ListRow,
  ListView,
} from '../../shared/kernel/list.ts';
import { operatorsOfType } from '../../shared/kernel/list.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { withoutIndex } from './dialect.ts';
import { matchExpression, searchCondition } from './search-index.ts';

/** How one column of a list is computed, and how it sorts when that differs, for example without accents. */
export interface ColumnSql {
  readonly value: string;
  readonly sort?: string;
}

/** The SQL behind a list. Expressions are written by the feature; what users send only chooses among them and fills parameters. */
export interface ListSql<F extends string = string> {
  readonly definition: ListDefinition<F>;
  /** The table of the records, with its alias, for example `person p`. */
  readonly table: string;
  /** The record's id, for example `p.id`. */
  readonly id: string;
  /** What the columns' values need beside the table; joined only for the rows of the page. */
  readonly joins: string;
  readonly where: string;
  readonly columns: Readonly<Record<F, ColumnSql>>;
  /** Condition with one parameter for each kind of `within`, for example `cooperative`. */
  readonly within?: Readonly<Record<string, string>>;
  /** The kind whose live records the unfiltered list shows, when the file keeps their number (`record_count`). */
  readonly counted?: string;
  /** The id that the search index knows, when it is not the record's own. */
  readonly searchId?: string;
}

interface Sql {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

const comparisons: Readonly<Record<FilterOperator, string>> = {
  contains: `like ? escape '\\'`,
  starts: `like ? escape '\\'`,
  equals: '= ?',
  'any-of': 'in',
  from: '>= ?',
  to: '<= ?',
  empty: `is null`,
  'not-empty': 'is not null',
};

function likePattern(value: string, operator: FilterOperator): string {
  const escaped = value.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return operator === 'contains' ? `%${escaped}%` : `${escaped}%`;
}

function columnOf(list: ListSql, field: string): ListColumn {
  const column = list.definition.columns.find((known) => known.field === field);
  if (!column) throw new Refusal('list.unknown_field', { field });
  return column;
}

function filterSql(list: ListSql, filter: ListFilter['filters'][number]): Sql {
  const column = columnOf(list, filter.field);
  const { operator, value } = filter;
  if (!operatorsOfType[column.type].includes(operator))
    throw new Refusal('list.unknown_field', { field: filter.field });
  const { value: expression } = list.columns[filter.field] as ColumnSql;
  if (operator === 'empty' || operator === 'not-empty')
    return { text: `${expression} ${comparisons[operator]}`, parameters: [] };
  if (operator === 'any-of') {
    const values = Array.isArray(value) ? value : [String(value)];
    return { text: `${withoutIndex(expression)} in (${values.map(() => '?').join(', ')})`, parameters: values };
  }
  if (operator === 'contains' || operator === 'starts') {
    return { text: `${expression} ${comparisons[operator]}`, parameters: [likePattern(String(value ?? ''), operator)] };
  }
  // The last day is included although instants carry a time after it.
  const bound = column.type === 'datetime' && operator === 'to' ? `${String(value)}T23:59:59.999Z` : value;
  return { text: `${expression} ${comparisons[operator]}`, parameters: [bound ?? null] };
}

function withinSql(list: ListSql, within: string): Sql {
  const [kind = '', id = ''] = within.split(':');
  const condition = list.within?.[kind];
  if (condition === undefined) throw new Refusal('list.unknown_field', { field: kind });
  return { text: condition, parameters: [id] };
}

function whereSql(list: ListSql, filter: ListFilter): Sql {
  const parts: Sql[] = [{ text: list.where, parameters: [] }];
  if (filter.within !== undefined) parts.push(withinSql(list, filter.within));
  const match = matchExpression(filter.search);
  if (match !== null) parts.push({ text: searchCondition(list.searchId ?? list.id), parameters: [match] });
  parts.push(...filter.filters.map((one) => filterSql(list, one)));
  return {
    text: parts.map((part) => `(${part.text})`).join(' and '),
    parameters: parts.flatMap((part) => part.parameters),
  };
}

function orderSql(list: ListSql, sort: ListView['sort']): string {
  const wanted = sort.length > 0 ? sort : [list.definition.defaultSort];
  const terms = wanted.map(({ field, descending }) => {
    columnOf(list, field);
    const column = list.columns[field] as ColumnSql;
    return `${column.sort ?? column.value}${descending ? ' desc' : ''}`;
  });
  const last = wanted.at(-1)?.descending === true ? ' desc' : '';
  return `${terms.join(', ')}, ${list.id}${last}`;
}

/** Whether any condition or order needs a joined table; if not, the page is cut before the joins are made. */
function needsJoins(list: ListSql, view: ListView): boolean {
  const alias = list.id.split('.')[0] ?? '';
  const fields = [...view.filters.map((filter) => filter.field), ...view.sort.map((term) => term.field)];
  return fields.some((field) => {
    const column = list.columns[field];
    return column !== undefined && !(column.sort ?? column.value).startsWith(`${alias}.`);
  });
}

/**
 * The statement of one page. Ids are found first, on indexes alone, and only the page's rows are read and joined: a deep page of a million
 * rows costs a walk over an index, not over the table.
 */
export function pageSql(
  list: ListSql,
  view: ListView,
  fields: readonly string[],
  page?: { offset: number; limit: number },
): Sql {
  const where = whereSql(list, view);
  const order = orderSql(list, view.sort);
  const inner = needsJoins(list, view) ? `${list.table} ${list.joins}` : list.table;
  const columns = fields.map((field) => `${(list.columns[field] as ColumnSql).value} as "${field}"`);
  const select = [`${list.id} as "id"`, ...columns].join(', ');
  if (!page) {
    return {
      text: `select ${select} from ${list.table} ${list.joins} where ${where.text} order by ${order}`,
      parameters: where.parameters,
    };
  }
  const ids = `select ${list.id} as page_id from ${inner} where ${where.text} order by ${order} limit ? offset ?`;
  return {
    text: `select ${select} from (${ids}) page join ${list.table} on ${list.id} = page.page_id ${list.joins} order by ${order}`,
    parameters: [...where.parameters, page.limit, page.offset],
  };
}

/** The columns of a list that the caller may read. */
export function readableFields(
  definition: ListDefinition,
  may: (permission: NonNullable<ListColumn['needs']>) => boolean,
): string[] {
  return definition.columns
    .filter((column) => column.needs === undefined || may(column.needs))
    .map((column) => column.field);
}

/** SQLite has no booleans: the columns that are meant as such come back as 0 and 1. */
export function typedValue(column: ListColumn, value: unknown): CellValue {
  if (column.type === 'boolean') return value === 1 || value === true;
  return value === undefined ? null : (value as CellValue);
}

/** Reads one block of a list. */
export async function readPage(
  manager: EntityManager,
  list: ListSql,
  request: ListView & { offset: number; limit: number },
  fields: readonly string[],
): Promise<ListRow[]> {
  const sql = pageSql(list, request, fields, request);
  const rows = await manager.query<Record<string, unknown>[]>(sql.text, [...sql.parameters]);
  const columns = fields.map((field) => columnOf(list, field));
  return rows.map((row) => ({
    id: String(row['id']),
    values: Object.fromEntries(columns.map((column) => [column.field, typedValue(column, row[column.field])])),
  }));
}

/** How many rows the filter leaves. */
export async function countRows(manager: EntityManager, list: ListSql, filter: ListFilter): Promise<number> {
  if (list.counted !== undefined && isWhole(filter)) {
    const [kept] = await manager.query<{ live: number }[]>('select live from record_count where kind = ?', [
      list.counted,
    ]);
    return kept?.live ?? 0;
  }
  const where = whereSql(list, filter);
  const joined = needsJoins(list, { ...filter, sort: [] }) ? list.joins : '';
  const [row] = await manager.query<{ count: number }[]>(
    `select count(*) as count from ${list.table} ${joined} where ${where.text}`,
    [...where.parameters],
  );
  return row?.count ?? 0;
}

function isWhole({ filters, search, within }: ListFilter): boolean {
  return filters.length === 0 && within === undefined && matchExpression(search) === null;
}
