import { v7 } from 'uuid';
import { byLaws } from '../../shared/cooperatives/by-laws.ts';
import { registerCommunities } from '../communities/register.ts';
import { joinMembers, type NewMember } from '../cooperatives/join.ts';
import { createCooperatives } from '../cooperatives/register.ts';
import { TermEntity, type CooperativeRow, type TermRow } from '../cooperatives/entities.ts';
import { HouseholdEntity } from '../households/entities.ts';
import { registerPeople, type OfficeFacts } from '../people/register.ts';
import { realEnvironment, type Environment } from '../storage/environment.ts';
import type { OfficeStore } from '../storage/office-store.ts';
import { createRecords, type NewRecord } from '../storage/records.ts';
import type { Actor, Transaction } from '../storage/transaction.ts';
import { date, demoPerson, nameCountryOf, type Places } from './people.ts';
import { makeMeetings } from './meetings.ts';
import { makePartners } from './partners.ts';
import { SeededRandom } from './random.ts';
import { makeTraining } from './training.ts';
import { nameLists } from './name-lists.ts';
import { fillOfftake } from './offtake/deliveries.ts';

const peoplePerTransaction = 5000;
const peoplePerStep = 500;
const mostDeliveries = 5000;
const valueChains = ['Cassava', 'Pineapple', 'Maize', 'Poultry', 'Fish', 'Palm oil', 'Tailoring', 'Carpentry'];
const placeWords = [
  'Iguo',
  'Ehor',
  'Uromi',
  'Ekpoma',
  'Okada',
  'Irrua',
  'Sabon',
  'Igarra',
  'Otuo',
  'Evbo',
  'Ugbo',
  'Agbede',
  'Ogwa',
  'Udo',
  'Fugar',
];
const placeEnds = ['bazuwa', 'nugu', 'kha', 'hiama', 'gari', 'tolomi', 'sama', 'beka', 'dolor', 'rhia'];

export interface DemoOptions {
  readonly people: number;
  readonly seed: number;
  readonly office: OfficeFacts & { readonly currency: string };
  readonly actor: Actor;
  report(done: number, total: number): void;
}

/** An environment whose record ids depend on the seed alone, so that two demonstration offices are alike to the id. */
export function demoEnvironment(seed: number): Environment {
  const random = new SeededRandom(seed ^ 0x5eed);
  let count = 0;
  const newId = () =>
    v7({ msecs: Date.UTC(2026, 0, 1) + Math.floor(count++ / 100), seq: count % 100, random: random.bytes(16) });
  return { ...realEnvironment, newId };
}

/** Fills an office with invented people, households, communities, cooperatives, members and officers that belong together. */
export async function fillDemoOffice(store: OfficeStore, options: DemoOptions): Promise<void> {
  const random = new SeededRandom(options.seed);
  const size = options.people;
  const { places, cooperatives } = await store.write(options.actor, async (tx) => ({
    places: await makePlaces(tx, random, size),
    cooperatives: await makeCooperatives(tx, random, Math.min(300, Math.max(3, Math.round(size / 120)))),
  }));
  for (let done = 0; done < size; done += peoplePerTransaction) {
    const count = Math.min(peoplePerTransaction, size - done);
    await store.write(options.actor, (tx) =>
      makePeople(tx, random, { count, places, cooperatives, office: options.office }),
    );
    options.report(done + count, size);
  }
  await store.write(options.actor, (tx) => makeTraining(tx, options));
  await store.write(options.actor, (tx) => makeMeetings(tx, cooperatives, options.seed));
  await store.write(options.actor, (tx) => makePartners(tx, options.office.country));
  await fillOfftake(store, {
    actor: options.actor,
    seed: options.seed,
    currency: options.office.currency,
    deliveries: Math.min(mostDeliveries, Math.round(size / 4)),
  });
}

