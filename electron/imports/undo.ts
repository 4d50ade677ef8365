import { Refusal } from '../../shared/kernel/refusal.ts';
import type { Transaction } from '../storage/transaction.ts';
import { ImportBatchEntity } from './entities.ts';

/** Links first, then what they point to. */
const order = ['membership', 'person', 'cooperative', 'community'] as const;

/** A record stays when somebody built on it after the import: another record points to it. */
const stillUsed: Readonly<Record<(typeof order)[number], string>> = {
  membership: 'select null where 0',
  person: `select person_id from membership where deleted_at is null
    union select person_id from term_of_office where deleted_at is null
    union select person_id from consent where deleted_at is null
    union select record_id from attachment where removed_at is null
    union select kept_id from person_merge where undone_at is null`,
  cooperative: `select cooperative_id from membership where deleted_at is null
    union select cooperative_id from term_of_office where deleted_at is null`,
  community: `select community_id from person where deleted_at is null and community_id is not null
    union select community_id from household where deleted_at is null and community_id is not null
    union select community_id from cooperative where deleted_at is null and community_id is not null`,
};

/**
 * Takes back everything an import created, in one transaction: the records go to the bin. What was edited or built upon since then stays.
 *
 * @returns how many records went and how many stayed
 */
export async function undoImport(tx: Transaction, batchId: string): Promise<{ removed: number; kept: number }> {
  const batch = await tx.manager.findOneBy(ImportBatchEntity, { id: batchId });
  if (!batch) throw new Refusal('not_found');
  if (batch.undoneAt !== null) throw new Refusal('imports.already_undone');
  let removed = 0;
  for (const kind of order) removed += await removeKind(tx, batchId, kind, batch.fileName);
  const [left] = await tx.manager.query<{ count: number }[]>(
    'select count(*) as count from imported_record where batch_id = ?',
    [batchId],
  );
  await tx.manager.update(ImportBatchEntity, { id: batchId }, { undoneAt: tx.now });
  await tx.journal([{ action: 'import-undone', kind: 'import', recordId: batchId, reason: batch.fileName }]);
  return { removed, kept: (left?.count ?? 0) - removed };
}

async function removeKind(
  tx: Transaction,
  batchId: string,
  kind: (typeof order)[number],
  reason: string,
): Promise<number> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `select r.id from imported_record i join ${kind} r on r.id = i.record_id
      where i.batch_id = ? and i.record_kind = '${kind}' and r.deleted_at is null and r.version = 1 and r.id not in (${stillUsed[kind]})`,
    [batchId],
  );
  for (let start = 0; start < rows.length; start += 500) {
    const ids = rows.slice(start, start + 500).map(({ id }) => id);
    const marks = ids.map(() => '?').join(', ');
    await tx.manager.query(
      `update ${kind} set deleted_at = ?, deleted_by = ?, delete_reason = ?, version = version + 1 where id in (${marks})`,
      [tx.now, tx.actor.userId, reason, ...ids],
    );
    await tx.manager.query(`delete from search_document where record_id in (${marks})`, ids);
    if (kind === 'person')
      await tx.manager.query(
        `delete from person_match_key where person_serial in (select serial from person where id in (${marks}))`,
        ids,
      );
    await tx.journal(ids.map((id) => ({ action: 'import-undone', kind, recordId: id, reason })));
  }
  return rows.length;
}
