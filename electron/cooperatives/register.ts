import type { EntityManager } from 'typeorm';
import type { CooperativeInput } from '../../shared/cooperatives/contract.ts';
import type { CooperativeStatus } from '../../shared/cooperatives/lists.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { foldText } from '../../shared/kernel/text.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { createRecords, type WriteNote } from '../storage/records.ts';
import { indexRecords, searchTerms, type SearchDocument } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { CooperativeEntity, CooperativeStepEntity, type CooperativeRow } from './entities.ts';

/** A cooperative to register; an import knows more of it than the form asks. */
export interface NewCooperative extends CooperativeInput {
  readonly status?: CooperativeStatus;
  readonly registeredOn?: string | null;
  readonly sourceId?: string | null;
}

/**
 * Registers cooperatives: the rows, what search knows of them, and the journal. The form registers one, an import many.
 *
 * @throws Refusal `cooperatives.code_taken` when a code is used by another cooperative or twice among these.
 */
export async function createCooperatives(
  tx: Transaction,
  inputs: readonly NewCooperative[],
  note: WriteNote = {},
): Promise<CooperativeRow[]> {
  const codes = new Set<string>();
  for (const { code } of inputs) {
    if (codes.has(codeKey(code))) throw codeTaken(code);
    codes.add(codeKey(code));
    await requireFreeCode(tx.manager, code, null);
  }
  const rows = await createRecords(
    tx,
    CooperativeEntity,
    inputs.map((input) => ({
      ...input,
      ...derivedFields(input),
      status: input.status ?? 'forming',
      registeredOn: input.registeredOn ?? null,
      sourceId: input.sourceId ?? null,
    })),
    note,
  );
  const registered = rows.filter((row) => row.registeredOn !== null);
  const steps = registered.map(({ id, registeredOn }) => ({
    id: tx.newId(),
    cooperativeId: id,
    status: 'registered' as const,
    on: registeredOn ?? tx.today,
    reason: null,
    recordedAt: tx.now,
  }));
  await insertRows(tx.manager, CooperativeStepEntity, steps);
  await indexRecords(tx, rows.map(cooperativeDocument), true);
  return rows;
}

/** Codes are told apart without regard to capital letters, because they are read out and typed by hand. */
function codeKey(code: string): string {
  return code.toLowerCase();
}

function codeTaken(code: string): Refusal {
  return new Refusal('cooperatives.code_taken', { code }, 'code');
}

export async function requireFreeCode(manager: EntityManager, code: string, exceptId: string | null): Promise<void> {
  const taken = await manager.query<{ id: string }[]>(
    'select id from cooperative where code = ? collate nocase and deleted_at is null and id is not ? limit 1',
    [code, exceptId],
  );
  if (taken.length > 0) throw codeTaken(code);
}

export function derivedFields(input: CooperativeInput): Pick<CooperativeRow, 'nameKey'> {
  return { nameKey: foldText(input.name) };
}

/** What global search finds a cooperative by. */
export function cooperativeDocument(row: CooperativeRow): SearchDocument {
  const terms = [
    row.name,
    row.code,
    row.code.replace(/\W/g, ''),
    row.registrationNumber,
    row.sourceId,
    row.valueChains,
  ];
  return { recordId: row.id, kind: 'cooperative', title: row.name, detail: row.code, terms: searchTerms(terms) };
}
