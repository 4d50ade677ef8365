import { hash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type {
  ImportFile,
  ImportMapping,
  ImportPreview,
  ImportUndone,
  importBatch,
} from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import type { Progress } from '../engine/progress.ts';
import { UserAccountEntity } from '../office/entities.ts';
import { readWorkbookInWorker } from '../workbooks/read-in-worker.ts';
import { deskOf, openedFile } from './desk.ts';
import { ImportBatchEntity, type ImportBatchRow } from './entities.ts';
import { requireImportPermission } from './kinds.ts';
import { prepareImport } from './prepare.ts';
import { describePreview } from './preview.ts';
import { describeSheet } from './reading/describe-sheet.ts';
import { undoImport } from './undo/undo-import.ts';
import { writeImport } from './write.ts';

type Report = (progress: Progress) => void;

/** Reads a file in its own worker, keeps it for the page, and proposes how its columns are meant. */
export async function openFile(
  context: SessionContext,
  input: { kind: ImportKind; bytes: Buffer; fileName: string; encoding?: string | undefined },
  report: Report,
  signal: AbortSignal,
): Promise<ImportFile> {
  requireImportPermission(context, input.kind);
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
  const { kind, mapping } = input;
  requireImportPermission(context, kind);
  const { fileName, fileHash, content } = openedFile(context.connection, input.fileId);
  const sheet = content.sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) throw new Refusal('imports.file_gone');
  const prepared = await prepareImport(context, { kind, sheet, mapping }, report, signal);
  const { preview, counts } = describePreview(prepared);
  deskOf(context.connection).preview = {
    id: preview.previewId,
    confirmed: { ...prepared, fileName, fileHash, counts },
  };
  return preview;
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
  await context.gate.backUpBefore('import');
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

export async function undo(context: SessionContext, { batchId }: { batchId: string }): Promise<ImportUndone> {
  const { office, actor, session } = context;
  const batch = await office.reads.findOneBy(ImportBatchEntity, { id: batchId });
  if (batch) requireImportPermission(context, batch.kind);
  return office.write(actor, (tx) => undoImport(tx, batchId, session.office));
}

function toContract(batch: ImportBatchRow, importedBy: string): z.infer<typeof importBatch> {
  const { id, kind, fileName, importedAt, counts, undoneAt } = batch;
  return { id, kind, fileName, importedAt, importedBy, counts, undone: undoneAt !== null };
}
