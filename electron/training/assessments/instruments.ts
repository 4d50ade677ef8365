import { readFileSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { instrument, type Instrument } from '../../../shared/training/assessments/instrument.ts';
import type { SessionContext } from '../../engine/context.ts';
import { createRecord } from '../../storage/records.ts';
import { InstrumentEntity } from '../entities.ts';

const folder = new URL('../../../resources/instruments/', import.meta.url);
/** The free instruments that come with the program; see resources/instruments/ATTRIBUTION.md. */
const shippedFiles = ['phq-9.json', 'gad-7.json', 'who-5.json'];
const largestFile = 512 * 1024;

let shipped: readonly Instrument[] | null = null;

function shippedInstruments(): readonly Instrument[] {
  shipped ??= shippedFiles.map((name) => instrument.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
  return shipped;
}

/** Code and version, as an assessment keeps them. */
export function keyOf({ code, version }: Pick<Instrument, 'code' | 'version'>): string {
  return `${code} ${version}`;
}

async function ownInstruments(manager: EntityManager): Promise<Instrument[]> {
  const rows = await manager.find(InstrumentEntity, { order: { name: 'ASC', id: 'ASC' } });
  return rows.filter(({ deletedAt }) => deletedAt === null).map(({ definition }) => definition);
}

/** The instrument that an assessment names, or a refusal. */
export async function findInstrument(manager: EntityManager, key: string): Promise<Instrument> {
  const all = [...shippedInstruments(), ...(await ownInstruments(manager))];
  const found = all.find((one) => keyOf(one) === key);
  if (!found) throw new Refusal('not_found');
  return found;
}

/** Every instrument the office can use, the free ones first. */
export async function listInstruments({ office }: SessionContext) {
  const describe = (own: boolean) => (one: Instrument) => ({
    key: keyOf(one),
    name: one.name,
    terms: one.terms,
    own,
    toBeChecked: one.wordingToBeChecked,
    items: one.items.length,
  });
  const own = await ownInstruments(office.reads);
  return { instruments: [...shippedInstruments().map(describe(false)), ...own.map(describe(true))] };
}

/**
 * Adds an instrument from an uploaded file.
 *
 * @throws Refusal `training.instrument_invalid` or `training.instrument_known`
 */
export async function addInstrument(
  { office, actor, connection }: SessionContext,
  { uploadId }: { uploadId: string },
): Promise<{ key: string }> {
  const definition = parsed(connection.transfers.take(uploadId));
  return office.write(actor, async (tx) => {
    const { code, version, name } = definition;
    const known = await tx.manager.findOneBy(InstrumentEntity, { code, instrumentVersion: version });
    const isShipped = shippedInstruments().some((one) => keyOf(one) === keyOf(definition));
    if (isShipped || known?.deletedAt === null) throw new Refusal('training.instrument_known', { code, version });
    await createRecord(tx, InstrumentEntity, { code, instrumentVersion: version, name, definition });
    return { key: keyOf(definition) };
  });
}

function parsed(bytes: Buffer): Instrument {
  if (bytes.length > largestFile) throw new Refusal('training.instrument_invalid');
  try {
    return instrument.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new Refusal('training.instrument_invalid');
  }
}
