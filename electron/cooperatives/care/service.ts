import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { supportCounts, SupportInput, SupportRecord } from '../../../shared/cooperatives/care/contract.ts';
import { supportKinds, type SupportKind } from '../../../shared/cooperatives/care/support.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { SessionContext } from '../../engine/context.ts';
import { HouseholdEntity } from '../../households/entities.ts';
import { createRecord, findRecord, removeRecord, restoreRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { CooperativeEntity } from '../entities.ts';
import { HouseholdSupportEntity } from './entities.ts';

type Ref = { id: string; version: number };

export async function getSupport({ office }: SessionContext, id: string): Promise<SupportRecord> {
  const { reads } = office;
  const row = await reads.findOneBy(HouseholdSupportEntity, { id });
  if (!row) throw new Refusal('not_found');
  const [household, group] = await Promise.all([
    reads.findOneByOrFail(HouseholdEntity, { id: row.householdId }),
    reads.findOneByOrFail(CooperativeEntity, { id: row.cooperativeId }),
  ]);
  return { ...row, cooperativeName: group.name, householdName: household.name, deleted: row.deletedAt !== null };
}

export async function createSupport(
  { office, actor }: SessionContext,
  input: { cooperativeId: string; support: SupportInput },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    await requireFitting(tx.manager, input.cooperativeId, input.support);
    const { cooperativeId, support } = input;
    const { id } = await createRecord(tx, HouseholdSupportEntity, { ...support, cooperativeId });
    return { id };
  });
}

export async function updateSupport(
  { office, actor }: SessionContext,
  input: Ref & { support: SupportInput },
): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const after = await updateRecord(tx, HouseholdSupportEntity, input, input.support);
    await requireFitting(tx.manager, after.cooperativeId, input.support);
    return { version: after.version };
  });
}

async function requireFitting(manager: EntityManager, cooperativeId: string, support: SupportInput): Promise<void> {
  await findRecord(manager, CooperativeEntity, cooperativeId);
  await findRecord(manager, HouseholdEntity, support.householdId);
  const { from, to, meetingId } = support;
  if (to !== null && to < from) throw new Refusal('support.ends_before_start', { from }, 'to');
  if (meetingId === null) return;
  const [own] = await manager.query<unknown[]>('select 1 from meeting where id = ? and cooperative_id = ?', [
    meetingId,
    cooperativeId,
  ]);
  if (own === undefined) throw new Refusal('not_found');
}

export async function removeSupport(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => removeRecord(tx, HouseholdSupportEntity, input, { reason: input.reason }));
  return {};
}

export async function restoreSupport(tx: Transaction, id: string): Promise<void> {
  await restoreRecord(tx, HouseholdSupportEntity, id);
}

/** How many households a group supports on a day, and how; a household with two kinds of support counts in both and once in all. */
export async function countSupport(
  { office }: SessionContext,
  { id, at }: { id: string; at: string },
): Promise<z.infer<typeof supportCounts>> {
  const rows = await office.reads.query<{ kind: SupportKind; householdId: string }[]>(
    `select distinct kind, household_id as householdId from household_support
      where cooperative_id = ? and deleted_at is null and from_date <= ? and (to_date is null or to_date >= ?)`,
    [id, at, at],
  );
  return {
    at,
    households: new Set(rows.map(({ householdId }) => householdId)).size,
    byKind: supportKinds
      .map((kind) => ({ kind, households: rows.filter((row) => row.kind === kind).length }))
      .filter(({ households }) => households > 0),
  };
}
