import { readFileSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { OfficeSetUp } from '../../shared/accounts/contract.ts';
import type { officeSettings, purposeInput } from '../../shared/office/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { AdminUnitEntity, type AdminUnitRow } from '../communities/entities.ts';
import type { SessionContext } from '../engine/context.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { createRecord, updateRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { CounterEntity, OfficeEntity, PurposeEntity, type OfficeRow } from './entities.ts';

const referenceFile = new URL('../../resources/reference/admin-units.json', import.meta.url);

/** Writes the office itself, its administrative units and the purpose every office starts with. */
export async function firstOffice(tx: Transaction, id: string, office: OfficeSetUp): Promise<void> {
  await createRecord(tx, OfficeEntity, {
    id,
    ...office,
    vulnerabilityCriteria: [],
    idleMinutes: 10,
    deviceId: tx.newId(),
  });
  await insertRows(tx.manager, AdminUnitEntity, adminUnits());
  await createRecord(tx, PurposeEntity, {
    name: 'Reintegration assistance',
    legalBasis: 'consent',
    description: null,
    retentionYears: null,
    active: true,
  });
}

/** The reference data: columns first, then one line per unit, which keeps the file small. */
function adminUnits(): AdminUnitRow[] {
  const { columns, rows } = JSON.parse(readFileSync(referenceFile, 'utf8')) as { columns: string[]; rows: unknown[][] };
  return rows.map(
    (row) =>
      Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])) as unknown as AdminUnitRow,
  );
}

/**
 * Takes the next numbers of a running series inside the caller's transaction, so that a number is given out exactly when its record exists.
 *
 * @returns the first of `count` consecutive numbers
 */
export async function nextNumbers(tx: Transaction, series: string, count: number): Promise<number> {
  const counter = await tx.manager.findOneBy(CounterEntity, { name: series });
  const first = (counter?.value ?? 0) + 1;
  const value = first + count - 1;
  if (counter) await tx.manager.update(CounterEntity, { name: series }, { value });
  else await tx.manager.insert(CounterEntity, { name: series, value });
  return first;
}

export async function readOffice(manager: EntityManager): Promise<OfficeRow> {
  const [office] = await manager.find(OfficeEntity, { take: 1 });
  if (!office) throw new Error('an open file has no office');
  return office;
}

export async function getSettings({ office }: SessionContext) {
  const row = await readOffice(office.reads);
  const { name, language, fiscalYearStartMonth, vulnerabilityCriteria, idleMinutes, version } = row;
  return { name, language, fiscalYearStartMonth, vulnerabilityCriteria, idleMinutes, version };
}

export async function saveSettings(
  { office, actor, session }: SessionContext,
  input: { version: number; settings: z.infer<typeof officeSettings> },
): Promise<Record<string, never>> {
  const ref = { id: session.office.id, version: input.version };
  await office.write(actor, (tx) => updateRecord(tx, OfficeEntity, ref, input.settings));
  return {};
}

export async function listPurposes({ office }: SessionContext) {
  const rows = await office.reads.find(PurposeEntity, { order: { name: 'ASC' } });
  return {
    purposes: rows.map(({ id, name, legalBasis, description, retentionYears, active }) => ({
      id,
      name,
      legalBasis: legalBasis as z.infer<typeof purposeInput>['legalBasis'],
      description,
      retentionYears,
      active,
    })),
  };
}

export async function savePurpose(
  { office, actor }: SessionContext,
  input: { id?: string | undefined; purpose: z.infer<typeof purposeInput>; active: boolean },
): Promise<{ id: string }> {
  const values = { ...input.purpose, active: input.active };
  return office.write(actor, async (tx) => {
    if (input.id === undefined) return { id: (await createRecord(tx, PurposeEntity, values)).id };
    const known = await tx.manager.findOneBy(PurposeEntity, { id: input.id });
    if (!known) throw new Refusal('not_found');
    await updateRecord(tx, PurposeEntity, known, values);
    return { id: known.id };
  });
}
