import { pieceBytes } from '../../shared/records/contract.ts';
import { client } from './client.ts';

function toBase64(bytes: Uint8Array): string {
  const step = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/**
 * Sends a file to the engine's memory in pieces and answers with the id under which other procedures find it.
 *
 * @param onProgress called with bytes sent and bytes in all
 */
export async function upload(
  file: Blob,
  onProgress?: (sent: number, total: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  let uploadId: string | undefined;
  let sent = 0;
  do {
    signal?.throwIfAborted();
    const piece = new Uint8Array(await file.slice(sent, sent + pieceBytes).arrayBuffer());
    const answer = await client.records.upload({
      ...(uploadId === undefined ? {} : { uploadId }),
      data: toBase64(piece),
    });
    uploadId = answer.uploadId;
    sent += piece.length;
    onProgress?.(sent, file.size);
  } while (sent < file.size);
  return uploadId;
}

type UploadEvent = { kind: 'progress'; step: string; done: number; total: number } | { kind: 'done'; result: string };

/** Hands a backup over piece by piece, before anybody is signed in; the engine writes it to the disk. Megabytes are counted. */
export async function* uploadBackup(file: Blob, signal: AbortSignal): AsyncGenerator<UploadEvent, void> {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  let uploadId: string | undefined;
  for (let sent = 0; sent < file.size;) {
    signal.throwIfAborted();
    const piece = new Uint8Array(await file.slice(sent, sent + pieceBytes).arrayBuffer());
    const known = uploadId === undefined ? {} : { uploadId };
    ({ uploadId } = await client.restore.upload({ ...known, data: toBase64(piece) }));
    sent += piece.length;
    yield { kind: 'progress', step: 'backups:step.handing-over', done: megabytes(sent), total: megabytes(file.size) };
  }
  if (uploadId !== undefined) yield { kind: 'done', result: uploadId };
}

/** Fetches a finished file of the engine and hands it to the browser to save under the given name. */
export async function download(downloadId: string, fileName: string): Promise<void> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = 0, done = false; !done; piece++) {
    const answer = await client.records.download({ downloadId, piece });
    pieces.push(fromBase64(answer.data));
    done = answer.done;
  }
  saveBlob(new Blob(pieces, { type: 'application/octet-stream' }), fileName);
}

/** Offers bytes to be saved. The address of the blob is withdrawn once the browser has taken it. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
