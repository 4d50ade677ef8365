import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { replaceDurably, syncFolder } from '../storage/vault/machine/durable-file.ts';
import { digestOfFile } from './backup-file.ts';
import { backupFolder, prepareFolder, requireSpace, unfinishedPath } from './folder.ts';

/** Where the second place is depends on this computer, so it lies beside the file, not in it. */
const settingsSchema = z.object({ folder: z.string().nullable() });

/** The folder of the second place, or null where none was chosen. */
export function secondPlace(officeDir: string): string | null {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(settingsPath(officeDir), 'utf8'))).folder;
  } catch {
    return null;
  }
}

/**
 * Chooses the second place, or none.
 *
 * @throws Refusal backups.second_place_missing, backups.second_place_same
 */
export function chooseSecondPlace(officeDir: string, folder: string | null): void {
  if (folder !== null) {
    if (!isAbsolute(folder) || !isFolder(folder)) throw new Refusal('backups.second_place_missing', {}, 'folder');
    if (folder.startsWith(officeDir)) throw new Refusal('backups.second_place_same', {}, 'folder');
  }
  mkdirSync(backupFolder(officeDir), { recursive: true });
  replaceDurably(settingsPath(officeDir), Buffer.from(JSON.stringify({ folder })), backupFolder(officeDir));
}

/** The folder in the second place, when it is there now. */
export function reachableSecondPlace(officeDir: string): string | null {
  const folder = secondPlace(officeDir);
  return folder !== null && isFolder(folder) ? join(folder, 'fieldstead-backups') : null;
}

/** Copies a backup, reads the copy back, and gives it its name last. */
export async function copyBackup(path: string, fileName: string, folder: string, signal: AbortSignal): Promise<void> {
  prepareFolder(folder);
  requireSpace(folder, statSync(path).size);
  const copy = unfinishedPath(folder, fileName);
  try {
    copyFileSync(path, copy);
    const [original, copied] = [
      await digestOfFile(path, () => undefined, signal),
      await digestOfFile(copy, () => undefined, signal),
    ];
    if (original !== copied) throw new Refusal('backups.damaged');
    renameSync(copy, join(folder, fileName));
    syncFolder(folder);
  } finally {
    rmSync(copy, { force: true });
  }
}

/** The folders of drives that are plugged in, where this system shows them. */
export function pluggedInDrives(): string[] {
  if (process.platform === 'win32')
    return 'DEFGHIJKLMNOP'
      .split('')
      .map((letter) => `${letter}:\\`)
      .filter(isFolder);
  const name = userInfo().username;
  const roots = process.platform === 'darwin' ? ['/Volumes'] : [`/media/${name}`, `/run/media/${name}`];
  return roots
    .filter((root) => isFolder(root) && root !== homedir())
    .flatMap((root) => readdirSync(root).map((drive) => join(root, drive)))
    .filter(isFolder);
}

function settingsPath(officeDir: string): string {
  return join(backupFolder(officeDir), 'second-place.json');
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
