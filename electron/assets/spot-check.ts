import { In, IsNull } from 'typeorm';
import type { ConditionInput, SpotCheckLine } from '../../shared/assets/contract.ts';
import { checkAssetEvent } from '../../shared/assets/rules.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { CooperativeEntity } from '../cooperatives/entities.ts';
import type { SessionContext } from '../engine/context.ts';
import { namesOfPeople } from '../people/service.ts';
import { findRecord, updateRecord } from '../storage/records.ts';
import { AssetEntity } from './entities.ts';
import { addEvents, eventOf } from './events.ts';

/** What a cooperative has in use, in the order of the numbers painted on the things. */
export async function readSpotCheckSheet(
  context: SessionContext,
  cooperativeId: string,
): Promise<{ cooperativeName: string; lines: SpotCheckLine[] }> {
  const { reads } = context.office;
  const { name, code } = await findRecord(reads, CooperativeEntity, cooperativeId);
  const where = { cooperativeId, status: 'in-use' as const, deletedAt: IsNull() };
  const rows = await reads.find(AssetEntity, { where, order: { number: 'ASC' } });
  const names = await namesOfPeople(
    context,
    rows.map(({ custodianId }) => custodianId),
  );
  const lines = rows.map((row) => ({
    ...row,
    code: `${code}-${row.number}`,
    custodianName: names.get(row.custodianId ?? '') ?? null,
  }));
  return { cooperativeName: name, lines };
}

type Found = Omit<ConditionInput, 'on'> & { readonly id: string };

/** Writes down how the assets of a cooperative were found on a day: all of them, or none when one cannot be. */
export async function recordSpotCheck(
  { office, actor }: SessionContext,
  { cooperativeId, on, found }: { cooperativeId: string; on: string; found: readonly Found[] },
): Promise<{ checked: number; missing: number }> {
  return office.write(actor, async (tx) => {
    const assets = await tx.manager.findBy(AssetEntity, { cooperativeId, id: In(found.map(({ id }) => id)) });
    const byId = new Map(assets.map((asset) => [asset.id, asset]));
    const events = [];
    for (const { id, condition, note } of found) {
      const asset = byId.get(id);
      if (asset?.deletedAt !== null) throw new Refusal('not_found');
      const [broken] = checkAssetEvent(asset, on, tx.today);
      if (broken) throw new Refusal(broken.code, broken.params, 'on');
      const patch = asset.conditionOn !== null && on < asset.conditionOn ? {} : { condition, conditionOn: on };
      await updateRecord(tx, AssetEntity, asset, patch, { action: 'spot-check', reason: note });
      events.push(eventOf(tx, id, { kind: 'spot-check', on, condition, note }));
    }
    await addEvents(tx, events);
    tx.touch('asset');
    return { checked: found.length, missing: found.filter(({ condition }) => condition === 'missing').length };
  });
}