async function makePlaces(tx: Transaction, random: SeededRandom, size: number): Promise<Places> {
  const units = await tx.manager.query<{ pcode: string }[]>(
    'select pcode from admin_unit where country in (select country from office) order by level desc, pcode limit 200',
  );
  const names = new Set<string>();
  const wanted = Math.min(120, Math.max(6, Math.round(size / 150)));
  while (names.size < wanted) names.add(`${random.pick(placeWords)}${random.pick(placeEnds)}`);
  const communities = await registerCommunities(
    tx,
    [...names].map((name) => ({
      name,
      kind: 'village' as const,
      pcode: units.length > 0 ? random.pick(units).pcode : null,
      latitude: null,
      longitude: null,
      populationNotes: null,
    })),
  );
  const households = await createRecords(
    tx,
    HouseholdEntity,
    Array.from({ length: Math.min(5000, Math.round(size / 6)) }, () => demoHousehold(random, communities)),
  );
  return { communities: communities.map(({ id }) => id), households: households.map(({ id }) => id) };
}

function demoHousehold(random: SeededRandom, communities: readonly { id: string }[]) {
  const family = random.pick(nameLists.NG.family);
  const blank = { incomeSources: null, land: null, livestock: null, tools: null, savings: null, debt: null };
  return {
    ...blank,
    name: `${family} household`,
    nameKey: family.toLowerCase(),
    communityId: random.pick(communities).id,
    vulnerability: [],
  };
}

async function makeCooperatives(tx: Transaction, random: SeededRandom, count: number): Promise<CooperativeRow[]> {
  const inputs = Array.from({ length: count }, (_, index) => {
    const chain = random.pick(valueChains);
    const formedOn = date(random, 2019, 2024);
    return {
      groupKind: 'cooperative' as const,
      name: `${random.pick(placeWords)}${random.pick(placeEnds)} ${chain} Cooperative ${index + 1}`,
      code: `COOP${String(index + 1).padStart(3, '0')}`,
      communityId: null,
      valueChains: chain,
      activities: null,
      formedOn,
      status: random.chance(0.8) ? ('active' as const) : ('forming' as const),
      registeredOn: null,
      registrationNumber: null,
      registrationAuthority: null,
      byLawsAdoptedOn: formedOn,
      byLaws: byLaws.parse({ returneePercentWanted: 50 }),
    };
  });
  return createCooperatives(tx, inputs);
}

interface Wave {
  readonly count: number;
  readonly places: Places;
  readonly cooperatives: readonly CooperativeRow[];
  readonly office: OfficeFacts;
}

async function makePeople(tx: Transaction, random: SeededRandom, wave: Wave): Promise<void> {
  const country = nameCountryOf(wave.office.country);
  const members: NewMember[] = [];
  for (let done = 0; done < wave.count; done += peoplePerStep) {
    const count = Math.min(peoplePerStep, wave.count - done);
    const people = Array.from({ length: count }, () => demoPerson(random, country, wave.places, tx.today));
    const rows = await registerPeople(tx, wave.office, people);
    for (const { id, birthDate } of rows) {
      const adult = birthDate !== null && Number(birthDate.slice(0, 4)) <= Number(tx.today.slice(0, 4)) - 18;
      if (!adult || !random.chance(0.35)) continue;
      const cooperative = random.pick(wave.cooperatives);
      members.push({
        cooperativeId: cooperative.id,
        personId: id,
        category: 'ordinary',
        joinedOn: date(random, 2024, 2025),
      });
    }
  }
  await joinMembers(tx, members);
  await makeOfficers(tx, random, members);
}

const seats = ['chair', 'secretary', 'treasurer'] as const;

/** The first members of each cooperative that has no officers yet take its three seats. */
async function makeOfficers(tx: Transaction, random: SeededRandom, members: readonly NewMember[]): Promise<void> {
  const held = new Set(
    (await tx.manager.find(TermEntity, { select: { cooperativeId: true } })).map(({ cooperativeId }) => cooperativeId),
  );
  const terms: NewRecord<TermRow>[] = [];
  for (const [cooperativeId, own] of Map.groupBy(members, (member) => member.cooperativeId)) {
    if (held.has(cooperativeId)) continue;
    for (const [index, role] of seats.entries()) {
      const member = own[index];
      if (!member) continue;
      const to = `${Number(tx.today.slice(0, 4)) + random.between(0, 2)}-${String(random.between(1, 12)).padStart(2, '0')}-28`;
      terms.push({
        cooperativeId,
        personId: member.personId,
        role,
        committee: null,
        from: member.joinedOn,
        to,
        electedAt: null,
        meetingId: null,
        endedOn: null,
        endReason: null,
      });
    }
  }
  await createRecords(tx, TermEntity, terms);
}
