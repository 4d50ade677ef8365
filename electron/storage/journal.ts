import { hash } from 'node:crypto';
import { EntitySchema, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { integer, optionalText, text } from './columns.ts';

/** A field's value before and after. */
export type Changes = Readonly<Record<string, readonly [from: unknown, to: unknown]>>;

export interface JournalRow {
  sequence: number;
  /** Hybrid logical clock: the order of events, whatever the wall clock did. */
  hlc: string;
  at: string;
  deviceId: string;
  userId: string;
  userName: string;
  role: string;
  action: string;
  kind: string;
  recordId: string | null;
  reason: string | null;
  changes: string | null;
  /** Random bytes hashed with the changes, so that erased values cannot be guessed from the digest that stays. */
  salt: string | null;
  digest: string;
  previous: string;
  hash: string;
}

export const JournalEntity = new EntitySchema<JournalRow>({
  name: 'journal',
  columns: {
    sequence: { ...integer, primary: true },
    hlc: text,
    at: text,
    deviceId: text,
    userId: text,
    userName: text,
    role: text,
    action: text,
    kind: text,
    recordId: optionalText,
    reason: optionalText,
    changes: optionalText,
    salt: optionalText,
    digest: text,
    previous: text,
    hash: text,
  },
  indices: [
    { name: 'journal_record', columns: ['recordId', 'sequence'] },
    { name: 'journal_backups', columns: ['action', 'sequence', 'at'], where: `"kind" = 'backup'` },
  ],
});

export interface JournalHead {
  readonly sequence: number;
  readonly hash: string;
  readonly hlc: string | null;
}

export const emptyHead: JournalHead = { sequence: 0, hash: '0'.repeat(64), hlc: null };

/** Hash of what an entry says was changed. Erasing the values later leaves this digest and so the chain intact. */
export function digestOf(changes: string | null, salt: string): string {
  return hash('sha256', `${salt}\n${changes ?? ''}`);
}

type Sealed = Omit<JournalRow, 'hash' | 'changes' | 'salt'>;

/** Hash that chains an entry to the one before it. */
export function hashOf(entry: Sealed): string {
  return hash(
    'sha256',
    [
      entry.previous,
      entry.sequence,
      entry.hlc,
      entry.at,
      entry.deviceId,
      entry.userId,
      entry.userName,
      entry.role,
      entry.action,
      entry.kind,
      entry.recordId ?? '',
      entry.reason ?? '',
      entry.digest,
    ].join('\u0000'),
  );
}

export async function readHead(manager: EntityManager): Promise<JournalHead> {
  const [row] = await manager.query<Pick<JournalRow, 'sequence' | 'hash' | 'hlc'>[]>(
    'select sequence, hash, hlc from journal order by sequence desc limit 1',
  );
  return row ?? emptyHead;
}

export interface ChainCheck {
  readonly entries: number;
  /** Sequence number of the first entry that was altered, is missing, or does not follow the one before it. */
  readonly firstBad: number | null;
}

const checkBatch = 5000;

/** Walks the whole journal and names the first bad entry. */
export async function checkChain(manager: EntityManager): Promise<ChainCheck> {
  let previous = emptyHead.hash;
  let expected = 1;
  for (;;) {
    const rows = await manager.find(JournalEntity, {
      where: { sequence: MoreThanOrEqual(expected) },
      order: { sequence: 'ASC' },
      take: checkBatch,
    });
    for (const row of rows) {
      if (!follows(row, expected, previous)) return { entries: expected - 1, firstBad: expected };
      previous = row.hash;
      expected += 1;
    }
    if (rows.length < checkBatch) return { entries: expected - 1, firstBad: null };
  }
}

function follows(row: JournalRow, expected: number, previous: string): boolean {
  if (row.sequence !== expected || row.previous !== previous || row.hash !== hashOf(row)) return false;
  return row.salt === null || row.digest === digestOf(row.changes, row.salt);
}
