import { In, IsNull } from 'typeorm';
import type { StayingRecord } from '../../../shared/imports/contract.ts';
import type { RecordFields } from '../../storage/columns.ts';
import { updateRecords, type RecordChange } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import type { UndoRule } from '../definition.ts';
import { ImportedRecordEntity, type ImportedRecordRow } from '../entities.ts';
import { namesOf } from './staying.ts';
import type { Undoing } from './undoing.ts';

const idsPerStep = 500;

/**
 * Gives the records that an import changed their values back, field by field. A field that somebody changed again since then keeps its
 * newer value, and its record is named.
 */
export async function restoreChanged(
  tx: Transaction,
  rules: readonly UndoRule[],
  undoing: Undoing,
): Promise<{ count: number; edited: StayingRecord[] }> {
  const changed = await tx.manager.findBy(ImportedRecordEntity, { batchId: undoing.batchId, outcome: 'changed' });
  let count = 0;
  const edited: StayingRecord[] = [];
  for (const rule of rules) {
    const ofKind = changed.filter(({ recordKind }) => recordKind === rule.kind);
    for (let start = 0; start < ofKind.length; start += idsPerStep) {
      const step = await restoreStep(tx, rule, ofKind.slice(start, start + idsPerStep), undoing);
      count += step.restored;
      edited.push(...step.edited);
    }
  }
  return { count, edited };
}

async function restoreStep(
  tx: Transaction,
  rule: UndoRule,
  imported: readonly ImportedRecordRow[],
  { office, reason }: Undoing,
): Promise<{ restored: number; edited: StayingRecord[] }> {
  const ids = imported.map(({ recordId }) => recordId);
  const rows = await tx.manager.findBy(rule.entity, { id: In(ids), deletedAt: IsNull() });
  const records = new Map(rows.map((row) => [row.id, row]));
  const back = imported.flatMap((one) => changeBack(one, records.get(one.recordId)));
  const note = { action: 'import-undone', reason };
  if (rule.change) await rule.change(tx, back, { office, note });
  else await updateRecords(tx, rule.entity, back, note);
  const partly = imported.filter((one) => {
    const restored = back.find(({ id }) => id === one.recordId)?.changes ?? {};
    return Object.keys(restored).length < Object.keys(one.changes ?? {}).length;
  });
  const names = await namesOf(
    tx.manager,
    rule,
    partly.map(({ recordId }) => recordId),
  );
  return {
    restored: back.length,
    edited: partly.map(({ recordId }) => ({ kind: rule.kind, name: names.get(recordId) ?? '', reason: 'edited' })),
  };
}

/** The change that undoes another: only the fields that still have the value the import gave them. */
function changeBack({ changes }: ImportedRecordRow, record: RecordFields | undefined): RecordChange[] {
  if (!record) return [];
  const values = { ...record } as unknown as Readonly<Record<string, unknown>>;
  const untouched = Object.entries(changes ?? {}).filter(([field, [, to]]) => isSame(values[field], to));
  if (untouched.length === 0) return [];
  const back = Object.fromEntries(untouched.map(([field, [from, to]]) => [field, [to, from] as const]));
  return [{ id: record.id, version: record.version, changes: back }];
}

function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first ?? null) === JSON.stringify(second ?? null);
}
