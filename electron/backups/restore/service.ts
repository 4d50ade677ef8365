import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup, RestoreComparison, RestoreSource } from '../../../shared/backups/contract.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { CallContext, Connection } from '../../engine/context.ts';
import type { Progress } from '../../engine/progress.ts';
import { instant } from '../../storage/environment.ts';
import { findPasswordSlot, type KeyFile } from '../../storage/vault/key-file.ts';
import { unlockWithPassword, unlockWithRecoveryCode } from '../../storage/vault/key-slots.ts';
import { readBackupHead } from '../backup-file.ts';
import { backupPath, backupsIn, describeBackup, freeBytes } from '../folder.ts';
import { folderOf } from '../service.ts';
import { reachableSecondPlace } from '../second-place.ts';
import { stageBackup } from './stage.ts';
import { restoringFolder, swapIn } from './swap.ts';

export interface ExamineInput {
  readonly source: RestoreSource;
  readonly userName: string;
  readonly password: string;
  readonly recoveryCode: string;
}

const spareBytes = 16 * 1024 * 1024;
/** What each page examined last and may now put in place. */
const examined = new WeakMap<Connection, string>();

/** Backups in the office's own folder and in the second place. */
export function foundBackups({ gate }: CallContext): { backups: Backup[] } {
  const second = reachableSecondPlace(gate.directory);
  const own = backupsIn(folderOf(gate.directory, 'office'), 'office');
  const there = second === null ? [] : backupsIn(second, 'second');
  return { backups: [...own, ...there].map(({ backup }) => backup) };
}

/** Adds a piece to a backup that is handed over; the first piece starts it. It goes to the disk: a backup can be large. */
export function uploadPiece(
  { gate }: CallContext,
  { uploadId, data }: { uploadId?: string | undefined; data: string },
): { uploadId: string; size: number } {
  const id = uploadId ?? randomUUID();
  const piece = Buffer.from(data, 'base64');
  const folder = restoringFolder(gate.directory);
  mkdirSync(folder, { recursive: true });
  const free = freeBytes(folder);
  if (free !== null && free < piece.length + spareBytes) throw new Refusal('office.disk_full');
  const path = uploadId === undefined ? join(folder, `${id}.upload`) : uploadPath(gate.directory, id);
  appendFileSync(path, piece, { mode: 0o600 });
  return { uploadId: id, size: statSync(path).size };
}

export function describeUpload({ gate }: CallContext, { uploadId }: { uploadId: string }): Backup {
  return describeBackup(readBackupHead(uploadPath(gate.directory, uploadId)).head, '', 'office');
}

/** Opens a backup with what the user knows, makes it ready beside the office, and says how it stands to the present file. */
export async function examineBackup(
  { gate, connection }: CallContext,
  input: ExamineInput,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<RestoreComparison> {
  const path = pathOf(gate.directory, input.source);
  const { keys } = readBackupHead(path).head;
  report({ step: 'backups:step.opening', done: 0, total: 0 });
  const { dataKey, userId, userName } = await unlock(keys, input);
  try {
    const order = { gate, path, dataKey, userId, userName };
    const comparison = await stageBackup(order, { report, signal });
    const restoreId = randomUUID();
    examined.set(connection, restoreId);
    return { restoreId, ...comparison };
  } finally {
    dataKey.dispose();
  }
}

/** Ends every session, moves the present file aside and puts the examined backup in its place. */
export async function confirmRestore(
  { gate, connection }: CallContext,
  { restoreId }: { restoreId: string },
): Promise<{ keptFolder: string | null }> {
  if (examined.get(connection) !== restoreId) throw new Refusal('backups.gone');
  examined.delete(connection);
  await gate.lock();
  const stamp = instant(gate.environment.now()).slice(0, 19).replaceAll(':', '').replace('T', '-');
  return { keptFolder: swapIn(gate.directory, stamp) };
}

async function unlock(keys: KeyFile, { userName, password, recoveryCode }: ExamineInput) {
  if (recoveryCode !== '') {
    const { dataKey, notesKey } = await unlockWithRecoveryCode(keys, recoveryCode);
    notesKey?.dispose();
    return { dataKey, userId: null, userName: 'Fieldstead' };
  }
  const { dataKey, notesKey } = await unlockWithPassword(keys, userName, password);
  notesKey?.dispose();
  const slot = findPasswordSlot(keys, userName);
  return { dataKey, userId: slot?.userId ?? null, userName: slot?.userName ?? '' };
}

function pathOf(officeDir: string, source: RestoreSource): string {
  return 'uploadId' in source
    ? uploadPath(officeDir, source.uploadId)
    : backupPath(folderOf(officeDir, source.place), source.fileName);
}

/** @throws Refusal files.unknown */
function uploadPath(officeDir: string, uploadId: string): string {
  const path = join(restoringFolder(officeDir), `${uploadId}.upload`);
  if (!/^[\da-f-]{36}$/.test(uploadId) || !existsSync(path)) throw new Refusal('files.unknown');
  return path;
}
