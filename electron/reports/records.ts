import type { EntityManager } from 'typeorm';
import type { RecordsBehind } from '../../shared/reports/contract.ts';
import type { JobSurroundings } from '../engine/job-surroundings.ts';
import { exportableList } from '../exports/lists.ts';
import { countRows, fullAccess, readPage } from '../storage/list-query.ts';
import { withSnapshot } from '../storage/snapshot.ts';
import type { AskedRecords } from './asked.ts';
import { ownView } from './count-own.ts';
import { knownIndicator, type KnownIndicator } from './indicators.ts';
import { measureOf, type Measure } from './measures.ts';
import { knownQuarter, rangeOf, yearRange } from './quarters/state.ts';
import { sourceOf } from './sources/index.ts';
import { bucketSql, sqlFor, type Source, type SourceRange } from './sources/source.ts';

const pageRows = 100;

/** The records behind a figure or one of its parts, those that count in it: as they are now. */
export function runReportRecords(asked: AskedRecords, { source }: JobSurroundings): Promise<RecordsBehind> {
  const { manager } = source;
  return withSnapshot(source, async () => {
    const indicator = await knownIndicator(manager, asked.code);
    const { period } = await knownQuarter(manager, asked, asked.quarter);
    const range = asked.span === 'quarter' ? rangeOf(period, asked) : yearRange(period, asked);
    return indicator.own === null
      ? recordsOf(manager, indicator, range, asked)
      : ownRecords(manager, indicator.own, range, asked);
  });
}

/** What a record adds to a measure: SQL of a number. */
export function contributionSql({ when, sum, distinct }: Measure, person: string, date: string, id: string): string {
  if (distinct === undefined) return `case when ${when ?? '1'} then ${sum ?? '1'} else 0 end`;
  // Somebody counts once: with the first of their records.
  const fits = `case when ${when ?? '1'} then 0 else 1 end`;
  return `case when ${when ?? '1'} and row_number() over (partition by ${person} order by ${fits}, ${date}, ${id}) = 1 then 1 else 0 end`;
}

/** People as a report names them: nobody without permission, minors by their case code only. */
export function personSql(source: Source, { names, namelessAfter }: Pick<AskedRecords, 'names' | 'namelessAfter'>) {
  if (!source.hasPerson) return { caseCode: 'null', name: 'null' };
  const full = `trim(p.given_names || ' ' || p.family_name)`;
  // A date of our own making.
  const shown =
    namelessAfter === null ? full : `case when p.birth_date > '${namelessAfter}' then null else ${full} end`;
  return { caseCode: 'p.case_code', name: names ? shown : 'null' };
}

async function recordsOf(
  manager: EntityManager,
  { definition }: KnownIndicator,
  range: SourceRange,
  asked: AskedRecords,
): Promise<RecordsBehind> {
  const source = sourceOf(definition.source);
  const { numerator, denominator } = measureOf(definition.code);
  const { caseCode, name } = personSql(source, asked);
  const contribution = (measure: Measure | undefined) =>
    measure === undefined ? 'null' : contributionSql(measure, 'p.id', source.date, source.id);
  const bucket = asked.by === null ? null : bucketSql(source, asked.by);
  const within = bucket === null ? '' : ` and ${bucket} = ?`;
  const values = source.columns.map(({ sql }, index) => `${sql} as v${index}`);
  const counts = denominator === undefined ? 'n <> 0' : '(n <> 0 or d <> 0)';
  const text = `select ${source.id} as id, ${source.page.id} as pageId, ${source.date} as "on", ${source.code} as code, ${caseCode} as caseCode,
      ${name} as name, ${[...values, `${contribution(numerator)} as n`, `${contribution(denominator)} as d`].join(', ')}
    from ${source.from} where ${source.where}${within}`;
  const parameters = bucket === null ? [] : [asked.bucket ?? ''];
  const rows = await manager.query<Record<string, unknown>[]>(
    sqlFor(`select * from (${text}) where ${counts} order by "on", id limit ${pageRows} offset ${asked.offset}`, range),
    parameters,
  );
  const [count] = await manager.query<{ total: number }[]>(
    sqlFor(`select count(*) as total from (${text}) where ${counts}`, range),
    parameters,
  );
  return {
    columns: source.columns.map(({ field, type }) => ({ field: `reports:record-column.${field}`, type })),
    rows: rows.map((row) => ({
      id: String(row['id']),
      path: `${source.page.path}/${String(row['pageId'])}`,
      on: textOf(row['on']),
      code: textOf(row['code']),
      caseCode: textOf(row['caseCode']),
      name: textOf(row['name']),
      values: source.columns.map((_, index) => (row[`v${index}`] ?? null) as string | number | null),
      numerator: Number(row['n']),
      denominator: row['d'] === null ? null : Number(row['d']),
    })),
    total: count?.total ?? 0,
  };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

async function ownRecords(
  manager: EntityManager,
  own: NonNullable<KnownIndicator['own']>,
  range: SourceRange,
  { offset, namelessAfter, names }: AskedRecords,
): Promise<RecordsBehind> {
  const list = exportableList(own.list);
  const view = ownView(own, range);
  const access = { ...fullAccess, namelessAfter };
  // Names, phones and amounts have permissions of their own; the list itself shows them.
  const named = new Set(names ? [] : ['familyName', 'givenNames', 'farmer', 'name', 'otherNames']);
  const columns = list.definition.columns.filter(
    ({ type, needs, field }) => needs === undefined && type !== 'phone' && type !== 'money' && !named.has(field),
  );
  const fields = columns.map(({ field }) => field);
  const rows = await readPage(manager, list, { ...view, offset, limit: pageRows }, fields, access);
  return {
    columns: columns.map(({ field, type }) => ({ field: `${list.definition.namespace}:column.${field}`, type })),
    rows: rows.map(({ id, values }) => ({
      ...{ id, path: '', on: null, code: null, caseCode: null, name: null },
      values: fields.map((field) => {
        const value = values[field] ?? null;
        return typeof value === 'boolean' ? Number(value) : value;
      }),
      numerator: 1,
      denominator: null,
    })),
    total: await countRows(manager, list, view, access),
  };
}
