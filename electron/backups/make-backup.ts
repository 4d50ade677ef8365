import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup, BackupReason } from '../../shared/backups/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { Progress } from '../engine/progress.ts';
import { instant, localDate } from '../storage/environment.ts';
import { quickCheck, requireSound } from '../storage/vault/integrity.ts';
import { readKeyFile } from '../storage/vault/key-file-store.ts';
import { syncFolder } from '../storage/vault/machine/durable-file.ts';
import { applyCipher, databaseFiles, prepareDatabase } from '../storage/vault/open-database.ts';
import { digestOfFile, readBackedUpDatabase, readBackupHead, writeBackupFile, type BackupHead } from './backup-file.ts';
import { contentOf } from './content.ts';
import { backupName, describeBackup, prepareFolder, requireSpace, unfinishedPath } from './folder.ts';

export interface BackupOrder {
  readonly officeDir: string;
  readonly folder: string;
  readonly reason: BackupReason;
  readonly appVersion: string;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

export interface BackupWork {
  readonly report: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Room for the copy, for the backup made of it, and some for the office to go on. */
const roomFactor = 2.1;
const spareBytes = 8 * 1024 * 1024;

/**
 * Makes a verified backup: a copy of the database under a temporary name, opened again with the key, checked and counted, then written with
 * its head into one file, read back, and given its name last. Whatever ends the program on the way leaves nothing that looks like a backup.
 *
 * @throws Refusal backups.no_space, office.damaged, work.cancelled
 */
export async function makeBackup(order: BackupOrder, dataKey: Buffer, work: BackupWork): Promise<Backup> {
  const { folder, officeDir } = order;
  prepareFolder(folder);
  const { database, writeAheadLog } = databaseFiles(officeDir);
  const size = statSync(database).size + (existsSync(writeAheadLog) ? statSync(writeAheadLog).size : 0);
  requireSpace(folder, roomFactor * size + spareBytes);
  const copy = unfinishedPath(folder, `${randomUUID()}.db`);
  const finished = unfinishedPath(folder, randomUUID());
  try {
    work.report({ step: 'backups:step.copying', done: 0, total: 0 });
    copyDatabase(database, dataKey, copy);
    if (work.signal.aborted) throw new Refusal('work.cancelled');
    work.report({ step: 'backups:step.checking', done: 0, total: 0 });
    const head = await headOf(order, copy, dataKey, work);
    await writeBackupFile(finished, head, dataKey, copy, stepOf(work, 'writing'), work.signal);
    await readBackedUpDatabase(finished, readBackupHead(finished), null, stepOf(work, 'reading-back'), work.signal);
    const fileName = freeName(folder, order, head.databaseId);
    renameSync(finished, join(folder, fileName));
    syncFolder(folder);
    return describeBackup(head, fileName, 'office');
  } finally {
    for (const path of [copy, finished]) rmSync(path, { force: true });
  }
}

/** VACUUM INTO reads one snapshot beside whoever writes, and the copy is encrypted as the file is. */
function copyDatabase(database: string, dataKey: Buffer, copy: string): void {
  const source = new Database(database, { fileMustExist: true });
  try {
    applyCipher(source, dataKey);
    source.pragma('temp_store = MEMORY');
    source.prepare('vacuum into ?').run(copy);
  } finally {
    source.close();
  }
}

async function headOf(order: BackupOrder, copy: string, dataKey: Buffer, work: BackupWork): Promise<BackupHead> {
  const { keyFile } = readKeyFile(order.officeDir);
  const check = new Database(copy, { readonly: true });
  try {
    prepareDatabase(check, dataKey, { readOnly: true, cacheMegabytes: 16 });
    requireSound(quickCheck(check));
    return {
      version: 1,
      officeId: keyFile.officeId,
      databaseId: keyFile.databaseId,
      madeAt: instant(order.now),
      madeOn: localDate(order.now),
      reason: order.reason,
      appVersion: order.appVersion,
      bytes: statSync(copy).size,
      sha256: await digestOfFile(copy, stepOf(work, 'checking'), work.signal),
      ...contentOf(check),
      keys: { ...keyFile, attempts: [] },
    };
  } finally {
    check.close();
  }
}

function stepOf({ report }: BackupWork, step: 'checking' | 'writing' | 'reading-back') {
  return (done: number, total: number): void => report({ step: `backups:step.${step}`, done, total });
}

/** Two backups in the same second get names a second apart, so that none is written over. */
function freeName(folder: string, { now }: BackupOrder, databaseId: string): string {
  for (let second = 0; ; second += 1) {
    const name = backupName(instant(now + second * 1000), databaseId);
    if (!existsSync(join(folder, name))) return name;
  }
}
