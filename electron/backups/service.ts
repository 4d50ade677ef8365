import type { Backup, BackupPlace, BackupsOverview } from '../../shared/backups/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import type { Progress } from '../engine/progress.ts';
import { backupFolder, backupPath, backupsIn, freeBytes } from './folder.ts';
import { chooseSecondPlace, pluggedInDrives, reachableSecondPlace, secondPlace } from './second-place.ts';

type Report = (progress: Progress) => void;

/** The backups there are, what changed since the newest, and how the second place stands. */
export async function backupsOverview({ gate, backups, office }: SessionContext): Promise<BackupsOverview> {
  const place = reachableSecondPlace(gate.directory);
  const inSecond = place === null ? [] : backupsIn(place, 'second');
  const [copied] = await office.reads.query<{ at: string }[]>(
    `select at from journal where kind = 'backup' and action = 'backup-copied' order by sequence desc limit 1`,
  );
  return {
    folder: backups.folder,
    backups: [...backupsIn(backups.folder, 'office'), ...inSecond].map(({ backup }) => backup),
    changesSince: await backups.changesSince(),
    secondPlace: {
      folder: secondPlace(gate.directory),
      reachable: place !== null,
      lastCopyAt: copied?.at ?? null,
      offers: pluggedInDrives(),
    },
    freeBytes: freeBytes(gate.directory),
  };
}

export function makeBackupNow({ backups, actor }: SessionContext, report: Report, signal: AbortSignal) {
  return backups.make('asked', actor, { onProgress: report, signal });
}

export async function chooseSecond(
  { gate, office, actor }: SessionContext,
  { folder }: { folder: string | null },
): Promise<Record<string, never>> {
  chooseSecondPlace(gate.directory, folder);
  await office.write(actor, (tx) => tx.journal([{ action: 'second-place', kind: 'backup' }]));
  return {};
}

/** Opens a backup with the office's own key and checks all of it. */
export async function verifyBackup(
  context: SessionContext,
  input: { place: BackupPlace; fileName: string },
  report: Report,
  signal: AbortSignal,
): Promise<Backup> {
  const path = backupPath(folderOf(context.gate.directory, input.place), input.fileName);
  return context.backups.verify(path, { onProgress: report, signal });
}

/** @throws Refusal backups.second_place_missing */
export function folderOf(officeDir: string, place: BackupPlace): string {
  if (place === 'office') return backupFolder(officeDir);
  const folder = reachableSecondPlace(officeDir);
  if (folder === null) throw new Refusal('backups.second_place_missing');
  return folder;
}
