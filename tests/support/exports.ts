import type { ExportRequest } from '../../shared/exports/contract.ts';
import { resultOf } from './imports.ts';
import type { Client } from './test-office.ts';

/** Exports a list and fetches the workbook piece by piece, as a page does. */
export async function exportedBytes(
  client: Client,
  request: Partial<ExportRequest> & { list: string },
): Promise<Buffer> {
  const started = client.exports.start({ view: {}, ...request });
  return fetched(client, await resultOf(started as never));
}

/** Fetches a finished file piece by piece. */
export async function fetched(
  client: Client,
  { downloadId, size }: { downloadId: string; size: number },
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let piece = 0, done = false; !done; piece += 1) {
    const answer = await client.records.download({ downloadId, piece });
    pieces.push(Buffer.from(answer.data, 'base64'));
    done = answer.done;
  }
  const bytes = Buffer.concat(pieces);
  if (bytes.length !== size) throw new Error(`${bytes.length} of ${size} bytes arrived`);
  return bytes;
}
