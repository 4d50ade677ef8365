import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { RuleNotice } from '../../../shared/kernel/rule-notice.ts';
import type { DeliveryInput, DeliveryRecord } from '../../../shared/offtake/weighing/delivery.ts';
import { requireSecondPerson } from '../../engine/second-person.ts';
import type { SessionContext } from '../../engine/context.ts';
import { findRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { DeliveryEntity, type DeliveryRow } from '../entities.ts';
import { readDelivery } from './read-delivery.ts';
import { recordWeighing, type Recorded } from './record.ts';

type Ref = { id: string; version: number };
type Answer = { delivery: DeliveryRecord; warnings: RuleNotice[] };

/** Records a weighing and answers with what its receipt says. */
export function recordDelivery({ office, actor }: SessionContext, input: DeliveryInput): Promise<Answer> {
  return office.write(actor, async (tx) => answer(tx, await recordWeighing(tx, input, null)));
}

/**
 * Weighs a wrong delivery anew. The old receipt is out of every total at once and waits for its void; the new one counts. One transaction:
 * there is never a moment in which both count, or neither.
 */
export function correctDelivery(
  { office, actor }: SessionContext,
  input: { corrects: Ref; reason: string; delivery: DeliveryInput },
): Promise<Answer> {
  return office.write(actor, async (tx) => {
    await markVoidAsked(tx, input.corrects, input.reason);
    return answer(tx, await recordWeighing(tx, input.delivery, input.corrects.id));
  });
}

/** Asks for a void: the delivery counts nowhere and is not paid until a second person has decided. */
export async function askVoid(
  { office, actor }: SessionContext,
  { reason, ...ref }: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => markVoidAsked(tx, ref, reason));
  return {};
}

/**
 * The second person decides: the number stays and the delivery is void, or it counts again. One that was weighed anew cannot count again
 * while its replacement does.
 */
export async function decideVoid(
  { office, actor }: SessionContext,
  { agreed, ...ref }: Ref & { agreed: boolean },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, DeliveryEntity, ref.id);
    if (before.status !== 'void-asked') throw new Refusal('offtake.void_decided', { receipt: before.receipt });
    requireSecondPerson(tx.actor, before.voidAskedBy ?? '');
    if (agreed) {
      const voided = { status: 'void', voidedBy: tx.actor.userId, voidedAt: tx.now } as const;
      await updateRecord(tx, DeliveryEntity, ref, voided, { action: 'voided', reason: before.voidReason });
    } else {
      await requireNotReplaced(tx, before);
      const stands = { status: 'valid', voidReason: null, voidAskedBy: null, voidAskedAt: null } as const;
      await updateRecord(tx, DeliveryEntity, ref, stands, { action: 'void-declined' });
    }
  });
  return {};
}

/** A receipt that was printed again; the paper says COPY, the journal says who printed it. */
export async function noteReprint({ office, actor }: SessionContext, id: string): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    await findRecord(tx.manager, DeliveryEntity, id);
    await tx.journal([{ action: 'reprinted', kind: 'delivery', recordId: id }]);
  });
  return {};
}

async function markVoidAsked(tx: Transaction, ref: Ref, reason: string): Promise<DeliveryRow> {
  const before = await findRecord(tx.manager, DeliveryEntity, ref.id);
  if (before.status === 'void') throw new Refusal('offtake.void_decided', { receipt: before.receipt });
  if (before.status === 'void-asked') throw new Refusal('offtake.void_waits', { receipt: before.receipt });
  const asked = {
    status: 'void-asked',
    voidReason: reason,
    voidAskedBy: tx.actor.userId,
    voidAskedAt: tx.now,
  } as const;
  return updateRecord(tx, DeliveryEntity, ref, asked, { action: 'void-asked', reason });
}

async function requireNotReplaced(tx: Transaction, { id }: DeliveryRow): Promise<void> {
  const replacement = await tx.manager.findOneBy(DeliveryEntity, { correctsId: id, status: 'valid' });
  if (replacement) throw new Refusal('offtake.replaced', { receipt: replacement.receipt });
}

async function answer(tx: Transaction, { row, warnings }: Recorded): Promise<Answer> {
  return { delivery: await readDelivery(tx.manager, row.id), warnings: [...warnings] };
}
