import { IsNull, type EntityManager } from 'typeorm';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { warning, type RuleNotice } from '../../shared/kernel/rule-notice.ts';
import { updateRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { TermEntity, type MembershipRow, type TermRow } from './entities.ts';

/**
 * Ends the terms of office of somebody who exits or is suspended, on that day; a term that was still to begin ends before it began.
 *
 * @throws Refusal `memberships.held_office_later` when an office was held after that day: then the day cannot be right.
 */
export async function vacateOffices(
  tx: Transaction,
  member: MembershipRow,
  on: string,
  reason: string | null,
): Promise<RuleNotice[]> {
  const terms = await termsOf(tx.manager, member);
  const held = terms.find(
    ({ from, endedOn }) => endedOn !== null && endedOn > on && endedOn > from && endedOn <= tx.today,
  );
  if (held?.endedOn != null) throw new Refusal('memberships.held_office_later', { endedOn: held.endedOn }, 'on');
  const running = terms.filter(({ endedOn }) => endedOn === null || (endedOn > on && endedOn > tx.today));
  for (const term of running) {
    const patch = { endedOn: term.from > on ? term.from : on, endReason: reason };
    await updateRecord(tx, TermEntity, term, patch, { action: 'ended', reason });
  }
  return running.length === 0 ? [] : [warning('memberships.terms_ended', { count: running.length, on })];
}

/** A membership in which an office was held was no mistake. */
export async function requireNoOffice(manager: EntityManager, member: MembershipRow): Promise<void> {
  const held = (await termsOf(manager, member)).some(({ from, endedOn }) => endedOn !== from);
  if (held) throw new Refusal('memberships.held_office');
}

/** The terms that belong to this membership and not to an earlier or later one of the same person. */
async function termsOf(manager: EntityManager, member: MembershipRow): Promise<TermRow[]> {
  const { cooperativeId, personId, joinedOn, exitedOn } = member;
  const terms = await manager.find(TermEntity, { where: { cooperativeId, personId, deletedAt: IsNull() } });
  return terms.filter(({ from }) => from >= joinedOn && (exitedOn === null || from < exitedOn));
}
