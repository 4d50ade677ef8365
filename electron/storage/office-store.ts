import type { DataSource, EntityManager } from 'typeorm';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { Environment } from './environment.ts';
import { Fifo } from './fifo.ts';
import { HybridClock } from './hybrid-clock.ts';
import { readHead, type JournalHead } from './journal.ts';
import { heldNotesKey, holdNotesKey, letGoOfNotesKey, sealed } from './sealed-text.ts';
import type { DataKey } from './vault/data-key.ts';
import { refusalOfStorage } from './storage-refusal.ts';
import { Transaction, type Actor } from './transaction.ts';

export type ChangeListener = (kinds: readonly string[]) => void;

export interface OfficeStoreParts {
  readonly writing: DataSource;
  readonly reading: DataSource;
  readonly environment: Environment;
  /** Names this copy of the file in the journal until the office has an id of its own for it. */
  readonly fileId: string;
  /** Called when a command could not be written because the disk is full. */
  readonly onDiskFull?: () => void;
}

/**
 * The open file of an office: one writing connection behind a queue, one reading connection beside it.
 *
 * Reads never see a half-finished command, because they run on their own connection (a snapshot of the write-ahead log), and they never wait
 * for a long one. Everything that must be decided on the newest state reads inside its own command.
 */
export class OfficeStore {
  readonly #parts: OfficeStoreParts;
  /** Names who keeps this copy of the file; a restored copy gets a new one, so that its entries are told from those it lacks. */
  readonly #deviceId: string;
  readonly #queue = new Fifo();
  readonly #clock: HybridClock;
  readonly #listeners = new Set<ChangeListener>();
  #head: JournalHead;
  #damaged = false;
  #notesKey: string | null = null;

  private constructor(parts: OfficeStoreParts, deviceId: string, head: JournalHead) {
    this.#parts = parts;
    this.#deviceId = deviceId;
    this.#head = head;
    this.#clock = new HybridClock(head.hlc);
  }

  static async open(parts: OfficeStoreParts): Promise<OfficeStore> {
    const [office] = await parts.writing.query<{ deviceId: string }[]>(
      'select device_id as deviceId from office limit 1',
    );
    return new OfficeStore(parts, office?.deviceId ?? parts.fileId, await readHead(parts.writing.manager));
  }

  get reads(): EntityManager {
    return this.#parts.reading.manager;
  }

  get environment(): Environment {
    return this.#parts.environment;
  }

  /** When the latest entry of the journal was made, in milliseconds since 1970. */
  get latestEntry(): number {
    return this.#clock.latest;
  }

  /** Takes the key of the sealed notes for as long as the office is open. */
  holdNotesKey(key: DataKey): void {
    if (this.#notesKey === null) this.#notesKey = holdNotesKey(key);
    else key.dispose();
  }

  get notesKey(): DataKey | null {
    return this.#notesKey === null ? null : (heldNotesKey(this.#notesKey) ?? null);
  }

  /** The values of something that is written without a record, sealed where the notes key is at hand. */
  sealed(value: unknown): unknown {
    return this.#notesKey === null ? value : sealed(value, this.#notesKey);
  }

  /** Runs one use case alone, in one transaction: either all of it is durable when this resolves, or none of it happened. */
  write<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      if (this.#damaged) throw new Refusal('office.damaged');
      const { result, transaction } = await this.#commit(actor, work);
      this.#head = transaction.head;
      if (transaction.touched.size > 0) this.#announce([...transaction.touched]);
      return result;
    });
  }

  /** Empties the write-ahead log into the file, so that pages which held erased values are written over. */
  async forgetOldPages(): Promise<void> {
    await this.#queue.run(() => this.#parts.writing.query('pragma wal_checkpoint(truncate)'));
  }

  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits for running commands, then closes both connections. */
  async close(): Promise<void> {
    await this.#queue.idle();
    this.#listeners.clear();
    await this.#parts.reading.destroy();
    await this.#parts.writing.destroy();
    if (this.#notesKey !== null) letGoOfNotesKey(this.#notesKey);
    this.#notesKey = null;
  }

  async #commit<T>(
    actor: Actor,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<{ result: T; transaction: Transaction }> {
    const { writing, environment } = this.#parts;
    const deviceId = this.#deviceId;
    try {
      return await writing.transaction(async (manager) => {
        const parts = {
          manager,
          actor,
          environment,
          clock: this.#clock,
          deviceId,
          head: this.#head,
          notesKey: this.#notesKey,
        };
        const transaction = new Transaction(parts);
        return { result: await work(transaction), transaction };
      });
    } catch (error) {
      const known = refusalOfStorage(error);
      // A damaged page must not be written around: nothing more is written until the office is opened again.
      if (known instanceof Refusal && known.code === 'office.damaged') this.#damaged = true;
      if (known instanceof Refusal && known.code === 'office.disk_full') this.#parts.onDiskFull?.();
      throw known;
    }
  }

  #announce(kinds: readonly string[]): void {
    for (const listener of this.#listeners) listener(kinds);
  }
}
