import type { MembershipReview } from '../../shared/cooperatives/contract.ts';
import { compositionOf } from '../../shared/cooperatives/composition.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { ageAt } from '../../shared/people/age.ts';
import type { SessionContext } from '../engine/context.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { isNameless } from '../storage/nameless.ts';
import { findRecord } from '../storage/records.ts';
import { CooperativeEntity, ReviewEntity } from './entities.ts';
import { membersAt } from './members-at.ts';
import { officersAt } from './officers.ts';

/** The page that leaders read through and sign: who belongs, who holds which office, and what was signed before. */
export async function readReview(
  context: SessionContext,
  { id, at }: { id: string; at: string },
): Promise<MembershipReview> {
  const { reads } = context.office;
  const cooperative = await reads.findOneBy(CooperativeEntity, { id });
  if (!cooperative) throw new Refusal('not_found');
  const [members, officers, signOffs] = await Promise.all([
    membersAt(reads, id, at),
    officersAt(reads, id, at),
    reads.find(ReviewEntity, { where: { cooperativeId: id }, order: { reviewedOn: 'DESC', recordedAt: 'DESC' } }),
  ]);
  const offices = Map.groupBy(officers, ({ personId }) => personId);
  return {
    cooperativeId: id,
    cooperativeName: cooperative.name,
    at,
    composition: compositionOf(members, at),
    officers,
    members: members.map(({ number, name, caseCode, sex, birthDate, joinedOn, status, personId }) => ({
      number,
      name: isNameless(context, birthDate) ? caseCode : name,
      sex,
      age: ageAt(birthDate, at),
      joinedOn,
      status,
      offices: (offices.get(personId) ?? []).map(({ role }) => role),
    })),
    signOffs: signOffs.map(({ cooperativeId: _of, recordedBy: _by, ...signOff }) => signOff),
  };
}

/** Records that leaders read the members' page of a day and signed it. What was signed stays; a later review is another one. */
export async function signOffReview(
  { office, actor }: SessionContext,
  input: { id: string; reviewedOn: string; reviewedBy: string; remarks: string | null },
): Promise<{ id: string }> {
  const { id: cooperativeId, reviewedOn, reviewedBy, remarks } = input;
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, CooperativeEntity, cooperativeId);
    if (reviewedOn > tx.today) throw new Refusal('cooperatives.date_in_future', {}, 'reviewedOn');
    const { length: members } = await membersAt(tx.manager, cooperativeId, reviewedOn);
    const signed = { reviewedOn, reviewedBy, remarks, members };
    const row = { ...signed, id: tx.newId(), cooperativeId, recordedAt: tx.now, recordedBy: actor.userId };
    await insertRows(tx.manager, ReviewEntity, [row]);
    const changes = Object.fromEntries(Object.entries(signed).map(([field, value]) => [field, [null, value] as const]));
    await tx.journal([{ action: 'review-signed', kind: 'cooperative', recordId: cooperativeId, changes }]);
    return { id: row.id };
  });
}
