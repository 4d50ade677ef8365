import type { EntityManager } from 'typeorm';
import { instant, localDate, type Environment } from './environment.ts';
import type { HybridClock } from './hybrid-clock.ts';
import { digestOf, hashOf, JournalEntity, type Changes, type JournalHead, type JournalRow } from './journal.ts';
import { insertRows } from './insert-rows.ts';

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
