import type { EntityManager } from 'typeorm';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { instant, localDate, type Environment } from './environment.ts';
import type { HybridClock } from './hybrid-clock.ts';
import { digestOf, hashOf, JournalEntity, type Changes, type JournalHead, type JournalRow } from './journal.ts';
import { insertRows } from './insert-rows.ts';
import { isSealed, sealed } from './sealed-text.ts';

/** Who is acting: from the session, never from the input of a procedure. */
export interface Actor {
  readonly userId: string;
  readonly userName: string;
  readonly role: string;
}

export interface JournalEntry {
  readonly action: string;
  readonly kind: string;
  readonly recordId?: string | null;
  readonly reason?: string | null;
  readonly changes?: Changes;
}

export interface TransactionParts {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly environment: Environment;
  readonly clock: HybridClock;
  readonly deviceId: string;
  readonly head: JournalHead;
  /** The name of the key that seals restricted notes; null while nobody who may read them has signed in. */
  readonly notesKey: string | null;
}

/**
 * One use case's unit of work: the open database transaction, who acts, when, and the journal rows that go into the same commit.
 */
export class Transaction {
  readonly manager: EntityManager;
  readonly actor: Actor;
  /** Instant of the whole transaction, UTC. */
  readonly now: string;
  /** Calendar date of the office when the transaction began. */
  readonly today: string;
  readonly touched = new Set<string>();
  readonly #parts: TransactionParts;
  #head: JournalHead;

  constructor(parts: TransactionParts) {
    const wall = parts.environment.now();
    this.#parts = parts;
    this.manager = parts.manager;
    this.actor = parts.actor;
    this.now = instant(wall);
    this.today = localDate(wall);
    this.#head = parts.head;
  }

  get head(): JournalHead {
    return this.#head;
  }

  newId(): string {
    return this.#parts.environment.newId();
  }

  /** Marks a kind of record as changed for the open views, without a journal row (drafts, preferences). */
  touch(kind: string): void {
    this.touched.add(kind);
  }

  /**
   * The values of a record as they are written: restricted notes are sealed.
   *
   * @throws Refusal restricted.sealed when there are notes to seal and their key is not at hand
   */
  sealed<T extends object>(fields: readonly string[], values: T): T {
    const texts = Object.entries(values).filter(([field, value]) => fields.includes(field) && value != null);
    return { ...values, ...Object.fromEntries(texts.map(([field, value]) => [field, this.#sealedText(value)])) };
  }

  /** The same for what the journal says was changed. */
  sealedChanges(fields: readonly string[], changes: Changes): Changes {
    const pair = ([from, to]: Changes[string]) => [this.#sealedText(from), this.#sealedText(to)] as const;
    return Object.fromEntries(
      Object.entries(changes).map(([field, change]) => [field, fields.includes(field) ? pair(change) : change]),
    );
  }

  #sealedText(value: unknown): unknown {
    if (value === null || value === undefined || isSealed(value)) return value;
    const { notesKey } = this.#parts;
    if (notesKey === null) throw new Refusal('restricted.sealed');
    return sealed(value, notesKey);
  }

  /** Adds entries to the journal, chained to each other and to what was there. */
  async journal(entries: readonly JournalEntry[]): Promise<void> {
    const salts = this.#parts.environment.randomBytes(8 * entries.length).toString('hex');
    const rows = entries.map((entry, index) => this.#seal(entry, salts.slice(index * 16, index * 16 + 16)));
    await insertRows(this.manager, JournalEntity, rows);
  }

  #seal(entry: JournalEntry, salt: string): JournalRow {
    const { actor } = this;
    const changes = entry.changes === undefined ? null : JSON.stringify(entry.changes);
    const row = {
      sequence: this.#head.sequence + 1,
      hlc: this.#parts.clock.next(this.#parts.environment.now()),
      at: this.now,
      deviceId: this.#parts.deviceId,
      userId: actor.userId,
      userName: actor.userName,
      role: actor.role,
      action: entry.action,
      kind: entry.kind,
      recordId: entry.recordId ?? null,
      reason: entry.reason ?? null,
      digest: digestOf(changes, salt),
      previous: this.#head.hash,
    };
    const sealed: JournalRow = { ...row, changes, salt, hash: hashOf(row) };
    this.#head = sealed;
    this.touch(entry.kind);
    return sealed;
  }
}
