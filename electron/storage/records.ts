import { IsNull, type EntitySchema, type FindOptionsWhere, type ObjectLiteral, type EntityManager } from 'typeorm';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { recordColumns, type RecordFields } from './columns.ts';
import { insertRows } from './insert-rows.ts';
import type { Changes } from './journal.ts';
import { sealedFields } from './sealed-text.ts';
import type { Transaction } from './transaction.ts';

export interface WriteNote {
  /** What the journal calls it; by default created, updated, removed or restored. */
  readonly action?: string;
  readonly reason?: string | null;
}

/** What a feature knows of a new record; the engine adds its id, version, author and time. */
export type NewRecord<T extends RecordFields> = Omit<T, keyof RecordFields> & { id?: string };

const bookkeeping = new Set(Object.keys(recordColumns));

function kindOf(entity: EntitySchema<never>): string {
  return entity.options.name;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === false;
}

function createdChanges(record: object): Changes {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([field, value]) => !bookkeeping.has(field) && !isBlank(value))
      .map(([field, value]) => [field, [null, value] as const]),
  );
}

/** Field-level difference; unchanged fields are left out. */
export function changedFields(before: object, patch: object): Changes {
  const old = before as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(patch)
      .filter(([field, value]) => JSON.stringify(old[field] ?? null) !== JSON.stringify(value ?? null))
      .map(([field, value]) => [field, [old[field] ?? null, value ?? null] as const]),
  );
}

/** Inserts records of one kind, each with its journal row, and answers with them. */
export async function createRecords<T extends RecordFields>(
  tx: Transaction,
  entity: EntitySchema<T>,
  records: readonly NewRecord<T>[],
  note: WriteNote = {},
): Promise<T[]> {
  const rows = records.map((record) => ({
    ...record,
    id: record.id ?? tx.newId(),
    version: 1,
    createdAt: tx.now,
    createdBy: tx.actor.userId,
    updatedAt: tx.now,
    updatedBy: tx.actor.userId,
    deletedAt: null,
    deletedBy: null,
    deleteReason: null,
  })) as unknown as T[];
  const kept = sealedFields(entity);
  const written = kept.length === 0 ? rows : rows.map((row) => tx.sealed(kept, row));
  await insertRows(tx.manager, entity, written);
  await tx.journal(
    written.map((row) => ({
      action: note.action ?? 'created',
      kind: kindOf(entity as EntitySchema<never>),
      recordId: row.id,
      reason: note.reason ?? null,
      changes: createdChanges(row),
    })),
  );
  return rows;
}

export async function createRecord<T extends RecordFields>(
  tx: Transaction,
  entity: EntitySchema<T>,
  record: NewRecord<T>,
  note: WriteNote = {},
): Promise<T> {
  const [row] = await createRecords(tx, entity, [record], note);
  if (!row) throw new Error('an inserted record has no row');
  return row;
}

/** Finds a record that is not in the bin, or refuses with `not_found`. */
export async function findRecord<T extends RecordFields>(
  manager: EntityManager,
  entity: EntitySchema<T>,
  id: string,
): Promise<T> {
  const where = { id, deletedAt: IsNull() } as unknown as FindOptionsWhere<T>;
  const row = await manager.findOneBy(entity, where);
  if (!row) throw new Refusal('not_found');
  return row;
}

/**
 * Changes a record that still has the given version.
 *
 * @throws Refusal `record.changed` when somebody else changed it since the form was opened. Nothing is written then.
 * @returns the record after the change; a patch without differences writes nothing and keeps the version.
 */
export async function updateRecord<T extends RecordFields>(
  tx: Transaction,
  entity: EntitySchema<T>,
  ref: { id: string; version: number },
  patch: Partial<Omit<T, keyof RecordFields>>,
  note: WriteNote = {},
): Promise<T> {
  const before = await findRecord(tx.manager, entity, ref.id);
  const changes = changedFields(before, patch);
  if (before.version !== ref.version) throw changedElsewhere(before);
  if (Object.keys(changes).length === 0) return before;
  const after = { ...patch, version: ref.version + 1, updatedAt: tx.now, updatedBy: tx.actor.userId };
  const kept = sealedFields(entity);
  await writeVersion(tx, entity, before, tx.sealed(kept, after));
  await tx.journal([
    {
      action: note.action ?? 'updated',
      kind: kindOf(entity as EntitySchema<never>),
      recordId: ref.id,
      reason: note.reason ?? null,
      changes: tx.sealedChanges(kept, changes),
    },
  ]);
  return { ...before, ...after };
}

