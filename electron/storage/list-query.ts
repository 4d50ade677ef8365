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
import { neededFor, operatorsOfType } from '../../shared/kernel/list.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { everything, type Reach } from '../../shared/kernel/scopes.ts';
import { withoutIndex } from './dialect.ts';
import { reachCondition, type RecordScope, type Sql } from './record-scopes.ts';
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
  /** A statement that counts the unfiltered list without walking it; answers `count`. */
  readonly countSql?: string;
  /** The id that the search index knows, when it is not the record's own. */
  readonly searchId?: string;
  /** Which records decide who may see a row, and the SQL of their id when it is not the row's own. Without it a narrow scope sees none. */
  readonly scope?: { readonly of: RecordScope; readonly id?: string };
  /** The SQL of the person a row names, on the list's own table: sharing the list is then held against that person's consent. */
  readonly person?: string;
  /** Of lists that name people: the SQL of their birth date, and the columns that are empty for somebody who may not know minors by name. */
  readonly minors?: { readonly birthDate: string; readonly caseCode: string; readonly columns: readonly F[] };
}

/** What the caller of a list may see of it. Plain data: it travels to the jobs worker with an export. */
export interface ListAccess {
  readonly reach: Reach;
  /** People born after this day are shown without their names; null for somebody who may know them. */
  readonly namelessAfter: string | null;
  /** Only people who agreed to this purpose and whose consent has not run out on the day. */
  readonly consent?: ConsentNeeded;
}

export interface ConsentNeeded {
  readonly purposeId: string;
  readonly today: string;
}

/** What the program itself sees of a list, for example in measurements. */
export const fullAccess: ListAccess = { reach: everything, namelessAfter: null };

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

/** The SQL of a column, empty where it would name a minor to somebody who may not know them. The day is a date of our own making. */
function valueSql(list: ListSql, field: string, { namelessAfter }: ListAccess): string {
  const { value } = list.columns[field] as ColumnSql;
  if (namelessAfter === null || !list.minors?.columns.includes(field)) return value;
  return `iif(${list.minors.birthDate} > '${namelessAfter}', null, ${value})`;
}

