import { readFileSync } from 'node:fs';
import { pieceBytes } from '../../shared/records/contract.ts';
import type { Backup, RestoreComparison, RestoreSource } from '../../shared/backups/contract.ts';
import { resultOf } from './imports.ts';
import { testUser, type Client } from './test-office.ts';

export async function makeBackup(client: Client): Promise<Backup & { copied: boolean }> {
  return resultOf<Backup & { copied: boolean }>(client.backups.make({}));
}

/** Opens a backup at the entrance; by the test user's password unless told otherwise. */
export async function examine(
  client: Client,
  source: RestoreSource,
  key: { userName?: string; password?: string; recoveryCode?: string } = {},
): Promise<RestoreComparison> {
  return resultOf<RestoreComparison>(client.restore.examine({ source, ...testUser, recoveryCode: '', ...key }));
}

/** Hands a backup file over piece by piece, as the page does. */
export async function handOver(client: Client, path: string): Promise<{ uploadId: string }> {
  const bytes = readFileSync(path);
  let uploadId: string | undefined;
  for (let sent = 0; sent < bytes.length; sent += pieceBytes) {
    const data = bytes.subarray(sent, sent + pieceBytes).toString('base64');
    ({ uploadId } = await client.restore.upload({ ...(uploadId === undefined ? {} : { uploadId }), data }));
  }
  return { uploadId: uploadId ?? '' };
}
