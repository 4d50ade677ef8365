import type { ImportMapping } from '../../shared/imports/contract.ts';
import { importShape, type ImportKind } from '../../shared/imports/kinds.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import type { Progress } from '../engine/progress.ts';
import { localDate } from '../storage/environment.ts';
import type { SheetContent } from '../workbooks/workbook-content.ts';
import { breathe } from './breathe.ts';
import type { ImportDefinition, Matching } from './definition.ts';
import { definitionOf } from './kinds.ts';
import { refuse, resolveLinks } from './links/resolve-links.ts';
import type { PreparedImport } from './prepared.ts';
import type { ImportRow } from './rows/import-row.ts';
import { RowValues } from './rows/row-values.ts';

/** How many of a file's own headers a refusal quotes. */
const headersNamed = 8;
const rowsPerStep = 1000;

export interface Preparing {
  readonly kind: ImportKind;
  readonly sheet: SheetContent;
  readonly mapping: ImportMapping;
}

/** Reads, judges and matches every row of a table; nothing is written. */
export async function prepareImport(
  { office, session }: SessionContext,
  { kind, sheet, mapping }: Preparing,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<PreparedImport> {
  const definition = definitionOf(kind);
  const shape = importShape(kind);
  requireColumns(kind, mapping);
  const values = new RowValues(mapping, shape.fields, {
    sheet: sheet.name,
    today: localDate(office.environment.now()),
    currency: session.office.currency,
  });
  const rows = await readRows(
    definition,
    values,
    below(sheet, mapping),
    (done, total) => report({ step: 'imports:step.judging', done, total }),
    signal,
  );
  const at = { manager: office.reads, office: session.office, mapping, values };
  const links = await resolveLinks(definition.links, rows, at);
  const matching: Matching = {
    ...at,
    links,
    signal,
    decisionOf: decisionsOf(mapping),
    report: (done, total) => report({ step: 'imports:step.comparing', done, total }),
    refuse: (row, fields, code, params) => refuse(row, values, fields, code, params),
  };
  await definition.match(
    rows.filter(({ refused }) => !refused),
    matching,
  );
  const accepted = rows.filter(({ refused }) => !refused);
  const also = (await definition.also?.(accepted, matching)) ?? [];
  return { kind, sheet: sheet.name, mapping, rows, links, problems: values.problems, also };
}

export function decisionsOf({ doubles }: ImportMapping): Matching['decisionOf'] {
  const byRow = new Map(doubles.map((one) => [one.row, one]));
  return ({ row }) => byRow.get(row) ?? null;
}

function below({ rows }: SheetContent, { headerRow }: ImportMapping): SheetContent['rows'] {
  return rows.filter(({ row }) => row > headerRow);
}

async function readRows(
  { read, links }: ImportDefinition<unknown>,
  values: RowValues,
  contents: SheetContent['rows'],
  report: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (const [index, { row, cells }] of contents.entries()) {
    if (values.startRow(row, cells)) {
      const record = read(values);
      const asked = Object.fromEntries(
        links.map(({ name, link, field = name }) => [name, link.read(values, field)] as const),
      );
      rows.push({ row, record, asked, refused: values.refused, known: null, changes: {}, doubles: [] });
    }
    if (index % rowsPerStep === rowsPerStep - 1) {
      report(index + 1, contents.length);
      await breathe(signal);
    }
  }
  return rows;
}

function requireColumns(kind: ImportKind, mapping: ImportMapping): void {
  const chosen = new Set(mapping.columns.map(({ field }) => field));
  const lacking = importShape(kind).needed.find((group) => !group.fields.some((field) => chosen.has(field)));
  const columns = mapping.columns.flatMap(({ header }) => (header === '' ? [] : [header]));
  if (!lacking) return;
  throw new Refusal(lacking.code ?? 'imports.column_missing', { columns: columns.slice(0, headersNamed).join(', ') });
}