function filterSql(list: ListSql, filter: ListFilter['filters'][number], access: ListAccess): Sql {
  const column = columnOf(list, filter.field);
  const { operator, value } = filter;
  if (!operatorsOfType[column.type].includes(operator))
    throw new Refusal('list.unknown_field', { field: filter.field });
  const expression = valueSql(list, filter.field, access);
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

function whereSql(list: ListSql, filter: ListFilter, access: ListAccess): Sql {
  const parts: Sql[] = [{ text: list.where, parameters: [] }];
  if (filter.within !== undefined) parts.push(withinSql(list, filter.within));
  const within = reachCondition(list.scope?.of, access.reach, list.scope?.id ?? list.id);
  if (within !== null) parts.push(within);
  if (access.consent) parts.push(consentCondition(list, access.consent));
  const match = matchExpression(filter.search);
  if (match !== null) parts.push({ text: searchCondition(list.searchId ?? list.id), parameters: [match] });
  if (match !== null && list.minors && access.namelessAfter !== null) {
    // Who may not know a minor's name does not find them by it either, only by the code.
    const { birthDate, caseCode } = list.minors;
    const text = `${birthDate} is null or ${birthDate} <= ? or ${caseCode} = ?`;
    parts.push({ text, parameters: [access.namelessAfter, filter.search.trim().toUpperCase()] });
  }
  parts.push(...filter.filters.map((one) => filterSql(list, one, access)));
  return {
    text: parts.map((part) => `(${part.text})`).join(' and '),
    parameters: parts.flatMap((part) => part.parameters),
  };
}

function wantedSort(list: ListSql, sort: ListView['sort']): ListView['sort'] {
  return sort.length > 0 ? sort : [list.definition.defaultSort];
}

/**
 * The person's last decision about the purpose is a consent that still holds.
 *
 * @throws Refusal exports.no_person for a list whose rows are not about one person each
 */
function consentCondition({ person }: ListSql, { purposeId, today }: ConsentNeeded): Sql {
  if (person === undefined) throw new Refusal('exports.no_person');
  const text = `exists (select 1 from consent c
    where c.person_id = ${person} and c.purpose_id = ? and c.deleted_at is null and c.decision = 'given'
      and (c.expires_on is null or c.expires_on >= ?)
      and not exists (select 1 from consent n where n.person_id = c.person_id and n.purpose_id = c.purpose_id
        and n.deleted_at is null and (n.decided_on, n.id) > (c.decided_on, c.id)))`;
  return { text, parameters: [purposeId, today] };
}

function orderSql(list: ListSql, sort: ListView['sort']): string {
  const wanted = wantedSort(list, sort);
  const terms = wanted.map(({ field, descending }) => {
    columnOf(list, field);
    const column = list.columns[field] as ColumnSql;
    return `${column.sort ?? column.value}${descending ? ' desc' : ''}`;
  });
  const last = wanted.at(-1)?.descending === true ? ' desc' : '';
  return `${terms.join(', ')}, ${list.id}${last}`;
}

/** Whether any condition or order needs a joined table; if not, the page is cut before the joins are made. */
function needsJoins(list: ListSql, view: ListView, access: ListAccess): boolean {
  const alias = list.id.split('.')[0] ?? '';
  if (list.scope?.id !== undefined && !list.scope.id.startsWith(`${alias}.`) && !access.reach.all) return true;
  if (list.minors && !list.minors.birthDate.startsWith(`${alias}.`) && access.namelessAfter !== null) return true;
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
  access: ListAccess,
  page?: { offset: number; limit: number },
): Sql {
  const where = whereSql(list, view, access);
  const order = orderSql(list, view.sort);
  const inner = needsJoins(list, { ...view, sort: wantedSort(list, view.sort) }, access)
    ? `${list.table} ${list.joins}`
    : list.table;
  const columns = fields.map((field) => `${valueSql(list, field, access)} as "${field}"`);
  const select = [`${list.id} as "id"`, ...columns].join(', ');
  if (!page) {
    return {
      text: `select ${select} from ${list.table} ${list.joins} where ${where.text} order by ${order}`,
      parameters: where.parameters,
    };
  }
  const ids = `select ${list.id} as page_id from ${inner} where ${where.text} order by ${order} limit ? offset ?`;
  // A cross join keeps the page first; SQLite would rather read a whole table in the order of an index than sort a hundred rows.
  return {
    text: `select ${select} from (${ids}) page cross join ${list.table} on ${list.id} = page.page_id ${list.joins} order by ${order}`,
    parameters: [...where.parameters, page.limit, page.offset],
  };
}

/** The columns of a list that the caller may read. */
export function readableFields(definition: ListDefinition, may: (permission: Permission) => boolean): string[] {
  const readable = ({ type, needs }: ListColumn) => {
    const needed = neededFor(needs === undefined ? { type } : { type, needs });
    return needed === null || may(needed);
  };
  return definition.columns.filter(readable).map((column) => column.field);
}

/** Refuses a filter or an order by a column the caller may not read: its answer would tell what the column holds. */
export function requireReadable(
  view: Pick<ListFilter, 'filters'> & Partial<ListView>,
  readable: readonly string[],
): void {
  const used = [...view.filters, ...(view.sort ?? [])].map(({ field }) => field);
  const hidden = used.find((field) => !readable.includes(field));
  if (hidden !== undefined) throw new Refusal('list.unknown_field', { field: hidden });
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
  access: ListAccess,
): Promise<ListRow[]> {
  const sql = pageSql(list, request, fields, access, request);
  const rows = await manager.query<Record<string, unknown>[]>(sql.text, [...sql.parameters]);
  const columns = fields.map((field) => columnOf(list, field));
  return rows.map((row) => ({
    id: String(row['id']),
    values: Object.fromEntries(columns.map((column) => [column.field, typedValue(column, row[column.field])])),
  }));
}

/** How many rows the filter leaves. */
export async function countRows(
  manager: EntityManager,
  list: ListSql,
  filter: ListFilter,
  access: ListAccess,
): Promise<number> {
  if (isWhole(filter) && !access.consent && reachCondition(list.scope?.of, access.reach, list.id) === null) {
    const kept = await keptCount(manager, list);
    if (kept !== null) return kept;
  }
  const where = whereSql(list, filter, access);
  const joined = needsJoins(list, { ...filter, sort: [] }, access) ? list.joins : '';
  const [row] = await manager.query<{ count: number }[]>(
    `select count(*) as count from ${list.table} ${joined} where ${where.text}`,
    [...where.parameters],
  );
  return row?.count ?? 0;
}

/** How many rows the unfiltered list has, where that is known without walking it. */
async function keptCount(manager: EntityManager, { countSql, counted }: ListSql): Promise<number | null> {
  if (countSql === undefined && counted === undefined) return null;
  const [row] = await manager.query<{ count: number }[]>(
    countSql ?? `select live as count from record_count where kind = '${counted ?? ''}'`,
  );
  return row?.count ?? 0;
}

function isWhole({ filters, search, within }: ListFilter): boolean {
  return filters.length === 0 && within === undefined && matchExpression(search) === null;
}
