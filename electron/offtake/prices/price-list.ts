import { IsNull, Not } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { PriceEntry, PriceEntryInput } from '../../../shared/offtake/prices/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { readOffice } from '../../office/service.ts';
import { findRecord, removeRecord, restoreRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { BuyingPointEntity, GradeEntity, PriceEntryEntity } from '../entities.ts';
import { saveRecord } from '../set-up/save-set-up.ts';

export function getPrice({ office }: SessionContext, id: string): Promise<PriceEntry> {
  return findRecord(office.reads, PriceEntryEntity, id);
}

/** Adds a line to the price list, or corrects one. Deliveries keep the price they were weighed with. */
export function savePrice(
  { office, actor }: SessionContext,
  { existing, price }: { existing: { id: string; version: number } | null; price: PriceEntryInput },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    const grade = await findRecord(tx.manager, GradeEntity, price.gradeId);
    if (grade.productId !== price.productId) throw new Refusal('input.invalid', { field: 'gradeId' }, 'gradeId');
    if (price.buyingPointId !== null) await findRecord(tx.manager, BuyingPointEntity, price.buyingPointId);
    await requireOneLine(tx, price, existing?.id ?? null);
    const { currency } = await readOffice(tx.manager);
    const { id } = await saveRecord(tx, PriceEntryEntity, existing, { ...price, currency });
    return { id };
  });
}

export async function removePrice(
  { office, actor }: SessionContext,
  { reason, ...ref }: { id: string; version: number; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => removeRecord(tx, PriceEntryEntity, ref, { reason }));
  return {};
}

/** Takes a line out of the bin, unless another one took its day. */
export async function restorePrice(tx: Transaction, id: string): Promise<void> {
  const binned = await tx.manager.findOneBy(PriceEntryEntity, { id });
  if (binned) await requireOneLine(tx, binned, id);
  await restoreRecord(tx, PriceEntryEntity, id);
}

async function requireOneLine(tx: Transaction, line: PriceEntryInput, exceptId: string | null): Promise<void> {
  const { gradeId, buyingPointId, from } = line;
  const taken = await tx.manager.existsBy(PriceEntryEntity, {
    gradeId,
    buyingPointId: buyingPointId ?? IsNull(),
    from,
    deletedAt: IsNull(),
    ...(exceptId === null ? {} : { id: Not(exceptId) }),
  });
  if (taken) throw new Refusal('offtake.price_taken', { date: from }, 'from');
}
