import { hash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type {
  ImportFile,
  ImportKind,
  ImportMapping,
  ImportPreview,
  importBatch,
} from '../../shared/imports/contract.ts';
import { importFields, neededFields } from '../../shared/imports/fields.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import type { Progress } from '../engine/progress.ts';
import { UserAccountEntity } from '../office/entities.ts';
import { localDate } from '../storage/environment.ts';
import { readWorkbookInWorker } from '../workbooks/read-in-worker.ts';
import type { SheetContent } from '../workbooks/workbook-content.ts';
import { deskOf, openedFile } from './desk.ts';
import { ImportBatchEntity, type ImportBatchRow } from './entities.ts';
import { resolveLinks } from './links.ts';
import { findMembers } from './find-members.ts';
import { matchRows } from './match.ts';
import { findNearDoubles } from './near-doubles.ts';
import { breathe, type PreparedRow } from './prepared.ts';
import { describePreview } from './preview.ts';
import { describeSheet } from './reading/describe-sheet.ts';
import { RowReader } from './row-reader.ts';
import { undoImport } from './undo.ts';
import { writeImport } from './write.ts';

type Report = (progress: Progress) => void;

/** How many of a file's own headers a refusal quotes. */
const headersNamed = 8;
const rowsPerStep = 1000;

export function fieldsOf(kind: ImportKind) {
  const needed = new Set(neededFields[kind].flatMap((group) => group.fields));
  return { fields: importFields[kind].map(({ field, type }) => ({ field, type, required: needed.has(field) })) };
}

/** Reads a file in its own worker, keeps it for the page, and proposes how its columns are meant. */
export async function openFile(
  context: SessionContext,
  input: { kind: ImportKind; bytes: Buffer; fileName: string; encoding?: string | undefined },
  report: Report,
  signal: AbortSignal,
): Promise<ImportFile> {
  const content = await readWorkbookInWorker(input.bytes, {
    signal,
    onProgress: (done) => report({ step: 'imports:step.reading', done, total: 0 }),
    ...(input.encoding === undefined ? {} : { encoding: input.encoding }),
  });
  const sheets = content.sheets
    .filter((sheet) => sheet.rows.length > 0)
    .map((sheet) => describeSheet(sheet, input.kind));
  if (sheets.length === 0) throw new Refusal('workbook.empty');
  const file = { id: randomUUID(), fileName: input.fileName, fileHash: hash('sha256', input.bytes), content };
  const desk = deskOf(context.connection);
  desk.file = file;
  desk.preview = null;
  return {
    fileId: file.id,
    fileName: file.fileName,
    format: content.format,
    encoding: content.encoding ?? null,
    sheets,
  };
}

/** Reads, judges and matches every row; nothing is written. */
export async function previewImport(
  context: SessionContext,
  input: { kind: ImportKind; fileId: string; mapping: ImportMapping },
  report: Report,
  signal: AbortSignal,
): Promise<ImportPreview> {
  const file = openedFile(context.connection, input.fileId);
  const sheet = file.content.sheets.find(({ name }) => name === input.mapping.sheet);
  if (!sheet) throw new Refusal('imports.file_gone');
  requireColumns(input.kind, input.mapping);
  const { reads, environment } = context.office;
  const reader = new RowReader(input.mapping, {
    sheet: sheet.name,
    dayFirst: input.mapping.dayFirst,
    namesNeeded: input.kind === 'people',
    today: localDate(environment.now()),
  });
  const rows = await readRows(sheet, input.mapping.headerRow, reader, report, signal);
  if (input.kind === 'memberships') await findMembers(reads, rows, reader);
  else {
    await matchRows(reads, rows);
    await findNearDoubles(
      reads,
      rows,
      (done, total) => report({ step: 'imports:step.comparing', done, total }),
      signal,
    );
  }
  const links = await resolveLinks(reads, rows, context.session.office.country);
  const { preview, counts } = describePreview(
    input.kind,
    sheet.name,
    input.mapping,
    { rows, problems: reader.problems },
    links,
  );
  const { fileName, fileHash } = file;
  const confirmed = { kind: input.kind, fileName, fileHash, mapping: input.mapping, counts, rows, links };
  deskOf(context.connection).preview = { id: preview.previewId, confirmed };
  return preview;
}

async function readRows(
  sheet: SheetContent,
  headerRow: number,
  reader: RowReader,
  report: Report,
  signal: AbortSignal,
): Promise<PreparedRow[]> {
  const below = sheet.rows.filter(({ row }) => row > headerRow);
  const rows: PreparedRow[] = [];
  for (const [index, { row, cells }] of below.entries()) {
    const prepared = reader.read(row, cells);
    if (prepared) rows.push(prepared);
    if (index % rowsPerStep === rowsPerStep - 1) {
      report({ step: 'imports:step.judging', done: index + 1, total: below.length });
      await breathe(signal);
    }
  }
  return rows;
}

function requireColumns(kind: ImportKind, mapping: ImportMapping): void {
  const chosen = new Set(mapping.columns.map(({ field }) => field));
  const lacking = neededFields[kind].find((group) => !group.fields.some((field) => chosen.has(field)));
  const columns = mapping.columns.flatMap(({ header }) => (header === '' ? [] : [header]));
  if (lacking) throw new Refusal(lacking.code, { columns: columns.slice(0, headersNamed).join(', ') });
}

/** Writes a previewed import in one transaction. A cancel before its end leaves nothing behind. */
export async function confirmImport(
  context: SessionContext,
  { previewId }: { previewId: string },
  report: Report,
  signal: AbortSignal,
): Promise<z.infer<typeof importBatch>> {
  const desk = deskOf(context.connection);
  if (desk.preview?.id !== previewId) throw new Refusal('imports.file_gone');
  const { confirmed } = desk.preview;
  const { office, session, actor } = context;
  const batch = await office.write(actor, (tx) =>
    writeImport(tx, confirmed, {
      office: session.office,
      report: (done, total) => report({ step: 'imports:step.writing', done, total }),
      signal,
    }),
  );
  desk.preview = null;
  desk.file = null;
  return toContract(batch, session.userName);
}

export async function listBatches({ office }: SessionContext) {
  const batches = await office.reads.find(ImportBatchEntity, { order: { importedAt: 'DESC' }, take: 100 });
  const users = await office.reads.find(UserAccountEntity);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return { batches: batches.map((batch) => toContract(batch, names.get(batch.importedBy) ?? '')) };
}

export async function undo({ office, actor }: SessionContext, { batchId }: { batchId: string }) {
  return office.write(actor, (tx) => undoImport(tx, batchId));
}

function toContract(batch: ImportBatchRow, importedBy: string): z.infer<typeof importBatch> {
  const { id, kind, fileName, importedAt, counts, undoneAt } = batch;
  return { id, kind, fileName, importedAt, importedBy, counts, undone: undoneAt !== null };
}
