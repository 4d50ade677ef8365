import { join } from 'node:path';
import type { Backup, BackupReason } from '../../shared/backups/contract.ts';
import type { Jobs } from '../engine/jobs.ts';
import type { Progress } from '../engine/progress.ts';
import { localDate } from '../storage/environment.ts';
import { Fifo } from '../storage/fifo.ts';
import type { OfficeStore } from '../storage/office-store.ts';
import type { Actor } from '../storage/transaction.ts';
import { backupFolder, backupsIn, rotate } from './folder.ts';
import { copyBackup, reachableSecondPlace } from './second-place.ts';

export interface OfficeBackupsParts {
  readonly directory: string;
  readonly officeId: string;
  readonly appVersion: string;
  readonly store: OfficeStore;
  /** A worker of its own: copying a large file keeps it busy for as long as that takes. */
  readonly jobs: Jobs;
}

export interface BackupWatch {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal | undefined;
}

/** Stands in the journal for what the program does by itself. */
const program: Actor = { userId: 'program', userName: 'Fieldstead', role: '' };
/** Entries that tell of the program and of sessions, not of anybody's work. */
const notWork = ['backed-up', 'backup-copied', 'signed-in', 'signed-out', 'recovered', 'denied'];
const unwatched: BackupWatch = { onProgress: () => undefined, signal: undefined };

/** The backups of an open office: made one at a time, noted in the journal, rotated, and copied to the second place. */
export class OfficeBackups {
  readonly folder: string;
  readonly #parts: OfficeBackupsParts;
  readonly #queue = new Fifo();
  readonly #stop = new AbortController();

  constructor(parts: OfficeBackupsParts) {
    this.#parts = parts;
    this.folder = backupFolder(parts.directory);
  }

  /** Ends what runs and waits until it has ended: the office closes now. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#parts.jobs.close();
    await this.#queue.idle();
  }

  /** The newest backup that can be read, with the calendar date it was made on. */
  newest(): { backup: Backup; madeOn: string } | null {
    const own = backupsIn(this.folder, 'office').find(({ head }) => head.officeId === this.#parts.officeId);
    return own ? { backup: own.backup, madeOn: own.head.madeOn } : null;
  }

  /** How many journal entries of people's work the newest backup lacks. */
  async changesSince(): Promise<number> {
    const [row] = await this.#parts.store.reads.query<{ count: number }[]>(
      `select count(*) as count from journal where sequence > ? and action not in (${notWork.map(() => '?').join(', ')})`,
      [this.newest()?.backup.lastEntry ?? 0, ...notWork],
    );
    return row?.count ?? 0;
  }

  /** Makes a verified backup, and its copy where the second place is plugged in. */
  make(reason: BackupReason, actor: Actor = program, watch = unwatched): Promise<Backup & { copied: boolean }> {
    return this.#queue.run(() => this.#make(reason, actor, watch));
  }

  /** Makes a backup unless the newest one, once none is being made any more, already holds all of people's work. */
  makeIfChanged(reason: BackupReason): Promise<void> {
    return this.#queue.run(async () => {
      if ((await this.changesSince()) > 0) await this.#make(reason, program, unwatched);
    });
  }

  /** Checks a backup from end to end with the office's key. */
  verify(path: string, watch: BackupWatch): Promise<Backup> {
    const { jobs } = this.#parts;
    const order = { path, folder: this.folder };
    return this.#queue.run(() => jobs.run('check-backup', order, watch).finally(() => jobs.close()));
  }

  async #make(reason: BackupReason, actor: Actor, watch: BackupWatch): Promise<Backup & { copied: boolean }> {
    const { jobs, store, directory, officeId, appVersion } = this.#parts;
    const now = store.environment.now();
    const order = { officeDir: directory, folder: this.folder, reason, appVersion, now };
    const backup = await jobs.run('backup', order, watch).finally(() => jobs.close());
    const { fileName, bytes, lastEntry } = backup;
    await this.#note(actor, 'backed-up', { fileName, bytes, lastEntry, reason });
    rotate(this.folder, officeId, localDate(now));
    const copied = await this.#copy(fileName, actor);
    return { ...backup, copied };
  }

  async #copy(fileName: string, actor: Actor): Promise<boolean> {
    const { directory, store, officeId } = this.#parts;
    const place = reachableSecondPlace(directory);
    if (place === null) return false;
    await copyBackup(join(this.folder, fileName), fileName, place, this.#stop.signal);
    rotate(place, officeId, localDate(store.environment.now()));
    await this.#note(actor, 'backup-copied', { fileName });
    return true;
  }

  async #note(actor: Actor, action: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
    const changes = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, [null, value] as const]));
    await this.#parts.store.write(actor, (tx) => tx.journal([{ action, kind: 'backup', changes }]));
  }
}
