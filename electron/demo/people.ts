import { washingtonGroupFields, type PersonInput } from '../../shared/people/person.ts';
import { nameLists, type NameCountry, type NameList } from './name-lists.ts';
import type { SeededRandom } from './random.ts';

const returnCountries = ['Libya', 'Niger', 'Mali', 'Morocco', 'Italy', 'Germany', 'Oman', 'Lebanon'];
const prefixes: Readonly<Record<NameCountry, string>> = {
  NG: '080',
  ET: '091',
  UG: '077',
  GH: '024',
  SN: '77',
  GT: '5',
  HN: '9',
};
const phoneLength: Readonly<Record<NameCountry, number>> = { NG: 11, ET: 10, UG: 10, GH: 10, SN: 9, GT: 8, HN: 8 };

export interface Places {
  readonly communities: readonly string[];
  readonly households: readonly string[];
}

export function nameCountryOf(country: string): NameCountry {
  return country in nameLists ? (country as NameCountry) : 'NG';
}

/** One invented person, with the gaps and estimates that real registers have. */
export function demoPerson(random: SeededRandom, country: NameCountry, places: Places, today: string): PersonInput {
  const names = nameLists[country];
  const sex = random.chance(0.52) ? 'female' : 'male';
  const returnee = random.chance(0.35);
  const farmer = random.chance(0.45);
  const born = birth(random, Number(today.slice(0, 4)));
  const minor = Number(today.slice(0, 4)) - Number(born.birthDate?.slice(0, 4) ?? 0) < 18;
  return {
    ...functioning(random),
    ...returning(random, returnee, Number(today.slice(0, 4)) - 1),
    ...named(random, names, sex),
    sex,
    ...born,
    documentType: random.chance(0.4) ? 'national-id' : null,
    documentNumber: null,
    languages: null,
    skills: null,
    interests: null,
    communityId: random.pick(places.communities),
    phone: random.chance(0.82) ? phone(random, country) : null,
    otherPhone: random.chance(0.06) ? phone(random, country) : null,
    mobileMoneyNumber: null,
    householdId: places.households.length > 0 && random.chance(0.5) ? random.pick(places.households) : null,
    householdRole: null,
    returnee,
    youthAtRisk: !returnee && random.chance(0.35),
    hostCommunityMember: !returnee && random.chance(0.7),
    farmer,
    externalCaseId: null,
    guardianName: minor && random.chance(0.7) ? `${random.pick(names.female)} ${random.pick(names.family)}` : null,
    guardianConsentOn: null,
    returnCircumstances: null,
    protectionNotes: null,
    medicalNotes: null,
    photoId: null,
    sourceId: null,
  };
}

function named(random: SeededRandom, names: NameList, sex: 'female' | 'male') {
  const givenNames = random.pick(names[sex]);
  return {
    givenNames: random.chance(0.15) ? `${givenNames} ${random.pick(names[sex])}` : givenNames,
    familyName: random.pick(names.family),
    otherNames: random.chance(0.1) ? random.pick(names.family) : null,
  };
}

type Returning = Pick<PersonInput, 'returnedFrom' | 'returnedOn' | 'monthsAbroad' | 'returnKind'>;

function returning(random: SeededRandom, returnee: boolean, lastYear: number): Returning {
  if (!returnee) return { returnedFrom: null, returnedOn: null, monthsAbroad: null, returnKind: null };
  return {
    returnedFrom: random.pick(returnCountries),
    returnedOn: date(random, 2017, lastYear),
    monthsAbroad: random.between(2, 90),
    returnKind: random.pick(['voluntary-assisted', 'spontaneous', 'forced'] as const),
  };
}

type Functioning = Record<(typeof washingtonGroupFields)[number], number | null>;

/** One in five was never asked; most of the others have no difficulty. */
function functioning(random: SeededRandom): Functioning {
  const asked = random.chance(0.8);
  const answer = () => (random.chance(0.93) ? 1 : random.between(2, 4));
  return Object.fromEntries(washingtonGroupFields.map((field) => [field, asked ? answer() : null])) as Functioning;
}

function birth(random: SeededRandom, thisYear: number): Pick<PersonInput, 'birthDate' | 'birthPrecision'> {
  if (random.chance(0.04)) return { birthDate: null, birthPrecision: null };
  const year = thisYear - (random.chance(0.05) ? random.between(12, 17) : random.between(18, 62));
  if (random.chance(0.25)) return { birthDate: `${year}-07-01`, birthPrecision: 'estimated' };
  return { birthDate: date(random, year, year), birthPrecision: 'day' };
}

export function date(random: SeededRandom, fromYear: number, toYear: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${random.between(fromYear, toYear)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
}

function phone(random: SeededRandom, country: NameCountry): string {
  const prefix = prefixes[country];
  const digits = Array.from({ length: phoneLength[country] - prefix.length }, () => random.between(0, 9)).join('');
  return `${prefix}${digits}`;
}
