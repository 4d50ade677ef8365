import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup, BackupPlace } from '../../shared/backups/contract.ts';
import { outdated } from '../../shared/backups/rotation.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { readBackupHead, type BackupHead } from './backup-file.ts';

const extension = '.fsbackup';
/** Begins the name of everything that is not finished; it is never taken for a backup, and goes before the next one is made. */
const unfinished = '.part-';
const megabyte = 1024 * 1024;

/** Where an office keeps its own backups. */
export function backupFolder(officeDir: string): string {
  return join(officeDir, 'backups');
}

/** The name of a backup: when it was made and which file it is of, nothing about anybody. */
export function backupName(madeAt: string, databaseId: string): string {
  const time = madeAt.slice(0, 19).replace('T', '-').replaceAll(':', '');
  return `fieldstead-${time}-${databaseId.slice(0, 6)}${extension}`;
}

/** A name in the folder for what is not finished yet. */
export function unfinishedPath(folder: string, name: string): string {
  return join(folder, `${unfinished}${name}`);
}

/** Makes the folder ready: what an interrupted backup left is removed. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.startsWith(unfinished)) rmSync(join(folder, name), { force: true });
}

/**
 * The path of a backup that somebody names; only a plain name of a backup is taken, so that no other file can be meant.
 *
 * @throws Refusal backups.gone
 */
export function backupPath(folder: string, fileName: string): string {
  const path = join(folder, fileName);
  if (!/^[\w-]+\.fsbackup$/.test(fileName) || !existsSync(path)) throw new Refusal('backups.gone');
  return path;
}

/** The backups in a folder, the newest first. A file that cannot be read as one is left out. */
export function backupsIn(folder: string, place: BackupPlace): { backup: Backup; head: BackupHead }[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  const found = names.flatMap((fileName) => {
    try {
      const { head } = readBackupHead(join(folder, fileName));
      return [{ backup: describeBackup(head, fileName, place), head }];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
  return found.sort((a, b) => (a.head.madeAt < b.head.madeAt ? 1 : -1));
}

export function describeBackup(head: BackupHead, fileName: string, place: BackupPlace): Backup {
  const { madeAt, reason, bytes, counts, lastEntry, keys } = head;
  const userNames = keys.slots.flatMap((slot) => (slot.kind === 'password' ? [slot.userName] : []));
  return { fileName, place, madeAt, reason, bytes, counts, lastEntry: lastEntry.sequence, userNames };
}

/** Removes what the rotation lets go, of this office only: a stick may hold the backups of several. */
export function rotate(folder: string, officeId: string, today: string): void {
  const own = backupsIn(folder, 'office').filter(({ head }) => head.officeId === officeId);
  const dated = own.map(({ backup: { fileName }, head: { madeAt, madeOn } }) => ({ fileName, madeAt, madeOn }));
  for (const { fileName } of outdated(dated, today)) rmSync(join(folder, fileName), { force: true });
}

/** Bytes that may still be written in a folder, or null where the system does not say. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** @throws Refusal backups.no_space {needed, free} in megabytes */
export function requireSpace(folder: string, needed: number): void {
  const free = freeBytes(folder);
  if (free !== null && free < needed)
    throw new Refusal('backups.no_space', {
      needed: Math.ceil(needed / megabyte),
      free: Math.floor(free / megabyte),
    });
}
