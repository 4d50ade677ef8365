import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportFile, ImportMapping, ImportPreview, importBatch } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { mappingOf } from '../../shared/imports/mapping.ts';
import { pieceBytes } from '../../shared/records/contract.ts';
import type { z } from 'zod';
import type { Client } from './test-office.ts';

/** Sends bytes as a page does, piece by piece. */
export async function upload(client: Client, bytes: Uint8Array): Promise<string> {
  let uploadId: string | undefined;
  for (let start = 0; start === 0 || start < bytes.length; start += pieceBytes) {
    const data = Buffer.from(bytes.subarray(start, start + pieceBytes)).toString('base64');
    uploadId = (await client.records.upload({ data, ...(uploadId === undefined ? {} : { uploadId }) })).uploadId;
  }
  return uploadId!;
}

/** Follows a stream of progress to its result. */
export async function resultOf<T>(
  stream: PromiseLike<AsyncIterable<{ kind: 'progress' } | { kind: 'done'; result: T }>>,
): Promise<T> {
  for await (const event of await stream) if (event.kind === 'done') return event.result;
  throw new Error('the work ended without a result');
}

export interface Opened {
  readonly file: ImportFile;
  readonly mapping: ImportMapping;
}

export async function openImport(
  client: Client,
  kind: ImportKind,
  fileName: string,
  bytes: Uint8Array,
): Promise<Opened> {
  const uploadId = await upload(client, bytes);
  const file = await resultOf<ImportFile>(client.imports.open({ kind, uploadId, fileName }) as never);
  return { file, mapping: mappingOf(file) };
}

export async function previewFile(
  client: Client,
  kind: ImportKind,
  fileName: string,
  bytes: Uint8Array,
): Promise<ImportPreview> {
  const { file, mapping } = await openImport(client, kind, fileName, bytes);
  return resultOf<ImportPreview>(client.imports.preview({ kind, fileId: file.fileId, mapping }) as never);
}

export function confirm(client: Client, preview: ImportPreview): Promise<z.infer<typeof importBatch>> {
  return resultOf(client.imports.confirm({ previewId: preview.previewId }) as never);
}

/** Reads, previews and writes a file with the mapping it proposes. */
export async function importFile(
  client: Client,
  kind: ImportKind,
  path: string,
): Promise<ImportPreview & { batchId: string }> {
  const preview = await previewFile(client, kind, basename(path), readFileSync(path));
  const { id } = await confirm(client, preview);
  return { ...preview, batchId: id };
}

/** A text file as a field office saves one. */
export function csv(...lines: readonly string[]): Buffer {
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
}
