import type { z } from 'zod';
import type { membershipInput, membershipRecord } from '../../shared/cooperatives/contract.ts';
import { compositionOf } from '../../shared/cooperatives/composition.ts';
import { checkMembershipStep } from '../../shared/cooperatives/life-cycle.ts';
import type { MembershipStatus } from '../../shared/cooperatives/lists.ts';
import { checkNewMembership } from '../../shared/cooperatives/membership-rules.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { warning, type RuleNotice } from '../../shared/kernel/rule-notice.ts';
import type { SessionContext } from '../engine/context.ts';
import { fullName } from '../people/derive.ts';
import { PersonEntity } from '../people/entities.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { isNameless } from '../storage/nameless.ts';
import { findRecord, removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import {
  CooperativeEntity,
  MembershipEntity,
  MembershipStepEntity,
  type CooperativeRow,
  type MembershipRow,
} from './entities.ts';
import { joinMembers, otherMemberships, requireNoOverlap } from './join.ts';
import { membersAt } from './members-at.ts';
import { requireNoOffice, vacateOffices } from './offices-of-member.ts';
import { refuseAtField } from './refuse-at-field.ts';

type Ref = { id: string; version: number };

export async function getMembership(context: SessionContext, id: string): Promise<z.infer<typeof membershipRecord>> {
  const { office } = context;
  const row = await office.reads.findOneBy(MembershipEntity, { id });
  if (!row) throw new Refusal('not_found');
  const [person, cooperative] = await Promise.all([
    office.reads.findOneByOrFail(PersonEntity, { id: row.personId }),
    office.reads.findOneByOrFail(CooperativeEntity, { id: row.cooperativeId }),
  ]);
  const { caseCode } = person;
  return {
    ...row,
    cooperativeName: cooperative.name,
    personName: isNameless(context, person.birthDate) ? caseCode : fullName(person),
    caseCode,
    deleted: row.deletedAt !== null,
  };
}

/** Makes a person a member, or an applicant. Whoever left and comes back gets a new membership with a new number. */
export async function createMembership(
  { office, actor }: SessionContext,
  input: z.infer<typeof membershipInput>,
): Promise<{ id: string; number: number; warnings: RuleNotice[] }> {
  return office.write(actor, async (tx) => {
    const cooperative = await findRecord(tx.manager, CooperativeEntity, input.cooperativeId);
    const person = await findRecord(tx.manager, PersonEntity, input.personId);
    const { joinedOn } = input;
    if (joinedOn > tx.today) throw new Refusal('cooperatives.date_in_future', {}, 'joinedOn');
    const earlier = await otherMemberships(tx.manager, cooperative.id, [person.id]);
    const notices = checkNewMembership({ joinedOn, cooperativeStatus: cooperative.status, earlier, person });
    const warnings = refuseAtField(notices);
    const [row] = await joinMembers(tx, [input]);
    if (!row) throw new Error('a new membership has no row');
    return { id: row.id, number: row.number, warnings: [...warnings, ...(await returneeWarnings(tx, cooperative))] };
  });
}

/** A share of returnees below what the by-laws want is said and stops nothing. */
async function returneeWarnings(tx: Transaction, { id, byLaws }: CooperativeRow): Promise<RuleNotice[]> {
  const wanted = byLaws.returneePercentWanted;
  if (wanted === null) return [];
  const { returneePercent } = compositionOf(await membersAt(tx.manager, id, tx.today), tx.today);
  if (returneePercent === null || returneePercent >= wanted) return [];
  return [warning('cooperatives.returnee_share_low', { percent: Math.floor(returneePercent), wanted })];
}

export async function changeMembershipCategory(
  { office, actor }: SessionContext,
  input: Ref & { category: MembershipRow['category'] },
): Promise<{ version: number }> {
  const { category } = input;
  return office.write(actor, async (tx) => {
    const { version } = await updateRecord(tx, MembershipEntity, input, { category });
    return { version };
  });
}

/**
 * Takes a membership one step further and keeps the step. The day of admission becomes the day of joining. Whoever exits or is suspended
 * no longer holds an office: those terms end the same day, and a warning says so.
 */
export async function changeMembershipStatus(
  { office, actor }: SessionContext,
  input: Ref & { status: MembershipStatus; on: string; reason: string | null },
): Promise<{ version: number; warnings: RuleNotice[] }> {
  const { status, on, reason } = input;
  return office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, MembershipEntity, input.id);
    const patch = {
      status,
      statusOn: on,
      statusReason: reason,
      ...(status === 'exited' ? { exitedOn: on } : {}),
      ...(before.status === 'applicant' && status === 'active' ? { joinedOn: on } : {}),
    };
    const { version } = await updateRecord(tx, MembershipEntity, input, patch, { action: 'status-changed', reason });
    // After the version, so that whoever looks at an old state is told so first.
    refuseAtField(
      checkMembershipStep({ status: before.status, on: before.statusOn }, { status, on, reason }, tx.today),
    );
    const step = {
      id: tx.newId(),
      membershipId: input.id,
      before: before.status,
      status,
      on,
      reason,
      recordedAt: tx.now,
    };
    await insertRows(tx.manager, MembershipStepEntity, [step]);
    const warnings = status === 'active' ? [] : await vacateOffices(tx, before, on, reason);
    return { version, warnings };
  });
}

/** Moves a membership that was recorded by mistake to the bin. Its number stays used. Whoever really left exits instead. */
export async function removeMembership(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    await requireNoOffice(tx.manager, await findRecord(tx.manager, MembershipEntity, input.id));
    await removeRecord(tx, MembershipEntity, input, { reason: input.reason });
  });
  return {};
}

/** Takes a membership out of the bin; refused when the person joined again meanwhile. */
export async function restoreMembership(tx: Transaction, id: string): Promise<void> {
  const binned = await tx.manager.findOneBy(MembershipEntity, { id });
  if (binned) {
    await findRecord(tx.manager, CooperativeEntity, binned.cooperativeId);
    await findRecord(tx.manager, PersonEntity, binned.personId);
    await requireNoOverlap(tx.manager, binned.cooperativeId, [binned]);
  }
  await restoreRecord(tx, MembershipEntity, id);
}
