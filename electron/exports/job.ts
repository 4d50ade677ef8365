import type { TFunction } from 'i18next';
import type { Language } from '../../shared/kernel/choices.ts';
import { choiceTexts } from '../../shared/kernel/list.ts';
import type { CellValue, ListColumn, ListView } from '../../shared/kernel/list.ts';
import { minorDigits } from '../../shared/kernel/money.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { JobSurroundings } from '../engine/job-surroundings.ts';
import { iterateRows } from '../storage/iterate-rows.ts';
import { countRows, pageSql, typedValue, type ListAccess, type ListSql } from '../storage/list-query.ts';
import { writeListWorkbook } from '../workbooks/register-writer.ts';
import type { ColumnType as WorkbookColumnType } from '../workbooks/writing/list-columns.ts';
import type { AboutRow } from '../workbooks/writing/workbook-shell.ts';
import { exportableList } from './lists.ts';
import { protectedZip } from '../workbooks/protected-zip.ts';
import { loadTexts } from '../workbooks/texts.ts';

/** What the jobs worker needs to write one list as a workbook. The caller has checked the permissions. */
export interface ExportJob {
  readonly list: string;
  readonly view: ListView;
  readonly fields: readonly string[];
  /** Which rows the caller reaches, and whether minors by name. */
  readonly access: ListAccess;
  readonly language: Language;
  readonly officeName: string;
  /** Of amounts whose list names no currency. */
  readonly currency: string;
  readonly userName: string;
  /** Instant of the export, UTC. */
  readonly at: string;
  readonly reason: string;
  /** Empty for a plain workbook. */
  readonly password: string;
  /** Of the workbook, as it stands in a protected archive. */
  readonly fileName: string;
}

