import { IsNull } from 'typeorm';
import type { ErasureRequest, ErasureWay } from '../../../shared/people/privacy/contract.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { SessionContext } from '../../engine/context.ts';
import { requireSecondPerson } from '../../engine/second-person.ts';
import { createRecord, findRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { PersonEntity } from '../entities.ts';
import { ErasureRequestEntity } from './entities.ts';
import { erasePerson } from './erase.ts';

const mostShown = 200;

export async function listRequests({ office }: SessionContext): Promise<{ requests: ErasureRequest[] }> {
  const requests = await office.reads.query<ErasureRequest[]>(
    `select r.id, r.version, r.person_id as personId, p.case_code as caseCode, r.way, r.reason, r.status,
            r.created_at as requestedAt, r.created_by as requestedById, coalesce(a.name, '') as requestedBy,
            r.decided_at as decidedAt, d.name as decidedBy, r.decision_reason as decisionReason
       from erasure_request r join person p on p.id = r.person_id
       left join user_account a on a.id = r.created_by left join user_account d on d.id = r.decided_by
      where r.deleted_at is null order by r.status = 'waiting' desc, r.created_at desc limit ${mostShown}`,
  );
  return { requests };
}

/** Asks for an erasure. One request at a time waits for a person. */
export async function requestErasure(
  { office, actor }: SessionContext,
  input: { personId: string; way: ErasureWay; reason: string },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    const person = await tx.manager.findOneBy(PersonEntity, { id: input.personId, mergedIntoId: IsNull() });
    if (!person) throw new Refusal('not_found');
    if (person.erasedAt !== null) throw new Refusal('people.erased');
    const waiting = await tx.manager.findOneBy(ErasureRequestEntity, { personId: input.personId, status: 'waiting' });
    if (waiting) throw new Refusal('people.erasure_waiting');
    const decision = { status: 'waiting' as const, decidedAt: null, decidedBy: null, decisionReason: null };
    const { id } = await createRecord(tx, ErasureRequestEntity, { ...input, ...decision });
    return { id };
  });
}

/**
 * Carries a request out or refuses it. Afterwards the freed pages are written over and the write-ahead log is emptied.
 *
 * @throws Refusal approval.own_work for whoever made the request
 */
export async function decideErasure(
  { office, actor, session }: SessionContext,
  input: { id: string; version: number; approve: boolean; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const request = await findRecord(tx.manager, ErasureRequestEntity, input.id);
    requireSecondPerson(actor, request.createdBy);
    if (request.status !== 'waiting') throw new Refusal('people.erasure_decided');
    await note(tx, input);
    if (input.approve) await erasePerson(tx, request.personId, request.way, session.office.country);
  });
  if (input.approve) await office.forgetOldPages();
  return {};
}

async function note(
  tx: Transaction,
  { approve, reason, ...ref }: { id: string; version: number; approve: boolean; reason: string },
): Promise<void> {
  const status = approve ? ('done' as const) : ('refused' as const);
  const patch = { status, decidedAt: tx.now, decidedBy: tx.actor.userId, decisionReason: reason };
  await updateRecord(tx, ErasureRequestEntity, ref, patch, { action: approve ? 'decided' : 'erasure-refused' });
}
