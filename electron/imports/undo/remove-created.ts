import type { Transaction } from '../../storage/transaction.ts';
import { forgetRecords } from '../../storage/search-index.ts';
import type { UndoRule } from '../definition.ts';
import { usedRecordsSql } from './used-records.ts';
import type { Undoing } from './undoing.ts';

const idsPerStatement = 500;

/**
 * Takes back the records that an import made and nobody edited or built on. What points to others goes first: each round frees what the
 * one before it held, until a round takes nothing.
 *
 * @returns how many records went
 */
export async function removeCreated(tx: Transaction, rules: readonly UndoRule[], undoing: Undoing): Promise<number> {
  let removed = 0;
  for (let round = -1; round !== 0; removed += round) {
    round = 0;
    for (const rule of rules) round += await removeKind(tx, rule, undoing);
  }
  return removed;
}

async function removeKind(tx: Transaction, rule: UndoRule, { batchId, reason }: Undoing): Promise<number> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `select r.id from imported_record i join "${rule.kind}" r on r.id = i.record_id
      where i.batch_id = ? and i.record_kind = ? and i.outcome = 'created' and r.deleted_at is null and r.version = 1
        and r.id not in (${usedRecordsSql(tx.manager, rule)})`,
    [batchId, rule.kind],
  );
  let removed = 0;
  for (let start = 0; start < rows.length; start += idsPerStatement) {
    const ids = rows.slice(start, start + idsPerStatement).map(({ id }) => id);
    removed += (rule.takeBack ? await rule.takeBack(tx, ids, reason) : await bin(tx, rule, ids, reason)).length;
  }
  return removed;
}

async function bin(
  tx: Transaction,
  rule: UndoRule,
  ids: readonly string[],
  reason: string,
): Promise<readonly string[]> {
  await tx.manager.query(
    `update "${rule.kind}" set deleted_at = ?, deleted_by = ?, delete_reason = ?, version = version + 1
      where id in (select value from json_each(?))`,
    [tx.now, tx.actor.userId, reason, JSON.stringify(ids)],
  );
  await forgetRecords(tx, ids);
  await rule.forget?.(tx, ids);
  await tx.journal(ids.map((id) => ({ action: 'import-undone', kind: rule.kind, recordId: id, reason })));
  return ids;
}
