import { addDays, addMonths } from '../../../shared/kernel/dates.ts';
import { deliveryInput } from '../../../shared/offtake/weighing/delivery.ts';
import { nextNumbers } from '../../office/service.ts';
import { FarmCropEntity, FarmProfileEntity, SupplyContractEntity } from '../../offtake/entities.ts';
import { recordWeighing } from '../../offtake/service.ts';
import type { OfficeStore } from '../../storage/office-store.ts';
import { createRecords } from '../../storage/records.ts';
import type { Actor, Transaction } from '../../storage/transaction.ts';
import { SeededRandom } from '../random.ts';
import { makeBuying, type Buying } from './set-up.ts';

const seedOfOfftake = 0x0ff7a4e;
const perTransaction = 200;

interface Farmer {
  readonly id: string;
  readonly cooperativeId: string | null;
}

/** Fills an office with what a plant buys: scales, prices, farms, supply contracts, and the deliveries of the last months. */
export async function fillOfftake(
  store: OfficeStore,
  { actor, seed, currency, deliveries }: { actor: Actor; seed: number; currency: string; deliveries: number },
): Promise<void> {
  const random = new SeededRandom(seed ^ seedOfOfftake);
  const { buying, farmers } = await store.write(actor, async (tx) => {
    const made = { buying: await makeBuying(tx, currency), farmers: await readFarmers(tx, deliveries) };
    await makeFarms(tx, random, made.buying, made.farmers);
    return made;
  });
  if (farmers.length === 0) return;
  const days = Array.from({ length: deliveries }, () => random.between(0, 150)).sort((first, second) => second - first);
  for (let done = 0; done < days.length; done += perTransaction) {
    await store.write(actor, async (tx) => {
      for (const ago of days.slice(done, done + perTransaction))
        await deliver(tx, random, buying, random.pick(farmers), ago);
    });
  }
}

async function readFarmers(tx: Transaction, deliveries: number): Promise<Farmer[]> {
  return tx.manager.query<Farmer[]>(
    `select p.id, (select m.cooperative_id from membership m where m.person_id = p.id and m.status = 'active'
        and m.deleted_at is null and m.joined_on < ? order by m.id limit 1) as cooperativeId
       from person p where p.farmer and p.deleted_at is null order by p.serial limit ?`,
    [addMonths(tx.today, -6), Math.max(5, Math.ceil(deliveries / 6))],
  );
}

async function makeFarms(
  tx: Transaction,
  random: SeededRandom,
  buying: Buying,
  farmers: readonly Farmer[],
): Promise<void> {
  const area = () => random.between(4, 40) * 1000;
  await createRecords(
    tx,
    FarmProfileEntity,
    farmers.map(({ id }) => ({ personId: id, areaSquareMetres: area(), cardNumber: null, notes: null })),
  );
  const grown = farmers.map(({ id }) => {
    const { product } = random.pick(buying.products);
    return { personId: id, productId: product.id, seasonId: buying.season.id };
  });
  await createRecords(
    tx,
    FarmCropEntity,
    grown.map((crop) => ({
      ...crop,
      areaSquareMetres: area(),
      expectedGrams: random.between(8, 90) * 100_000,
      harvestFrom: buying.season.from,
      harvestTo: buying.season.to,
    })),
  );
  await makeContracts(tx, random, grown.slice(0, Math.ceil(grown.length / 3)), buying);
}

type Grown = Readonly<Record<'personId' | 'productId' | 'seasonId', string>>;

async function makeContracts(
  tx: Transaction,
  random: SeededRandom,
  grown: readonly Grown[],
  buying: Buying,
): Promise<void> {
  if (grown.length === 0) return;
  const first = await nextNumbers(tx, 'supply-contract', grown.length);
  await createRecords(
    tx,
    SupplyContractEntity,
    grown.map((one, index) => ({
      ...one,
      number: first + index,
      signedOn: buying.season.from,
      committedGrams: random.between(5, 40) * 100_000,
      priceMechanism: 'list' as const,
      pricePerKg: null,
      currency: buying.currency,
      notes: null,
    })),
  );
}

async function deliver(
  tx: Transaction,
  random: SeededRandom,
  buying: Buying,
  farmer: Farmer,
  ago: number,
): Promise<void> {
  const { product, grades } = random.pick(buying.products);
  const crates = random.between(1, 12);
  const low = product.minimumReading ?? 0;
  const input = deliveryInput.parse({
    buyingPointId: random.pick(buying.points).id,
    weighedOn: addDays(tx.today, -ago),
    personId: farmer.id,
    cooperativeId: farmer.cooperativeId,
    productId: product.id,
    gradeId: random.pick(grades).id,
    containers: [{ containerId: buying.crate.id, count: crates }],
    grossGrams: crates * random.between(18_000, 30_000),
    deductions: random.chance(0.3) ? [{ kind: 'dirt', permille: random.between(10, 50) }] : [],
    rejectionReason: null,
    reading: random.between(low, low + 70),
  });
  await recordWeighing(tx, input, null);
}
