import type { z } from 'zod';
import type { AssetInput, AssetRecord, newAsset } from '../../shared/assets/contract.ts';
import { landFields } from '../../shared/assets/rules.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { foldText } from '../../shared/kernel/text.ts';
import { CooperativeEntity } from '../cooperatives/entities.ts';
import type { SessionContext } from '../engine/context.ts';
import { nextNumbers, readOffice } from '../office/service.ts';
import { PersonEntity } from '../people/entities.ts';
import { namesOfPeople } from '../people/service.ts';
import { discardDrafts } from '../records/drafts.ts';
import { createRecord, findRecord, removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import { forgetRecords, indexRecords, searchTerms, type SearchDocument } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { AssetEntity, AssetEventEntity, type AssetRow } from './entities.ts';
import { addEvents, eventOf } from './events.ts';

type Ref = { id: string; version: number };
export type NewAsset = z.infer<typeof newAsset> & { readonly sourceId?: string | null };

export async function getAsset(context: SessionContext, id: string): Promise<AssetRecord> {
  const { reads } = context.office;
  const row = await reads.findOneBy(AssetEntity, { id });
  if (!row) throw new Refusal('not_found');
  const cooperative = await reads.findOneByOrFail(CooperativeEntity, { id: row.cooperativeId });
  const order = { on: 'DESC', recordedAt: 'DESC', id: 'DESC' } as const;
  const events = await reads.find(AssetEventEntity, { where: { assetId: id }, order });
  const people = events.flatMap(({ fromPersonId, toPersonId }) => [fromPersonId, toPersonId]);
  const names = await namesOfPeople(context, [row.custodianId, ...people]);
  const nameOf = (personId: string | null) => names.get(personId ?? '') ?? null;
  return {
    ...row,
    cooperativeName: cooperative.name,
    code: `${cooperative.code}-${row.number}`,
    custodianName: nameOf(row.custodianId),
    events: events.map(({ fromPersonId, toPersonId, ...event }) => ({
      ...event,
      fromName: nameOf(fromPersonId),
      toName: nameOf(toPersonId),
    })),
    deleted: row.deletedAt !== null,
  };
}

export async function createAsset(
  { office, actor }: SessionContext,
  input: { cooperativeId: string; asset: NewAsset; draftId?: string | undefined },
): Promise<{ id: string; code: string }> {
  return office.write(actor, async (tx) => {
    const row = await addAsset(tx, input.cooperativeId, input.asset);
    await discardDrafts(tx, input.draftId);
    const { code } = await findRecord(tx.manager, CooperativeEntity, input.cooperativeId);
    return { id: row.id, code: `${code}-${row.number}` };
  });
}

/** Registers an asset with the cooperative's next number, its first custodian and its first condition, inside a caller's transaction. */
export async function addAsset(tx: Transaction, cooperativeId: string, input: NewAsset): Promise<AssetRow> {
  const cooperative = await findRecord(tx.manager, CooperativeEntity, cooperativeId);
  if (cooperative.status === 'dissolved') throw new Refusal('cooperatives.dissolved', {}, 'cooperativeId');
  const { custodianId, condition, sourceId = null, ...asset } = input;
  requirePast(asset, tx.today);
  if (custodianId !== null) await findRecord(tx.manager, PersonEntity, custodianId);
  const { currency } = await readOffice(tx.manager);
  const on = asset.acquiredOn ?? tx.today;
  const row = await createRecord(tx, AssetEntity, {
    ...landFields(asset.kind, asset),
    nameKey: foldText(asset.name),
    cooperativeId,
    number: await nextNumbers(tx, `asset:${cooperativeId}`, 1),
    currency,
    custodianId,
    custodianSince: custodianId === null ? null : on,
    condition,
    conditionOn: condition === null ? null : on,
    status: 'in-use',
    disposedOn: null,
    disposal: null,
    disposalReason: null,
    proceeds: null,
    sourceId,
  });
  const events = [
    ...(condition === null ? [] : [eventOf(tx, row.id, { kind: 'condition' as const, on, condition })]),
    ...(custodianId === null ? [] : [eventOf(tx, row.id, { kind: 'hand-over', on, toPersonId: custodianId })]),
  ];
  await addEvents(tx, events);
  await indexRecords(tx, [assetDocument(row, cooperative.code)], true);
  return row;
}

function requirePast({ acquiredOn }: AssetInput, today: string): void {
  if (acquiredOn !== null && acquiredOn > today) throw new Refusal('cooperatives.date_in_future', {}, 'acquiredOn');
}

export async function updateAsset(
  { office, actor }: SessionContext,
  input: Ref & { asset: AssetInput; draftId?: string | undefined },
): Promise<{ version: number }> {
  const { asset } = input;
  return office.write(actor, async (tx) => {
    requirePast(asset, tx.today);
    const patch = { ...landFields(asset.kind, asset), nameKey: foldText(asset.name) };
    const after = await updateRecord(tx, AssetEntity, input, patch);
    await indexAsset(tx, after);
    await discardDrafts(tx, input.draftId);
    return { version: after.version };
  });
}

/** Moves an asset that was recorded by mistake to the bin. One that is gone is disposed of instead. */
export async function removeAsset(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    await removeRecord(tx, AssetEntity, input, { reason: input.reason });
    await forgetRecords(tx, [input.id]);
  });
  return {};
}

export async function restoreAsset(tx: Transaction, id: string): Promise<void> {
  await indexAsset(tx, await restoreRecord(tx, AssetEntity, id));
}

async function indexAsset(tx: Transaction, row: AssetRow): Promise<void> {
  const { code } = await findRecord(tx.manager, CooperativeEntity, row.cooperativeId);
  await indexRecords(tx, [assetDocument(row, code)], false);
}

/** What search finds an asset by. */
function assetDocument({ id, name, number, serialNumber, sourceId }: AssetRow, cooperative: string): SearchDocument {
  const code = `${cooperative}-${number}`;
  const terms = [name, code, code.replace(/\W/g, ''), serialNumber, sourceId];
  return { recordId: id, kind: 'asset', title: name, detail: code, terms: searchTerms(terms) };
}
