import { Refusal } from '../../../shared/kernel/refusal.ts';
import { recordKind } from '../../../shared/records/contract.ts';
import { requirePermission, requireReach, type SessionContext } from '../../engine/context.ts';
import { restores } from '../bin.ts';
import { kindsOfRecord } from '../kinds.ts';
import type { RecordFields } from '../../storage/columns.ts';
import { JournalEntity, type Changes, type JournalRow } from '../../storage/journal.ts';
import { readChanges } from '../../storage/sealed-text.ts';
import { findRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { undoables } from './undoable.ts';

type Patch = Record<string, unknown>;

/**
 * Takes one entry of the journal back, as a new change of its own.
 *
 * @throws Refusal journal.not_undoable for anything but changed fields and removals; journal.changed_since when a field has another value now
 */
export async function undoChange(
  context: SessionContext,
  { sequence }: { sequence: number },
): Promise<Record<string, never>> {
  await context.office.write(context.actor, async (tx) => {
    const entry = await tx.manager.findOneBy(JournalEntity, { sequence });
    if (!entry) throw new Refusal('not_found');
    const kind = recordKind.safeParse(entry.kind).data;
    if (kind === undefined || entry.recordId === null) throw new Refusal('journal.not_undoable');
    await requireReach(context, kindsOfRecord[kind].write, { kind, id: entry.recordId });
    if (entry.action === 'removed') await restores[kind](tx, entry.recordId);
    else await putBack(context, tx, entry, entry.recordId);
  });
  return {};
}

async function putBack(context: SessionContext, tx: Transaction, entry: JournalRow, id: string): Promise<void> {
  const way = undoables[entry.kind];
  if (!way || entry.action !== 'updated' || entry.changes === null) throw new Refusal('journal.not_undoable');
  const row = await findRecord(tx.manager, way.entity, id);
  const changes = typedChanges(way.derive(row as never, context.session.office.country), entry.changes);
  requireMayChange(context, entry.kind, changes);
  requireUnchangedSince(row, changes);
  const patch: Patch = Object.fromEntries(Object.entries(changes).map(([field, [from]]) => [field, from]));
  const derived = way.derive({ ...row, ...patch } as never, context.session.office.country);
  const note = { action: 'change-undone', reason: entry.at.slice(0, 16).replace('T', ' ') };
  const after = await updateRecord(tx, way.entity, row, { ...patch, ...derived }, note);
  await way.refresh(tx, after as never);
}

/** The changes of typed values; what is derived from them is left out, since it is computed anew. */
function typedChanges(derived: object, changes: string): Changes {
  return Object.fromEntries(Object.entries(readChanges(changes)).filter(([field]) => !(field in derived)));
}

function requireMayChange(context: SessionContext, kind: string, changes: Changes): void {
  const { restricted } = kindsOfRecord[recordKind.parse(kind)];
  if (restricted.some((field) => field in changes)) requirePermission(context, 'sensitive.protection');
}

function requireUnchangedSince(row: RecordFields, changes: Changes): void {
  const now = row as unknown as Patch;
  const later = Object.entries(changes).filter(
    ([field, [, to]]) => JSON.stringify(now[field] ?? null) !== JSON.stringify(to ?? null),
  );
  if (later.length > 0) throw new Refusal('journal.changed_since', { count: later.length });
}
