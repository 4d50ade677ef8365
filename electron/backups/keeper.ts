import { localDate } from '../storage/environment.ts';
import type { OpenOffice } from '../engine/context.ts';

const checkEvery = 10 * 60_000;
const changesAfter = 4 * 60 * 60_000;

/** Makes the backups nobody has to ask for: at the first opening of a day, every four hours in which something changed, and at the end. */
export class BackupKeeper {
  readonly #office: OpenOffice;
  readonly #log: (line: string) => void;
  readonly #timer: NodeJS.Timeout;

  constructor(office: OpenOffice, log: (line: string) => void) {
    this.#office = office;
    this.#log = log;
    this.#timer = setInterval(() => void this.check(), checkEvery);
    this.#timer.unref();
    void this.check();
  }

  /** Makes a backup when one is due now. */
  async check(): Promise<void> {
    const { backups, store } = this.#office;
    const now = store.environment.now();
    const newest = backups.newest();
    if (newest?.madeOn !== localDate(now)) await this.#make('first-of-day');
    else if (now - Date.parse(newest.backup.madeAt) >= changesAfter) await this.#make('changes');
  }

  /** The last page is gone, or the program is about to end: what is new since the newest backup is backed up first. */
  async atEnd(): Promise<void> {
    await this.#make('exit');
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** A backup that cannot be made now must not keep anybody from working; Home tells how old the newest one is. */
  async #make(reason: 'first-of-day' | 'changes' | 'exit'): Promise<void> {
    try {
      await this.#office.backups.makeIfChanged(reason);
    } catch (error) {
      this.#log(`no backup was made: ${error instanceof Error ? error.message : 'unknown reason'}`);
    }
  }
}
