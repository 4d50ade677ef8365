import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { ContentSink, WorkbookKind } from '../workbook-content.ts';
import { refuseSize } from './file-size.ts';
import { workbookLimits } from './limits.ts';
import { RowCollector } from './row-collector.ts';
import { readText } from './text-reader.ts';
import { readXlsx } from './xlsx-reader.ts';
import { safeUnzip } from './zip-guard.ts';

/**
 * Reads a workbook into a sink, in this thread. The first bytes decide what it is, never its name.
 *
 * Blocks while it works and trusts its caller to end it if it takes too long: use `readWorkbookInWorker` for files from users.
 *
 * @throws Refusal workbook.*; anything else a parser throws on a broken file becomes workbook.damaged
 */
export async function readWorkbook(bytes: Uint8Array, sink: ContentSink, encoding?: string): Promise<WorkbookKind> {
  const collector = new RowCollector(sink);
  const kind = await dispatch(bytes, collector, encoding).catch((error: unknown) => {
    throw error instanceof Refusal ? error : new Refusal('workbook.damaged');
  });
  if (collector.rowCount === 0) throw new Refusal('workbook.empty');
  return kind;
}

async function dispatch(bytes: Uint8Array, collector: RowCollector, encoding?: string): Promise<WorkbookKind> {
  refuseSize(bytes.length);
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start.startsWith('PK')) return readArchive(bytes, collector);
  if (start === '\xd0\xcf\x11\xe0') {
    refuseSize(bytes.length, workbookLimits.legacyFileBytes);
    const { readXls } = await import('./legacy-reader.ts');
    await readXls(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), collector);
    return { format: 'xls' };
  }
  refuseSize(bytes.length, workbookLimits.textFileBytes);
  return { format: 'text', ...readText(bytes, collector, encoding) };
}

async function readArchive(bytes: Uint8Array, collector: RowCollector): Promise<WorkbookKind> {
  const archive = safeUnzip(bytes);
  const names = new Set(archive.names.map((name) => name.toLowerCase()));
  const format = names.has('xl/workbook.bin') ? 'xlsb' : names.has('content.xml') ? 'ods' : 'xlsx';
  if (format === 'xlsx') {
    readXlsx(archive, collector);
  } else {
    const { readLegacyArchive } = await import('./legacy-reader.ts');
    readLegacyArchive(archive, collector);
  }
  return { format };
}
