import { z } from 'zod';
import { requiredText } from '../kernel/form-values.ts';
import { command, nothing, query, stream } from '../kernel/procedure.ts';
import { progressOf } from '../kernel/progress.ts';

/** Why a backup was made. */
export const backupReasons = ['asked', 'first-of-day', 'changes', 'exit', 'migration', 'import', 'restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** Where a backup lies: in the office's own folder, or in the second place, such as a USB stick. */
export const backupPlaces = ['office', 'second'] as const;
export type BackupPlace = (typeof backupPlaces)[number];

/** How much of each kind the file holds: live records and journal entries, by table. */
const counts = z.record(z.string(), z.int());

const backup = z.object({
  fileName: z.string(),
  place: z.enum(backupPlaces),
  /** Instant, UTC. */
  madeAt: z.string(),
  reason: z.enum(backupReasons),
  bytes: z.int(),
  counts,
  /** Number of the last journal entry in it. */
  lastEntry: z.int(),
  userNames: z.array(z.string()),
});
export type Backup = z.infer<typeof backup>;

const overview = z.object({
  folder: z.string(),
  backups: z.array(backup),
  /** Journal entries of people's work since the newest backup. */
  changesSince: z.int(),
  secondPlace: z.object({
    folder: z.string().nullable(),
    reachable: z.boolean(),
    lastCopyAt: z.string().nullable(),
    /** Folders of drives that are plugged in now. */
    offers: z.array(z.string()),
  }),
  freeBytes: z.int().nullable(),
});
export type BackupsOverview = z.infer<typeof overview>;

const ofBackup = z.object({ place: z.enum(backupPlaces), fileName: z.string().max(200) });

/** A backup on one side, the office's present file on the other. */
const side = z.object({ counts, lastEntry: z.int(), lastChangeAt: z.string().nullable() });

/**
 * How the two journals stand to each other: `older` the backup is an earlier state of the present file, `newer` the other way round, `same`,
 * `branched` both went on after entry `commonEntries`, `alone` there is no present file, `unreadable` there is one
 * that cannot be read, `other-office` there is one of another office.
 */
export const relations = ['older', 'newer', 'same', 'branched', 'alone', 'unreadable', 'other-office'] as const;

const comparison = z.object({
  restoreId: z.string(),
  madeAt: z.string(),
  backup: side,
  present: side.nullable(),
  relation: z.enum(relations),
  commonEntries: z.int(),
  /** People who were erased since; they will be erased in the restored file as well. */
  erasures: z.int(),
});
export type RestoreComparison = z.infer<typeof comparison>;

const source = z.union([ofBackup, z.object({ uploadId: z.string() })]);
export type RestoreSource = z.infer<typeof source>;

export const backupsContract = {
  overview: query('backups.run', nothing, overview),
  /** Makes a verified backup, and a copy in the second place where one is chosen and plugged in. */
  make: stream('backups.run', nothing, progressOf(backup.extend({ copied: z.boolean() }))),
  chooseSecondPlace: command('backups.run', z.object({ folder: z.string().max(1000).nullable() }), nothing),
  /** Opens a backup with the office's key and checks all of it. */
  verify: stream('backups.run', ofBackup, progressOf(backup)),
};

export const restoreContract = {
  /** The backups that lie in the office's own folder and in the second place; nothing of what is in them but numbers. */
  found: query('public', nothing, z.object({ backups: z.array(backup) })),
  /** Hands a backup file over, piece by piece (base64); it goes to the disk, not to memory. */
  upload: command(
    'public',
    z.object({ uploadId: z.string().optional(), data: z.string() }),
    z.object({ uploadId: z.string(), size: z.int() }),
  ),
  /** Reads the head of an uploaded file. */
  describe: query('public', z.object({ uploadId: z.string() }), backup),
  /** Opens a backup with a user's password, or with the recovery code, checks all of it, and compares it with the present file. */
  examine: stream(
    'public',
    z.object({
      source,
      userName: z.string().max(80),
      password: z.string().max(200),
      recoveryCode: z.string().max(100),
    }),
    progressOf(comparison),
  ),
  /** Puts the examined backup in the place of the present file, which is kept beside it. */
  confirm: command(
    'public',
    z.object({ restoreId: requiredText(80) }),
    z.object({ keptFolder: z.string().nullable() }),
  ),
};
