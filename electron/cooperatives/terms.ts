import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { termInput } from '../../shared/cooperatives/contract.ts';
import { checkTerm } from '../../shared/cooperatives/terms.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { refused, type RuleNotice } from '../../shared/kernel/rule-notice.ts';
import type { SessionContext } from '../engine/context.ts';
import { PersonEntity } from '../people/entities.ts';
import { createRecord, findRecord, updateRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { activePeriods } from './activity.ts';
import { CooperativeEntity, TermEntity } from './entities.ts';
import { refuseAtField } from './refuse-at-field.ts';

export type TermInput = z.infer<typeof termInput>;

/** What starting a term would be refused or warned about, without starting it. */
export async function checkTermOfOffice(
  { office }: SessionContext,
  input: TermInput & { id?: string | undefined },
): Promise<{ notices: RuleNotice[] }> {
  return { notices: await noticesOf(office.reads, input) };
}

/** Puts a member into an office. The rules are asked again here, on the newest state. */
export async function startTerm(
  { office, actor }: SessionContext,
  input: TermInput,
): Promise<{ id: string; warnings: RuleNotice[] }> {
  return office.write(actor, (tx) => beginTerm(tx, input));
}

/** The same inside a caller's transaction, for the meeting that held the election. */
export async function beginTerm(tx: Transaction, input: TermInput): Promise<{ id: string; warnings: RuleNotice[] }> {
  const warnings = refuseAtField(await noticesOf(tx.manager, input));
  const { id } = await createRecord(tx, TermEntity, { ...input, endedOn: null, endReason: null });
  return { id, warnings };
}

/** Ends a term of office before, on or after its last day. The day it ends is the first day without the holder. */
export async function endTerm(
  { office, actor }: SessionContext,
  input: { id: string; version: number; on: string; reason: string | null },
): Promise<Record<string, never>> {
  const { on, reason } = input;
  await office.write(actor, async (tx) => {
    const term = await findRecord(tx.manager, TermEntity, input.id);
    await updateRecord(tx, TermEntity, input, { endedOn: on, endReason: reason }, { action: 'ended', reason });
    if (term.endedOn !== null) throw new Refusal('cooperatives.term_ended_already', { endedOn: term.endedOn });
    if (on < term.from) throw new Refusal('cooperatives.term_ends_before_start', { from: term.from }, 'on');
  });
  return {};
}

async function noticesOf(
  manager: EntityManager,
  input: TermInput & { id?: string | undefined },
): Promise<RuleNotice[]> {
  const { cooperativeId, personId } = input;
  const cooperative = await findRecord(manager, CooperativeEntity, cooperativeId);
  if (cooperative.status === 'dissolved') return [refused('cooperatives.dissolved')];
  const { birthDate } = await findRecord(manager, PersonEntity, personId);
  const terms = await manager.find(TermEntity, { where: { cooperativeId, deletedAt: IsNull() } });
  return checkTerm(input, {
    birthDate,
    byLaws: cooperative.byLaws,
    active: await activePeriods(manager, cooperativeId, personId),
    others: terms.filter(({ id }) => id !== input.id),
  });
}
