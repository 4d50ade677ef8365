import { definitionOf } from './kinds.ts';
import type { OfficeFacts } from '../people/register.ts';
import { insertRows } from '../storage/insert-rows.ts';
import type { RecordChange } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { breathe } from './breathe.ts';
import type { ImportDefinition, Writing } from './definition.ts';
import { ImportBatchEntity, ImportedRecordEntity, type ImportBatchRow, type ImportedRecordRow } from './entities.ts';
import type { ResolvedLinks } from './links/resolved-links.ts';
import { decisionsOf } from './prepare.ts';
import type { ConfirmedImport } from './prepared.ts';
import { isRegistered } from './rows/import-row.ts';
import { wantedChanges } from './rows/update-way.ts';

const rowsPerStep = 500;

export interface WriteSurroundings {
  readonly office: OfficeFacts;
  readonly report: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

type Imported = Omit<ImportedRecordRow, 'batchId'>;

/** Writes a previewed import inside the caller's transaction: all of it or, when it is cancelled or fails, nothing. */
export async function writeImport(
  tx: Transaction,
  confirmed: ConfirmedImport,
  surroundings: WriteSurroundings,
): Promise<ImportBatchRow> {
  const definition = definitionOf(confirmed.kind);
  const { rows, links, mapping, fileName } = confirmed;
  const note = { action: 'imported', reason: fileName };
  const imported: Imported[] = [];
  const at: Writing = {
    office: surroundings.office,
    links,
    note,
    decisionOf: decisionsOf(mapping),
    made: (recordKind, records) => {
      for (const { id } of records) imported.push({ recordKind, recordId: id, outcome: 'created', changes: null });
    },
    inSteps: (all, write) => inSteps(all, write, surroundings),
  };
  await makeLinked(tx, definition, links, at);
  const all = rows.filter(({ refused }) => !refused);
  await definition.write(tx, { fresh: all.filter(({ known }) => known === null), all }, at);
  const changed = changesOf(confirmed, definition);
  await at.inSteps(changed, async (step) => {
    await definition.update?.(tx, step, { office: at.office, note: { ...note, action: 'import-updated' } });
  });
  const { recordKind } = definition;
  for (const { id, changes } of changed) imported.push({ recordKind, recordId: id, outcome: 'changed', changes });
  return keepBatch(tx, confirmed, imported);
}

async function inSteps<R>(
  rows: readonly R[],
  write: (step: readonly R[]) => Promise<void>,
  { report, signal }: WriteSurroundings,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStep) {
    await write(rows.slice(start, start + rowsPerStep));
    report(Math.min(start + rowsPerStep, rows.length), rows.length);
    await breathe(signal);
  }
}

/** Makes the records that rows point to and that do not exist yet. */
async function makeLinked(
  tx: Transaction,
  definition: ImportDefinition<unknown>,
  links: ResolvedLinks,
  { office, note, made }: Writing,
): Promise<void> {
  const kinds = new Map(definition.links.map(({ link }) => [link.kind, link]));
  for (const link of kinds.values()) {
    const wanted = links.toMake(link.kind);
    if (wanted.length === 0 || !link.create) continue;
    const ids = await link.create(
      tx,
      wanted.map(({ request }) => request),
      { office, note },
    );
    for (const [index, one] of wanted.entries()) links.made(one, ids[index] ?? '');
    made(
      link.kind,
      ids.map((id) => ({ id })),
    );
  }
}

/** What the file changes of known records; where two rows are about one record, the later one counts. */
function changesOf({ rows, mapping }: ConfirmedImport, { update }: ImportDefinition<unknown>): RecordChange[] {
  const changed = new Map<string, RecordChange>();
  const decisionOf = decisionsOf(mapping);
  for (const row of rows) {
    if (!update || row.refused || !isRegistered(row.known)) continue;
    const changes = wantedChanges(row, mapping.update, decisionOf(row)?.fields ?? null);
    const { id, version } = row.known;
    if (Object.keys(changes).length > 0)
      changed.set(id, { id, version, changes: { ...changed.get(id)?.changes, ...changes } });
  }
  return [...changed.values()];
}

async function keepBatch(
  tx: Transaction,
  { kind, fileName, fileHash, mapping, counts }: ConfirmedImport,
  imported: readonly Imported[],
): Promise<ImportBatchRow> {
  const batch: ImportBatchRow = {
    id: tx.newId(),
    kind,
    fileName,
    fileHash,
    mapping,
    counts,
    importedAt: tx.now,
    importedBy: tx.actor.userId,
    undoneAt: null,
  };
  await insertRows(tx.manager, ImportBatchEntity, [batch]);
  await insertRows(
    tx.manager,
    ImportedRecordEntity,
    imported.map((record) => ({ ...record, batchId: batch.id })),
  );
  await tx.journal([{ action: 'imported', kind: 'import', recordId: batch.id, reason: fileName }]);
  return batch;
}
