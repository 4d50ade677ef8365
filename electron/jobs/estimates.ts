import { IsNull } from 'typeorm';
import type { EstimateInput, EstimateRecord } from '../../shared/jobs/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { CooperativeEntity } from '../cooperatives/entities.ts';
import type { SessionContext } from '../engine/context.ts';
import { createRecord, findRecord, removeRecord, restoreRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { IndirectEstimateEntity } from './entities.ts';

/** Estimates of people served indirectly, the latest first. */
export async function listEstimates(
  { office }: SessionContext,
  cooperativeId: string,
): Promise<{ estimates: EstimateRecord[] }> {
  const where = { cooperativeId, deletedAt: IsNull() };
  const rows = await office.reads.find(IndirectEstimateEntity, { where, order: { on: 'DESC', createdAt: 'DESC' } });
  return { estimates: rows.map(({ id, version, on, people, method }) => ({ id, version, on, people, method })) };
}

export async function addEstimate(
  { office, actor }: SessionContext,
  { cooperativeId, estimate }: { cooperativeId: string; estimate: EstimateInput },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, CooperativeEntity, cooperativeId);
    if (estimate.on > tx.today) throw new Refusal('cooperatives.date_in_future', {}, 'on');
    const { id } = await createRecord(tx, IndirectEstimateEntity, { ...estimate, cooperativeId });
    return { id };
  });
}

export async function removeEstimate(
  { office, actor }: SessionContext,
  input: { id: string; version: number; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => removeRecord(tx, IndirectEstimateEntity, input, { reason: input.reason }));
  return {};
}

export async function restoreEstimate(tx: Transaction, id: string): Promise<void> {
  await restoreRecord(tx, IndirectEstimateEntity, id);
}
