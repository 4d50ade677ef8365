import type { EntityManager } from 'typeorm';
import type { CooperativeStatus } from '../../shared/cooperatives/lists.ts';
import { checkCooperativeStep } from '../../shared/cooperatives/life-cycle.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { findRecord, updateRecord } from '../storage/records.ts';
import { CooperativeEntity, CooperativeStepEntity, type CooperativeRow } from './entities.ts';
import { refuseAtField } from './refuse-at-field.ts';

export interface StatusStep {
  status: CooperativeStatus;
  on: string;
  reason: string | null;
}

/** The steps of a cooperative's life in order. The first is the day it was formed, which is a field of the record itself. */
export async function readSteps(
  manager: EntityManager,
  cooperative: Pick<CooperativeRow, 'id' | 'formedOn'>,
): Promise<StatusStep[]> {
  const rows = await manager.find(CooperativeStepEntity, {
    where: { cooperativeId: cooperative.id },
    order: { on: 'ASC', recordedAt: 'ASC', id: 'ASC' },
  });
  const formed: StatusStep[] =
    cooperative.formedOn === null ? [] : [{ status: 'forming', on: cooperative.formedOn, reason: null }];
  return [...formed, ...rows.map(({ status, on, reason }) => ({ status, on, reason }))];
}

/** @throws Refusal when a cooperative would be formed after a later step of its life. */
export async function requireFormedBeforeSteps(
  manager: EntityManager,
  id: string,
  formedOn: string | null,
): Promise<void> {
  const [first] = await readSteps(manager, { id, formedOn: null });
  if (formedOn !== null && first !== undefined && first.on < formedOn) {
    throw new Refusal('cooperatives.formed_after_step', { step: first.on }, 'formedOn');
  }
}

/** Takes a cooperative one step further in its life cycle, and keeps the step with its date and reason. */
export async function changeCooperativeStatus(
  { office, actor }: SessionContext,
  input: { id: string; version: number; status: CooperativeStatus; on: string; reason: string | null },
): Promise<{ version: number }> {
  const { status, on, reason } = input;
  return office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, CooperativeEntity, input.id);
    const previous = (await readSteps(tx.manager, before)).at(-1);
    const patch = { status, ...(status === 'registered' ? { registeredOn: on } : {}) };
    const after = await updateRecord(tx, CooperativeEntity, input, patch, { action: 'status-changed', reason });
    // After the version, so that whoever looks at an old state is told so first.
    refuseAtField(checkCooperativeStep({ status: before.status, on: previous?.on ?? null }, { status, on }, tx.today));
    const step = { id: tx.newId(), cooperativeId: input.id, status, on, reason, recordedAt: tx.now };
    await insertRows(tx.manager, CooperativeStepEntity, [step]);
    return { version: after.version };
  });
}
