import type { EntityManager } from 'typeorm';
import { minorDigits } from '../../../shared/kernel/money.ts';
import type { IndicatorRow } from '../../../shared/reports/contract.ts';
import type { JobSurroundings } from '../../engine/job-surroundings.ts';
import { iterateRows } from '../../storage/iterate-rows.ts';
import type { DetailSheet } from '../../workbooks/report/content.ts';
import type { ListColumn } from '../../workbooks/writing/list-columns.ts';
import { measureOf } from '../measures.ts';
import { rangeOf } from '../quarters/state.ts';
import { contributionSql, personSql } from '../records.ts';
import { sourceOf } from '../sources/index.ts';
import { bucketSql, sqlFor, type Source, type SourceColumn } from '../sources/source.ts';
import type { Laid } from './laid.ts';

/** A column of a detail sheet: its SQL and how it stands in the workbook. */
interface Wanted {
  readonly sql: string;
  readonly column: ListColumn;
  /** Kept units by shown ones. */
  readonly per?: number;
}

/**
 * A sheet of records for each source, as a table: what identifies the record, and a column for each indicator that holds what the record adds
 * to it. The sum of the column is the figure; a share has two columns.
 */
export async function detailSheets(laid: Laid, { source: reads }: JobSurroundings): Promise<DetailSheet[]> {
  const shipped = laid.facts.overview.indicators.filter(({ isOwn }) => !isOwn);
  const sheets: DetailSheet[] = [];
  for (const [name, indicators] of Map.groupBy(shipped, (row) => row.source))
    sheets.push(await detailSheet(laid, reads, sourceOf(name), indicators));
  return sheets;
}

async function detailSheet(
  laid: Laid,
  reads: JobSurroundings['source'],
  source: Source,
  indicators: readonly IndicatorRow[],
): Promise<DetailSheet> {
  const { job, facts, texts } = laid;
  const range = rangeOf(facts.overview.quarter, job);
  const wanted = [...factColumns(laid, source), ...indicators.flatMap((row) => indicatorColumns(laid, source, row))];
  const selected = wanted.map(({ sql }, index) => `${sql} as c${index}`).join(', ');
  const text = sqlFor(
    `select ${selected} from ${source.from} where ${source.where} order by ${source.date}, ${source.id}`,
    range,
  );
  return {
    name: texts(`quarterly:source.${source.name}`),
    tableName: `t_${source.name.replaceAll('-', '_')}`,
    landscape: true,
    columns: wanted.map(({ column }) => column),
    rowCount: await countOf(
      reads.manager,
      sqlFor(`select count(*) as n from ${source.from} where ${source.where}`, range),
    ),
    records: () => records(iterateRows(reads, text, []), wanted),
  };
}

async function countOf(manager: EntityManager, text: string): Promise<number> {
  const [row] = await manager.query<{ n: number }[]>(text);
  return row?.n ?? 0;
}

function* records(rows: Iterable<Record<string, unknown>>, wanted: readonly Wanted[]) {
  for (const row of rows)
    yield wanted.map(({ per }, index) => {
      const value = (row[`c${index}`] ?? null) as string | number | null;
      return per === undefined || value === null ? value : Number(value) / per;
    });
}

/** What says which record it is. What is known of the person stays in the office; a name needs the permission and the wish. */
function factColumns({ texts, job }: Laid, source: Source): Wanted[] {
  const text = (sql: string, header: string, width: number): Wanted => ({
    sql,
    column: { header, type: 'text', width },
  });
  const { caseCode, name } = personSql(source, job);
  const wanted: Wanted[] = [
    { sql: source.date, column: { header: texts('reports:records.on'), type: 'date', width: 12 } },
    text(source.code, texts('reports:records.record'), 18),
  ];
  if (source.hasPerson) wanted.push(text(caseCode, texts('quarterly:column.case-code'), 14));
  if (source.hasPerson && job.names) wanted.push(text(name, texts('reports:records.person'), 26));
  if (source.hasPerson && !job.outside)
    for (const by of ['sex', 'age', 'returnee', 'host', 'disability'] as const)
      wanted.push(text(bucketSql(source, by) ?? 'null', texts(`reports:by.${by}`), 12));
  return [
    ...wanted,
    ...source.columns.map((column) =>
      sourceColumn(texts(`reports:record-column.${column.field}`), column, job.currency),
    ),
  ];
}

function sourceColumn(header: string, { sql, type }: SourceColumn, currency: string): Wanted {
  const decimals = minorDigits(currency);
  switch (type) {
    case 'money':
      return { sql, per: 10 ** decimals, column: { header, type: 'decimal', decimals, width: 14 } };
    case 'kilograms':
      return { sql, per: 1000, column: { header, type: 'decimal', decimals: 3, width: 14 } };
    case 'hectares':
      return { sql, per: 10_000, column: { header, type: 'decimal', decimals: 2, width: 12 } };
    case 'decimal':
      return { sql, column: { header, type: 'decimal', decimals: 2, width: 12 } };
    default:
      return { sql, column: { header, type, width: type === 'text' ? 20 : 12 } };
  }
}

function indicatorColumns({ job }: Laid, source: Source, { code, unit }: IndicatorRow): Wanted[] {
  const { numerator, denominator } = measureOf(code);
  const sqlOf = (measure: typeof numerator) => contributionSql(measure, 'p.id', source.date, source.id);
  const whole = (header: string, sql: string): Wanted => ({ sql, column: { header, type: 'integer', width: 11 } });
  if (denominator !== undefined) return [whole(code, sqlOf(numerator)), whole(`${code} ÷`, sqlOf(denominator))];
  const type = unit === 'kilograms' || unit === 'money' || unit === 'hectares' ? unit : null;
  if (type !== null) return [sourceColumn(code, { field: code, sql: sqlOf(numerator), type }, job.currency)];
  if (unit === 'hours')
    return [{ sql: sqlOf(numerator), per: 60, column: { header: code, type: 'decimal', decimals: 2, width: 11 } }];
  return [whole(code, sqlOf(numerator))];
}
