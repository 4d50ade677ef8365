import type { ImportUndone } from '../../../shared/imports/contract.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { OfficeFacts } from '../../people/register.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { ImportBatchEntity } from '../entities.ts';
import { undoRules } from '../undo-rules.ts';
import { restoreChanged } from './restore-changed.ts';
import { removeCreated } from './remove-created.ts';
import { staying } from './staying.ts';

const namedAtMost = 200;

/**
 * Takes back everything an import did, in one transaction: changed fields get their values back, and the records it made go to the bin.
 * What was edited or built upon since then stays, and is named.
 */
export async function undoImport(tx: Transaction, batchId: string, office: OfficeFacts): Promise<ImportUndone> {
  const batch = await tx.manager.findOneBy(ImportBatchEntity, { id: batchId });
  if (!batch) throw new Refusal('not_found');
  if (batch.undoneAt !== null) throw new Refusal('imports.already_undone');
  const undoing = { batchId, office, reason: batch.fileName };
  const restored = await restoreChanged(tx, undoRules, undoing);
  const removed = await removeCreated(tx, undoRules, undoing);
  const kept = await staying(tx.manager, undoRules, undoing);
  await tx.manager.update(ImportBatchEntity, { id: batchId }, { undoneAt: tx.now });
  await tx.journal([{ action: 'import-undone', kind: 'import', recordId: batchId, reason: batch.fileName }]);
  return {
    removed,
    restored: restored.count,
    kept: kept.count + restored.edited.length,
    stays: [...kept.named, ...restored.edited].slice(0, namedAtMost),
  };
}
