import type { ConditionInput, DisposalInput, HandOverInput, MaintenanceInput } from '../../shared/assets/contract.ts';
import { checkAssetEvent, checkHandOver, nextMaintenance, proceedsOf } from '../../shared/assets/rules.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { RuleNotice } from '../../shared/kernel/rule-notice.ts';
import type { SessionContext } from '../engine/context.ts';
import { PersonEntity } from '../people/entities.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { findRecord, updateRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { AssetEntity, AssetEventEntity, type AssetEventRow, type AssetRow } from './entities.ts';

type Ref = { id: string; version: number };
type Patch = Parameters<typeof updateRecord<AssetRow>>[3];
type Happening = Pick<AssetEventRow, 'kind' | 'on'> & Partial<AssetEventRow>;

/** An event as it is kept, complete. */
export function eventOf(tx: Transaction, assetId: string, happening: Happening): AssetEventRow {
  const nothing = { condition: null, note: null, fromPersonId: null, toPersonId: null, amount: null };
  return { ...nothing, ...happening, id: tx.newId(), assetId, recordedAt: tx.now, recordedBy: tx.actor.userId };
}

export async function addEvents(tx: Transaction, events: readonly AssetEventRow[]): Promise<void> {
  await insertRows(tx.manager, AssetEventEntity, events);
}

/** A condition counts as the present one when nothing later is known. */
function conditionPatch(asset: AssetRow, on: string, condition: AssetRow['condition']): Patch {
  if (condition === null || (asset.conditionOn !== null && on < asset.conditionOn)) return {};
  return { condition, conditionOn: on };
}

function refuse([broken]: readonly RuleNotice[]): void {
  if (!broken) return;
  const atPerson = broken.code === 'assets.same_custodian';
  throw new Refusal(broken.code, broken.params, atPerson ? 'toPersonId' : 'on');
}

/** Writes an event and what follows from it for the asset. The rules are asked after the version, so that an old page is told so first. */
async function happen(
  tx: Transaction,
  ref: Ref,
  work: (asset: AssetRow) => {
    readonly event: Happening;
    readonly patch: Patch;
    readonly notices: readonly RuleNotice[];
  },
): Promise<{ version: number; eventId: string }> {
  const asset = await findRecord(tx.manager, AssetEntity, ref.id);
  const { event, patch, notices } = work(asset);
  const { version } = await updateRecord(tx, AssetEntity, ref, patch, {
    action: event.kind,
    reason: event.note ?? null,
  });
  refuse(notices);
  const row = eventOf(tx, ref.id, event);
  await addEvents(tx, [row]);
  tx.touch('asset');
  return { version, eventId: row.id };
}

export async function recordCondition(
  { office, actor }: SessionContext,
  { event, ...ref }: Ref & { event: ConditionInput },
): Promise<{ version: number }> {
  const { on, condition } = event;
  return office.write(actor, (tx) =>
    happen(tx, ref, (asset) => ({
      event: { kind: 'condition', ...event },
      patch: conditionPatch(asset, on, condition),
      notices: checkAssetEvent(asset, on, tx.today),
    })),
  );
}

export async function recordMaintenance(
  { office, actor }: SessionContext,
  { event, ...ref }: Ref & { event: MaintenanceInput },
): Promise<{ version: number }> {
  const { nextDueOn, ...done } = event;
  return office.write(actor, (tx) =>
    happen(tx, ref, (asset) => ({
      event: { kind: 'maintenance', ...done },
      patch: {
        ...conditionPatch(asset, done.on, done.condition),
        maintenanceDueOn: nextMaintenance(done.on, { named: nextDueOn, months: asset.maintenanceMonths }),
      },
      notices: checkAssetEvent(asset, done.on, tx.today),
    })),
  );
}

export async function handOver(
  { office, actor }: SessionContext,
  { event, ...ref }: Ref & { event: HandOverInput },
): Promise<{ version: number; eventId: string }> {
  const { on, toPersonId, condition } = event;
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, PersonEntity, toPersonId);
    return happen(tx, ref, (asset) => ({
      event: { kind: 'hand-over', ...event, fromPersonId: asset.custodianId },
      patch: { ...conditionPatch(asset, on, condition), custodianId: toPersonId, custodianSince: on },
      notices: checkHandOver(asset, event, tx.today),
    }));
  });
}

export async function disposeOf(
  { office, actor }: SessionContext,
  { event, ...ref }: Ref & { event: DisposalInput },
): Promise<{ version: number }> {
  const { on, disposal, reason } = event;
  const proceeds = proceedsOf(disposal, event.proceeds);
  return office.write(actor, (tx) =>
    happen(tx, ref, (asset) => ({
      event: { kind: 'disposal', on, note: reason, amount: proceeds, fromPersonId: asset.custodianId },
      patch: { status: 'disposed', disposedOn: on, disposal, disposalReason: reason, proceeds },
      notices: checkAssetEvent(asset, on, tx.today),
    })),
  );
}

/** Takes a disposal back that was recorded by mistake; both stay in the asset's history. */
export async function reinstate(
  { office, actor }: SessionContext,
  { reason, ...ref }: Ref & { reason: string },
): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const asset = await findRecord(tx.manager, AssetEntity, ref.id);
    if (asset.status !== 'disposed') throw new Refusal('assets.not_disposed');
    return happen(tx, ref, () => ({
      event: { kind: 'reinstatement', on: tx.today, note: reason },
      patch: { status: 'in-use', disposedOn: null, disposal: null, disposalReason: null, proceeds: null },
      notices: [],
    }));
  });
}
