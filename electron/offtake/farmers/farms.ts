import type { z } from 'zod';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type {
  farmCropInput,
  farmProfileInput,
  FarmCrop,
  FarmerRecord,
} from '../../../shared/offtake/farmers/contract.ts';
import { sideSelling } from '../../../shared/offtake/farmers/fulfilment.ts';
import type { SessionContext } from '../../engine/context.ts';
import { readOffice } from '../../office/service.ts';
import { fullName } from '../../people/derive.ts';
import { PersonEntity } from '../../people/entities.ts';
import { localDate } from '../../storage/environment.ts';
import { createRecord, findRecord, removeRecord, updateRecord } from '../../storage/records.ts';
import { IsNull, type EntityManager } from 'typeorm';
import { advanceBalances } from '../advance-balance.ts';
import { FarmCropEntity, FarmProfileEntity, ProductEntity, SeasonEntity, type FarmProfileRow } from '../entities.ts';
import { readSettings } from '../set-up/read-set-up.ts';
import { saveRecord } from '../set-up/save-set-up.ts';
import { sumsOfFarmer } from './comparison.ts';
import { contractsOfPerson } from './supply-contracts.ts';

const [everFrom, everTo] = ['0000-01-01', '9999-12-31'];

/** A farmer's page: the farm, what it promised, what it delivered, and how it was paid beside the market. */
export async function getFarmer({ office }: SessionContext, personId: string): Promise<FarmerRecord> {
  const { reads } = office;
  const person = await findRecord(reads, PersonEntity, personId);
  const profile = await findProfile(reads, personId);
  const { currency } = await readOffice(reads);
  const [place] = await reads.query<{ name: string }[]>('select name from community where id = ?', [
    person.communityId,
  ]);
  const today = localDate(office.environment.now());
  return {
    id: person.id,
    name: fullName(person),
    caseCode: person.caseCode,
    communityName: place?.name ?? null,
    phone: person.phone,
    areaSquareMetres: profile?.areaSquareMetres ?? null,
    cardNumber: profile?.cardNumber ?? null,
    notes: profile?.notes ?? null,
    profileVersion: profile?.version ?? 0,
    crops: await cropsOf(reads, personId, today),
    contracts: await contractsOfPerson(reads, personId),
    currency,
    advanceBalance: (await advanceBalances(reads, [personId])).get(personId) ?? 0,
    ...(await sumsOfFarmer(reads, { personId, from: everFrom, to: everTo })),
  };
}

/** Of two profiles that a merge of persons brought together the one that was changed last. */
export async function findProfile(manager: EntityManager, personId: string): Promise<FarmProfileRow | null> {
  const where = { personId, deletedAt: IsNull() };
  return manager.findOne(FarmProfileEntity, { where, order: { updatedAt: 'DESC', id: 'DESC' } });
}

export async function saveProfile(
  { office, actor }: SessionContext,
  input: { personId: string; version: number; profile: z.infer<typeof farmProfileInput> },
): Promise<Record<string, never>> {
  const { personId, version, profile } = input;
  await office.write(actor, async (tx) => {
    await findRecord(tx.manager, PersonEntity, personId);
    const before = await findProfile(tx.manager, personId);
    if (before) await updateRecord(tx, FarmProfileEntity, { id: before.id, version }, profile);
    else if (version === 0) await createRecord(tx, FarmProfileEntity, { personId, ...profile });
    else throw new Refusal('not_found');
  });
  return {};
}

export function saveCrop(
  { office, actor }: SessionContext,
  input: { personId: string; existing: { id: string; version: number } | null; crop: z.infer<typeof farmCropInput> },
): Promise<{ id: string }> {
  const { personId, existing, crop } = input;
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, PersonEntity, personId);
    await findRecord(tx.manager, ProductEntity, crop.productId);
    await findRecord(tx.manager, SeasonEntity, crop.seasonId);
    const { id } = await saveRecord(tx, FarmCropEntity, existing, { personId, ...crop });
    return { id };
  });
}

export async function removeCrop(
  { office, actor }: SessionContext,
  { reason, ...ref }: { id: string; version: number; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => removeRecord(tx, FarmCropEntity, ref, { reason }));
  return {};
}

type CropRow = Omit<FarmCrop, 'sideSelling'> & { readonly seasonEnds: string };

/** The crops of a farmer, newest season first. A signal is only computed once the season is over. */
async function cropsOf(manager: EntityManager, personId: string, today: string): Promise<FarmCrop[]> {
  const settings = await readSettings(manager);
  const rows = await manager.query<CropRow[]>(
    `select f.id, f.version, f.product_id as productId, pr.name as productName, f.season_id as seasonId, e.name as seasonName,
            f.area_square_metres as areaSquareMetres, f.expected_grams as expectedGrams, f.harvest_from as harvestFrom,
            f.harvest_to as harvestTo, e.to_date as seasonEnds,
            (select coalesce(sum(d.net_grams), 0) from delivery d where d.person_id = f.person_id and d.product_id = f.product_id
               and d.status = 'valid' and d.weighed_on between e.from_date and e.to_date) as deliveredGrams
       from farm_crop f join product pr on pr.id = f.product_id join season e on e.id = f.season_id
      where f.person_id = ? and f.deleted_at is null order by e.from_date desc, pr.name_key`,
    [personId],
  );
  return rows.map(({ seasonEnds, ...crop }) => ({
    ...crop,
    sideSelling:
      seasonEnds >= today
        ? null
        : sideSelling({
            ...crop,
            ownUsePercent: settings.ownUsePercent,
            thresholdPercent: settings.sideSellingPercent,
          }),
  }));
}