/** A record to be changed, with the fields that change from → to. */
export interface RecordChange {
  readonly id: string;
  readonly version: number;
  readonly changes: Changes;
}

/**
 * Changes many records of one kind, each with its journal row.
 *
 * @throws Refusal `record.changed` when one of them no longer has its version; then nothing is written.
 */
export async function updateRecords<T extends RecordFields>(
  tx: Transaction,
  entity: EntitySchema<T>,
  changed: readonly RecordChange[],
  note: WriteNote = {},
): Promise<void> {
  const kept = sealedFields(entity);
  for (const { id, version, changes } of changed) {
    const patch = Object.fromEntries(Object.entries(changes).map(([field, [, to]]) => [field, to]));
    const after = { ...patch, version: version + 1, updatedAt: tx.now, updatedBy: tx.actor.userId };
    const isWritten = await writeOver(tx, entity, { id, version }, tx.sealed(kept, after));
    if (!isWritten) throw changedElsewhere(await findRecord(tx.manager, entity, id));
  }
  const kind = kindOf(entity as EntitySchema<never>);
  await tx.journal(
    changed.map(({ id, changes }) => ({
      action: note.action ?? 'updated',
      kind,
      recordId: id,
      reason: note.reason ?? null,
      changes: tx.sealedChanges(kept, changes),
    })),
  );
}

/** Moves a record to the bin. */
export async function removeRecord<T extends RecordFields>(
  tx: Transaction,
  entity: EntitySchema<T>,
  ref: { id: string; version: number },
  note: WriteNote = {},
): Promise<T> {
  const before = await findRecord(tx.manager, entity, ref.id);
  if (before.version !== ref.version) throw changedElsewhere(before);
  await writeVersion(tx, entity, before, {
    deletedAt: tx.now,
    deletedBy: tx.actor.userId,
    deleteReason: note.reason ?? null,
    version: before.version + 1,
  });
  await journalState(tx, entity, ref.id, note.action ?? 'removed', note.reason ?? null);
  return before;
}

/** Takes a record out of the bin. */
export async function restoreRecord<T extends RecordFields>(
  tx: Transaction,
  entity: EntitySchema<T>,
  id: string,
): Promise<T> {
  const before = await tx.manager.findOneBy(entity, { id } as unknown as FindOptionsWhere<T>);
  if (before?.deletedAt == null) throw new Refusal('not_found');
  const after = { deletedAt: null, deletedBy: null, deleteReason: null, version: before.version + 1 };
  await writeVersion(tx, entity, before, after);
  await journalState(tx, entity, id, 'restored', null);
  return { ...before, ...after };
}

function changedElsewhere(before: RecordFields): Refusal {
  return new Refusal('record.changed', { version: before.version, at: before.updatedAt });
}

type AnyEntity = EntitySchema<never> | EntitySchema<RecordFields & ObjectLiteral>;

async function writeVersion(tx: Transaction, entity: AnyEntity, before: RecordFields, after: object): Promise<void> {
  if (!(await writeOver(tx, entity, before, after))) throw changedElsewhere(before);
}

/** Writes over the very version that is named; false when the record no longer has it. */
async function writeOver(
  tx: Transaction,
  entity: AnyEntity,
  { id, version }: Pick<RecordFields, 'id' | 'version'>,
  after: object,
): Promise<boolean> {
  const result = await tx.manager.update(entity, { id, version }, after);
  return result.affected !== 0;
}

async function journalState<T extends RecordFields>(
  tx: Transaction,
  entity: EntitySchema<T>,
  id: string,
  action: string,
  reason: string | null,
): Promise<void> {
  await tx.journal([{ action, kind: kindOf(entity as EntitySchema<never>), recordId: id, reason }]);
}
