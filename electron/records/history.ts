import type { HistoryEntry, RecordKind } from '../../shared/records/contract.ts';
import { requireReach, type SessionContext } from '../engine/context.ts';
import { JournalEntity, type JournalRow } from '../storage/journal.ts';
import { isSealed, readChanges } from '../storage/sealed-text.ts';
import { kindsOfRecord } from './kinds.ts';
import { nameLinks } from './linked-names.ts';

/** What happened to a record, newest first, field by field; records that a field points to are called by their names. */
export async function readHistory(
  context: SessionContext,
  { kind, id }: { kind: RecordKind; id: string },
): Promise<{ entries: HistoryEntry[] }> {
  const { read, restricted } = kindsOfRecord[kind];
  await requireReach(context, read, { kind, id });
  const hidden = context.may('sensitive.protection') ? new Set<string>() : new Set(restricted);
  const rows = await context.office.reads.find(JournalEntity, {
    where: { recordId: id, kind },
    order: { sequence: 'DESC' },
  });
  const entries = rows.map((row) => historyEntryOf(row, hidden));
  return { entries: await nameLinks(context.office.reads, entries) };
}

/** An entry as a reader sees it: fields that are hidden, or sealed with a key that is not at hand, say only that they changed. */
export function historyEntryOf(row: JournalRow, hidden: ReadonlySet<string>): HistoryEntry {
  return {
    sequence: row.sequence,
    at: row.at,
    userName: row.userName,
    action: row.action,
    reason: row.reason,
    changes: Object.entries(readChanges(row.changes)).map(([field, [from, to]]) =>
      hidden.has(field) || isSealed(from) || isSealed(to)
        ? { field, from: 'restricted', to: 'restricted' }
        : { field, from, to },
    ),
  };
}
