import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { createDatabase, databaseFiles } from './open-database.ts';
import { keyFileExists, writeKeyFile } from './key-file-store.ts';
import type { CreatedKeyFile } from './key-slots.ts';
import { realFiles, syncFolder } from './machine/durable-file.ts';
import type { FileOperations } from './machine/durable-file.ts';

/**
 * Lays out a new office folder: the empty encrypted database and the key file.
 *
 * The database gets its name last, after the keys are safe. A program that dies on the way leaves either nothing that counts or
 * something `finishSetUp` completes; never a database without keys.
 *
 * @throws Refusal office.already_set_up
 */
export function setUpVault(
  officeDir: string,
  created: Pick<CreatedKeyFile, 'keyFile' | 'dataKey'>,
  files: FileOperations = realFiles,
): void {
  const { database } = databaseFiles(officeDir);
  mkdirSync(officeDir, { recursive: true });
  if (keyFileExists(officeDir) || existsSync(database)) throw new Refusal('office.already_set_up');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${newDatabase(officeDir)}${suffix}`, { force: true });
  createDatabase(newDatabase(officeDir), created.dataKey.bytes, created.keyFile.databaseId);
  writeKeyFile(officeDir, created.keyFile, files);
  files.rename(newDatabase(officeDir), database);
  syncFolder(officeDir, files);
}

/** Completes a set-up that was interrupted after its keys were written; true when there was one. Call before opening. */
export function finishSetUp(officeDir: string): boolean {
  const { database } = databaseFiles(officeDir);
  if (!keyFileExists(officeDir) || existsSync(database) || !existsSync(newDatabase(officeDir))) return false;
  renameSync(newDatabase(officeDir), database);
  syncFolder(officeDir);
  return true;
}

function newDatabase(officeDir: string): string {
  return `${databaseFiles(officeDir).database}.new`;
}
