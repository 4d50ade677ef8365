import type { DataSource } from 'typeorm';
import { OfficeBackups } from '../backups/office-backups.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { openDataSource } from '../storage/data-source.ts';
import type { Environment } from '../storage/environment.ts';
import { connectionOf } from '../storage/iterate-rows.ts';
import { OfficeStore } from '../storage/office-store.ts';
import type { DataKey } from '../storage/vault/data-key.ts';
import { releaseBallast } from '../storage/vault/ballast.ts';
import { examineDatabaseFile, quickCheck, requireSound } from '../storage/vault/integrity.ts';
import { readKeyFile } from '../storage/vault/key-file-store.ts';
import { acquireOfficeLock } from '../storage/vault/office-lock.ts';
import { checkpoint, databaseFiles } from '../storage/vault/open-database.ts';
import { finishSetUp } from '../storage/vault/set-up.ts';
import type { OpenOffice } from './context.ts';
import { Jobs } from './jobs.ts';
import { schema } from './schema.ts';

export interface OpenSurroundings {
  readonly environment: Environment;
  readonly appVersion: string;
  /** Called with the key when the file is about to be changed by a newer version of the program. */
  readonly beforeMigration?: (dataKey: Buffer) => Promise<void>;
}

const writingCacheMegabytes = 48;
const readingCacheMegabytes = 64;

/**
 * Opens the office's file with its key: takes the office for this process, checks the file after an unclean exit, brings its tables up to
 * date, and starts the two connections.
 *
 * @throws Refusal office.in_use, office.damaged, office.newer_version and the other refusals of storage/vault. Nothing stays open then.
 */
export async function openOffice(
  directory: string,
  dataKey: DataKey,
  { environment, appVersion, beforeMigration }: OpenSurroundings,
): Promise<OpenOffice> {
  finishSetUp(directory);
  const lock = acquireOfficeLock(directory, { now: () => environment.now() });
  const opened: DataSource[] = [];
  try {
    const { keyFile } = readKeyFile(directory);
    examineDatabaseFile(directory, keyFile, dataKey.bytes);
    const file = databaseFiles(directory).database;
    const writing = await openDataSource(file, dataKey.bytes, schema, {
      readOnly: false,
      cacheMegabytes: writingCacheMegabytes,
    });
    opened.push(writing);
    if (!lock.cleanExit) requireSound(quickCheck(connectionOf(writing)));
    await migrate(writing, () => beforeMigration?.(dataKey.bytes));
    const reading = await openDataSource(file, dataKey.bytes, schema, {
      readOnly: true,
      cacheMegabytes: readingCacheMegabytes,
    });
    opened.push(reading);
    const onDiskFull = () => void releaseBallast(directory);
    const store = await OfficeStore.open({ writing, reading, environment, fileId: keyFile.databaseId, onDiskFull });
    const jobs = new Jobs(file, () => dataKey.bytes, 'reading');
    const backupJobs = new Jobs(file, () => dataKey.bytes, 'backup');
    const { officeId } = keyFile;
    const backups = new OfficeBackups({ directory, officeId, appVersion, store, jobs: backupJobs });
    const close = async () => {
      await jobs.close();
      await backups.close();
      await store.close();
      dataKey.dispose();
      lock.release();
    };
    return { store, officeId, recovered: !lock.cleanExit, jobs, backups, close };
  } catch (error) {
    for (const source of opened) await source.destroy();
    lock.release();
    throw error;
  }
}

/** Runs the migrations that are missing, one transaction each. A file of a newer version is refused untouched. */
async function migrate(writing: DataSource, before: () => Promise<void> | undefined): Promise<void> {
  const connection = connectionOf(writing);
  const known = schema.migrations.length;
  const found = Number(connection.pragma('user_version', { simple: true }));
  if (found > known) throw new Refusal('office.newer_version');
  if (found === known) return;
  if (found > 0) await before();
  await writing.runMigrations({ transaction: 'each' });
  const orphans = connection.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0) throw new Error(`a migration left ${orphans.length} rows without their record`);
  connection.pragma(`user_version = ${known}`);
  checkpoint(connection);
}
