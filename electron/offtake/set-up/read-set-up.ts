import type { EntityManager } from 'typeorm';
import { usualSettings, type OfftakeSetUp, type OfftakeSettings } from '../../../shared/offtake/set-up/contract.ts';
import type { SessionContext } from '../../engine/context.ts';
import { IsNull } from 'typeorm';
import {
  BuyingPointEntity,
  ContainerEntity,
  GradeEntity,
  OfftakeSettingsEntity,
  ProductEntity,
  SeasonEntity,
  type OfftakeSettingsRow,
} from '../entities.ts';

const live = { deletedAt: IsNull() };

/** Everything that is set up: a few dozen rows, read at once because every screen of off-take needs them. */
export async function readSetUp({ office: { reads } }: SessionContext): Promise<OfftakeSetUp> {
  const products = await reads.find(ProductEntity, { where: live, order: { nameKey: 'ASC', id: 'ASC' } });
  const grades = await reads.find(GradeEntity, { where: live, order: { rank: 'ASC', code: 'ASC' } });
  const containers = await reads.find(ContainerEntity, { where: live, order: { name: 'ASC', id: 'ASC' } });
  const seasons = await reads.find(SeasonEntity, { where: live, order: { from: 'DESC', id: 'ASC' } });
  const stored = await findSettings(reads);
  return {
    products: products.map((row) => ({ ...row, grades: grades.filter(({ productId }) => productId === row.id) })),
    containers,
    buyingPoints: await readPoints(reads),
    seasons,
    settings: settingsOf(stored),
    settingsVersion: stored?.version ?? 0,
  };
}

async function readPoints(reads: EntityManager): Promise<OfftakeSetUp['buyingPoints']> {
  const points = await reads.find(BuyingPointEntity, { where: live, order: { nameKey: 'ASC', id: 'ASC' } });
  const rows = await reads.query<{ id: string; community: string | null; last: number | null }[]>(
    `select p.id, c.name as community, n.last_value as last from buying_point p
       left join community c on c.id = p.community_id left join counter n on n.counter_name = 'receipt:' || p.id
      where p.deleted_at is null`,
  );
  const beside = new Map(rows.map((row) => [row.id, row]));
  return points.map((point) => ({
    ...point,
    communityName: beside.get(point.id)?.community ?? null,
    lastReceipt: beside.get(point.id)?.last ?? 0,
  }));
}

export async function findSettings(manager: EntityManager): Promise<OfftakeSettingsRow | null> {
  const [row] = await manager.find(OfftakeSettingsEntity, { take: 1 });
  return row ?? null;
}

/** What the office set, or what is usual until then. */
export function settingsOf(row: OfftakeSettingsRow | null): OfftakeSettings {
  if (row === null) return usualSettings;
  const { marketFreshDays, sideSellingPercent, ownUsePercent, receiptNote } = row;
  return { marketFreshDays, sideSellingPercent, ownUsePercent, receiptNote };
}

export async function readSettings(manager: EntityManager): Promise<OfftakeSettings> {
  return settingsOf(await findSettings(manager));
}
