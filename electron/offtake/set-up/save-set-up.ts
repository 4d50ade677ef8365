import { IsNull, Not, type EntitySchema, type FindOptionsWhere } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '../../../shared/kernel/text.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type {
  buyingPointInput,
  containerInput,
  gradeInput,
  OfftakeSettings,
  productInput,
  seasonInput,
} from '../../../shared/offtake/set-up/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import type { RecordFields } from '../../storage/columns.ts';
import { deterministicId } from '../../storage/deterministic-id.ts';
import { createRecord, findRecord, updateRecord, type NewRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import {
  BuyingPointEntity,
  ContainerEntity,
  GradeEntity,
  OfftakeSettingsEntity,
  ProductEntity,
  SeasonEntity,
} from '../entities.ts';
import { relinkMarketPrices } from '../prices/market-prices.ts';

type Existing = { id: string; version: number } | null;
type Saved = { id: string };

/** Makes a new record, or changes the one that was opened. */
export async function saveRecord<T extends RecordFields>(
  tx: Transaction,
  entity: EntitySchema<T>,
  existing: Existing,
  values: Omit<NewRecord<T>, 'id'>,
): Promise<T> {
  if (existing === null) return createRecord(tx, entity, values as NewRecord<T>);
  return updateRecord(tx, entity, existing, values as Partial<Omit<T, keyof RecordFields>>);
}

/** Saves a product; market prices that call it by one of its names belong to it from now on. */
export function saveProduct(
  { office, actor }: SessionContext,
  { existing, product }: { existing: Existing; product: z.infer<typeof productInput> },
): Promise<Saved> {
  return office.write(actor, async (tx) => {
    await requireFreeCode(tx, ProductEntity, { code: product.code }, existing);
    const row = await saveRecord(tx, ProductEntity, existing, { ...product, nameKey: foldText(product.name) });
    await relinkMarketPrices(tx, row);
    return { id: row.id };
  });
}

export function saveGrade(
  { office, actor }: SessionContext,
  { existing, grade }: { existing: Existing; grade: z.infer<typeof gradeInput> },
): Promise<Saved> {
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, ProductEntity, grade.productId);
    await requireFreeCode(tx, GradeEntity, { productId: grade.productId, code: grade.code }, existing);
    const { id } = await saveRecord(tx, GradeEntity, existing, grade);
    return { id };
  });
}

export function saveContainer(
  { office, actor }: SessionContext,
  { existing, container }: { existing: Existing; container: z.infer<typeof containerInput> },
): Promise<Saved> {
  return office.write(actor, async (tx) => {
    const { id } = await saveRecord(tx, ContainerEntity, existing, container);
    return { id };
  });
}

/** Saves a buying point. Once it gave a receipt its code stays, because the code stands on paper that farmers hold. */
export function saveBuyingPoint(
  { office, actor }: SessionContext,
  { existing, buyingPoint }: { existing: Existing; buyingPoint: z.infer<typeof buyingPointInput> },
): Promise<Saved> {
  return office.write(actor, async (tx) => {
    await requireFreeCode(tx, BuyingPointEntity, { code: buyingPoint.code }, existing);
    if (existing !== null) await requireSameCode(tx, existing.id, buyingPoint.code);
    const values = { ...buyingPoint, nameKey: foldText(buyingPoint.name) };
    const { id } = await saveRecord(tx, BuyingPointEntity, existing, values);
    return { id };
  });
}

export function saveSeason(
  { office, actor }: SessionContext,
  { existing, season }: { existing: Existing; season: z.infer<typeof seasonInput> },
): Promise<Saved> {
  return office.write(actor, async (tx) => {
    if (season.productId !== null) await findRecord(tx.manager, ProductEntity, season.productId);
    const { id } = await saveRecord(tx, SeasonEntity, existing, season);
    return { id };
  });
}

/** The settings of off-take exist once in an office; version 0 stands for settings that were never saved. */
export async function saveSettings(
  { office, actor, session }: SessionContext,
  { version, settings }: { version: number; settings: OfftakeSettings },
): Promise<Record<string, never>> {
  const id = deterministicId('offtake-settings', session.office.id);
  await office.write(actor, async (tx) => {
    if (version === 0) await createRecord(tx, OfftakeSettingsEntity, { id, ...settings });
    else await updateRecord(tx, OfftakeSettingsEntity, { id, version }, settings);
  });
  return {};
}

async function requireFreeCode<T extends RecordFields & { code: string }>(
  tx: Transaction,
  entity: EntitySchema<T>,
  where: { code: string; productId?: string },
  existing: Existing,
): Promise<void> {
  const other = { ...where, deletedAt: IsNull(), ...(existing === null ? {} : { id: Not(existing.id) }) };
  const taken = await tx.manager.existsBy(entity, other as unknown as FindOptionsWhere<T>);
  if (taken) throw new Refusal('offtake.code_taken', { code: where.code }, 'code');
}

async function requireSameCode(tx: Transaction, id: string, code: string): Promise<void> {
  const before = await findRecord(tx.manager, BuyingPointEntity, id);
  if (before.code === code) return;
  const [used] = await tx.manager.query<unknown[]>('select 1 from delivery where buying_point_id = ? limit 1', [id]);
  if (used !== undefined) throw new Refusal('offtake.code_fixed', { code: before.code }, 'code');
}
