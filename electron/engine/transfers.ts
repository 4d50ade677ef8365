import { randomUUID } from 'node:crypto';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { pieceBytes } from '../../shared/records/contract.ts';

const largestUpload = 100 * 1024 * 1024;

interface Download {
  readonly bytes: Buffer;
}

/** Files on their way between a page and the engine, in memory only and only for the connection that started them. */
export class Transfers {
  readonly #uploads = new Map<string, Buffer[]>();
  readonly #downloads = new Map<string, Download>();

  /** Adds a piece to an upload; the first piece starts it. */
  append(uploadId: string | undefined, piece: Buffer): { uploadId: string; size: number } {
    const id = uploadId ?? randomUUID();
    const pieces = uploadId === undefined ? [] : this.#uploads.get(uploadId);
    if (!pieces) throw new Refusal('files.unknown');
    const size = pieces.reduce((sum, known) => sum + known.length, piece.length);
    if (size > largestUpload) {
      this.#uploads.delete(id);
      throw new Refusal('files.too_large', { megabytes: largestUpload / 1024 / 1024 });
    }
    pieces.push(piece);
    this.#uploads.set(id, pieces);
    return { uploadId: id, size };
  }

  /** Hands over a finished upload and forgets it. */
  take(uploadId: string): Buffer {
    const pieces = this.#uploads.get(uploadId);
    if (!pieces) throw new Refusal('files.unknown');
    this.#uploads.delete(uploadId);
    return Buffer.concat(pieces);
  }

  offer(bytes: Buffer): string {
    const id = randomUUID();
    this.#downloads.set(id, { bytes });
    return id;
  }

  /** One piece of a finished file; with the last one the file is forgotten. */
  read(downloadId: string, piece: number): { data: string; done: boolean } {
    const download = this.#downloads.get(downloadId);
    if (!download) throw new Refusal('files.unknown');
    const start = piece * pieceBytes;
    const end = Math.min(start + pieceBytes, download.bytes.length);
    const done = end >= download.bytes.length;
    if (done) this.#downloads.delete(downloadId);
    return { data: download.bytes.subarray(start, end).toString('base64'), done };
  }

  clear(): void {
    this.#uploads.clear();
    this.#downloads.clear();
  }
}
