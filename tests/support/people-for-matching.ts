import { addDays, addMonths, dateOf, yearOf } from '../../shared/kernel/dates.ts';
import { birthDateOfAge, birthDateOfYear } from '../../shared/people/age.ts';
import type { PersonForMatching } from '../../shared/people/person-for-matching.ts';
import { nameLists } from '../../electron/demo/name-lists.ts';
import type { NameCountry } from '../../electron/demo/name-lists.ts';
import type { SeededRandom } from '../../electron/demo/random.ts';

/** Common names are common: of two draws the earlier in the list. */
function pickName(random: SeededRandom, items: readonly string[]): string {
  return items[Math.floor(Math.min(random.next(), random.next()) * items.length)]!;
}

const nationalPrefix: Record<NameCountry, string> = {
  NG: '080',
  ET: '09',
  UG: '077',
  GH: '024',
  SN: '77',
  GT: '5',
  HN: '9',
};
const nationalLength: Record<NameCountry, number> = { NG: 11, ET: 10, UG: 10, GH: 10, SN: 9, GT: 8, HN: 8 };

function phoneOf(random: SeededRandom, country: NameCountry): string {
  const prefix = nationalPrefix[country];
  const digits = Array.from({ length: nationalLength[country] - prefix.length }, () => Math.floor(random.next() * 10));
  return prefix + digits.join('');
}

function birthOf(random: SeededRandom): Pick<PersonForMatching, 'birthDate' | 'birthPrecision'> {
  const day = addDays('1960-01-01', Math.floor(random.next() * 17_000));
  const kind = random.next();
  if (kind < 0.6) return { birthDate: day, birthPrecision: 'day' };
  if (kind < 0.85) return { birthDate: birthDateOfAge(2025 - yearOf(day), '2025-06-01'), birthPrecision: 'estimated' };
  if (kind < 0.96) return { birthDate: birthDateOfYear(yearOf(day)), birthPrecision: 'year' };
  return { birthDate: null, birthPrecision: null };
}

export interface RandomPeople {
  readonly countries: readonly NameCountry[];
  readonly communities: number;
}

/** An invented person as registers have them: some without phone, document or birth date, a third with an estimated age. */
export function randomPerson(random: SeededRandom, { countries, communities }: RandomPeople): PersonForMatching {
  const country = random.pick(countries);
  const list = nameLists[country];
  const sex = random.chance(0.5) ? 'female' : 'male';
  const isLatin = country === 'GT' || country === 'HN';
  const given = [pickName(random, list[sex])];
  if (random.chance(isLatin ? 0.6 : 0.2)) given.push(pickName(random, list[sex]));
  const family = [pickName(random, list.family)];
  if (isLatin && random.chance(0.7)) family.push(pickName(random, list.family));
  return {
    givenNames: given.join(' '),
    familyName: family.join(' '),
    sex: random.chance(0.03) ? 'not-stated' : sex,
    ...birthOf(random),
    communityId: random.chance(0.98) ? `community-${Math.floor(random.next() * communities)}` : null,
    phones: random.chance(0.7) ? [phoneOf(random, country)] : [],
    documentType: 'national-id',
    documentNumber: random.chance(0.4) ? String(Math.floor(random.next() * 1e11)).padStart(11, '0') : null,
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One letter of a word left out, added, replaced or exchanged with the next. */
export function misspell(
  word: string,
  kind: 'drop' | 'add' | 'replace' | 'exchange',
  at: number,
  letter: number,
): string {
  const spelled = Array.from(word);
  const place = at % spelled.length;
  const other = letters[letter % letters.length]!;
  if (kind === 'drop') spelled.splice(place, 1);
  if (kind === 'add') spelled.splice(place, 0, other);
  if (kind === 'replace') spelled[place] = other;
  if (kind === 'exchange') spelled.splice(place, 2, ...[spelled[place + 1] ?? '', spelled[place]!]);
  return spelled.join('');
}

/** The name with one of its words misspelt. */
export function misspellOneWord(
  person: PersonForMatching,
  word: number,
  change: (word: string) => string,
): PersonForMatching {
  const given = person.givenNames.split(' ');
  const family = person.familyName.split(' ');
  const index = word % (given.length + family.length);
  const changed = (words: string[], at: number) =>
    words.map((item, place) => (place === at ? change(item) : item)).join(' ');
  return { ...person, givenNames: changed(given, index), familyName: changed(family, index - given.length) };
}

export function withoutAccents(person: PersonForMatching): PersonForMatching {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  return { ...person, givenNames: plain(person.givenNames), familyName: plain(person.familyName) };
}

export function swapped(person: PersonForMatching): PersonForMatching {
  return { ...person, givenNames: person.familyName, familyName: person.givenNames };
}

/** An age guessed some years off instead of the birth date. */
export function guessedAge(person: PersonForMatching, yearsOff: number): PersonForMatching {
  if (!person.birthDate) return person;
  const moved = addMonths(person.birthDate, yearsOff * 12);
  return { ...person, birthDate: dateOf(yearOf(moved), 7, 1), birthPrecision: 'estimated' };
}