export interface ExportJobResult {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

const reportEvery = 2000;

/** Writes exactly the rows that a list's view shows, as a workbook. */
export async function runExport(job: ExportJob, { source, signal, report }: JobSurroundings): Promise<ExportJobResult> {
  const list = exportableList(job.list);
  const texts = await loadTexts(job.language, [list.definition.namespace, 'common', 'exports', 'grid']);
  const columns = job.fields.flatMap((field) => list.definition.columns.filter((column) => column.field === field));
  const read = [...new Set([...job.fields, ...columns.flatMap(({ currencyField }) => currencyField ?? [])])];
  const total = await countRows(source.manager, list, job.view, job.access);
  const cells = columns.map((column) => cellMaker(list, column, job.currency, texts));
  const pieces: Uint8Array[] = [];
  let rows = 0;
  function* values(): Generator<CellValue[]> {
    const sql = pageSql(list, job.view, read, job.access);
    for (const row of iterateRows(source, sql.text, sql.parameters)) {
      if (signal.aborted) throw new Refusal('work.cancelled');
      rows += 1;
      if (rows % reportEvery === 0) report({ step: 'exports:step.writing', done: rows, total });
      yield cells.map((cellOf) => cellOf(row));
    }
  }
  const workbook = writeListWorkbook(
    {
      sheetName: texts(`exports:list.${job.list}`),
      columns: columns.map((column) => sheetColumn(list, column, job.currency, texts)),
      about: { sheetName: texts('exports:about'), rows: aboutOf(list, job, total, texts) },
      writtenAt: job.at,
      rowCount: total,
    },
    values(),
  );
  for await (const piece of workbook) {
    pieces.push(piece);
    // The sheet is written without a pause otherwise, and a cancel could not arrive.
    await new Promise(setImmediate);
  }
  const bytes = Buffer.concat(pieces);
  if (job.password === '') return { bytes, rows };
  return { bytes: await protectedZip(job.fileName, bytes, job.password, job.at), rows };
}

function sheetColumn({ definition }: ListSql, column: ListColumn, currency: string, texts: TFunction) {
  const title = texts(`${definition.namespace}:column.${column.field}`);
  const unit = unitOf(column, currency);
  return {
    header: unit === null ? title : texts('exports:with-unit', { title, unit }),
    type: workbookType(column),
    width: column.width,
    decimals: decimalsOf(column, currency),
  };
}

/** What the header says beside the title; amounts in several currencies have theirs in a column of their own. */
function unitOf({ type, currencyField }: ListColumn, currency: string): string | null {
  if (type === 'weight') return 'kg';
  return type === 'money' && currencyField === undefined ? currency : null;
}

function decimalsOf({ type, decimals = 1 }: ListColumn, currency: string): number {
  if (type === 'weight') return 3;
  return type === 'money' ? minorDigits(currency) : decimals;
}

function workbookType({ type }: ListColumn): WorkbookColumnType {
  if (type === 'weight' || type === 'money' || type === 'decimal') return 'decimal';
  return type === 'integer' || type === 'date' || type === 'datetime' ? type : 'text';
}

type Row = Readonly<Record<string, unknown>>;
type CellOf = (row: Row) => CellValue;

/** How a column's values stand in the workbook: amounts and weights in the unit people read, never in the one they are kept in. */
function cellMaker(list: ListSql, column: ListColumn, currency: string, texts: TFunction): CellOf {
  const convert = converter(list, column, currency, texts);
  return (row) => {
    const typed = typedValue(column, row[column.field]);
    return typed === null ? null : convert(typed, row);
  };
}

function converter(list: ListSql, column: ListColumn, currency: string, texts: TFunction) {
  switch (column.type) {
    case 'boolean': {
      const [yes, no] = [texts('exports:yes'), texts('exports:no')];
      return (value: CellValue) => (value === true ? yes : no);
    }
    case 'choice':
      // A choice has few values and a list many rows: looking its words up each time took longer than writing the workbook.
      return remembered((value) => choiceText(list, column, value, texts));
    case 'datetime':
      return (value: CellValue) => wallTime(String(value));
    case 'weight':
      return (value: CellValue) => Number(value) / 1000;
    case 'money':
      return (value: CellValue, row: Row) => Number(value) / 10 ** minorDigits(currencyOf(column, row) ?? currency);
    default:
      return (value: CellValue) => value;
  }
}

function remembered(wordsOf: (value: string) => string): (value: CellValue) => string {
  const known = new Map<CellValue, string>();
  return (value) => {
    let words = known.get(value);
    if (words === undefined) known.set(value, (words = wordsOf(String(value))));
    return words;
  };
}

function choiceText({ definition }: ListSql, column: ListColumn, value: string, texts: TFunction): string {
  const { namespace, key } = choiceTexts(definition.namespace, column);
  return texts(`${namespace}:${key}.${value}`, { defaultValue: value });
}

function currencyOf({ currencyField }: ListColumn, row: Row): string | undefined {
  const named = currencyField === undefined ? undefined : row[currencyField];
  return typeof named === 'string' ? named : undefined;
}

/** An instant as the clock on the office's wall showed it. */
function wallTime(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

function aboutOf(list: ListSql, job: ExportJob, count: number, texts: TFunction): AboutRow[] {
  const { namespace, name } = list.definition;
  const filters = job.view.filters.map((filter) => {
    const label = texts(`${namespace}:column.${filter.field}`);
    const value = Array.isArray(filter.value) ? filter.value.join(', ') : String(filter.value ?? '');
    return `${label} ${texts(`grid:operator.${filter.operator}`)} ${value}`.trim();
  });
  const filter = [job.view.search, ...filters].filter((part) => part !== '').join('; ');
  return [
    { label: texts('exports:about-office'), value: job.officeName },
    { label: texts('exports:about-list'), value: texts(`exports:list.${name}`) },
    { label: texts('exports:about-filter'), value: filter === '' ? texts('exports:no-filter') : filter },
    { label: texts('exports:about-date'), value: wallTime(job.at), type: 'datetime' },
    { label: texts('exports:about-user'), value: job.userName },
    { label: texts('exports:about-count'), value: count, type: 'integer' },
    { label: texts('exports:about-reason'), value: job.reason },
  ];
}
