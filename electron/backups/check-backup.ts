import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Backup } from '../../shared/backups/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { quickCheck } from '../storage/vault/integrity.ts';
import { prepareDatabase } from '../storage/vault/open-database.ts';
import { readBackedUpDatabase, readBackupHead, requireSeal, type ReadBackup } from './backup-file.ts';
import { contentOf } from './content.ts';
import { describeBackup, requireSpace, unfinishedPath } from './folder.ts';
import type { BackupWork } from './make-backup.ts';

export interface CheckOrder {
  readonly path: string;
  /** A folder of the office, where the database is laid out for the check. */
  readonly folder: string;
}

/** Reads a backup, opens it with the key, checks its structure and compares what it holds with its head. */
export async function checkBackup({ path, folder }: CheckOrder, dataKey: Buffer, work: BackupWork): Promise<Backup> {
  const read = readBackupHead(path);
  mkdirSync(folder, { recursive: true });
  const copy = unfinishedPath(folder, `${randomUUID()}.db`);
  try {
    await layOut(path, read, copy, dataKey, work);
    return describeBackup(read.head, basename(path), 'office');
  } finally {
    rmSync(copy, { force: true });
  }
}

/**
 * Puts the database of a backup into a file of its own, checked.
 *
 * @throws Refusal backups.damaged, backups.no_space
 */
export async function layOut(
  path: string,
  read: ReadBackup,
  target: string,
  dataKey: Buffer,
  { report, signal }: BackupWork,
): Promise<void> {
  const { head } = read;
  requireSeal(read, dataKey);
  requireSpace(dirname(target), head.bytes);
  const step = (done: number, total: number) => report({ step: 'backups:step.reading-back', done, total });
  await readBackedUpDatabase(path, read, target, step, signal);
  report({ step: 'backups:step.checking', done: 0, total: 0 });
  const database = new Database(target, { readonly: true });
  try {
    prepareDatabase(database, dataKey, { readOnly: true, cacheMegabytes: 16 });
    const { counts, lastEntry } = contentOf(database);
    const same = JSON.stringify([counts, lastEntry]) === JSON.stringify([head.counts, head.lastEntry]);
    if (!same || quickCheck(database).length > 0) throw new Refusal('backups.damaged');
  } finally {
    database.close();
  }
}
