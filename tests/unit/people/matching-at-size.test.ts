import { describe, expect, test } from 'vitest';
import { SeededRandom } from '../../../electron/demo/random.ts';
import { lookupKeys, matchKeys } from '../../../shared/people/matching-keys.ts';
import { comparePersons, isNearDouble } from '../../../shared/people/matching.ts';
import type { PersonForMatching } from '../../../shared/people/person-for-matching.ts';
import {
  guessedAge,
  misspell,
  misspellOneWord,
  randomPerson,
  swapped,
  withoutAccents,
} from '../../support/people-for-matching.ts';

const register = { countries: ['NG', 'ET', 'UG', 'GH', 'SN', 'GT', 'HN'], communities: 300 } as const;
const size = 20_000;
const random = new SeededRandom(20_251_121);
const people = Array.from({ length: size }, () => randomPerson(random, register));
const index = new Map<string, number[]>();
people.forEach((person, place) => {
  for (const key of matchKeys(person)) {
    const places = index.get(key);
    if (places) places.push(place);
    else index.set(key, [place]);
  }
});

function candidates(person: PersonForMatching): Set<number> {
  return new Set(lookupKeys(person).flatMap((key) => index.get(key) ?? []));
}

function doubles(person: PersonForMatching): number[] {
  return [...candidates(person)].filter((place) => isNearDouble(comparePersons(person, people[place]!)));
}

const otherFormatting = (person: PersonForMatching): PersonForMatching => ({
  ...person,
  phones: person.phones.map((phone) => phone.replace(/^0/, '+234 ').replace(/(\d{3})(\d{4})$/, '-$1 $2')),
});
/** What a second registration looks like, each by itself with everything that was not asked again left out. */
const variations: readonly (readonly [string, (person: PersonForMatching) => PersonForMatching])[] = [
  ['a letter left out', (person) => misspellOneWord(person, 0, (word) => misspell(word, 'drop', 2, 0))],
  ['a letter doubled', (person) => misspellOneWord(person, 1, (word) => word.replace(/([lmnst])/, '$1$1'))],
  ['the first letter wrong', (person) => misspellOneWord(person, 0, (word) => misspell(word, 'replace', 0, 10))],
  ['two letters exchanged', (person) => misspellOneWord(person, 1, (word) => misspell(word, 'exchange', 1, 0))],
  ['no accents', withoutAccents],
  ['capital letters', (person) => ({ ...person, familyName: person.familyName.toUpperCase() })],
  ['given and family name swapped', swapped],
  ['an age guessed three years off', (person) => guessedAge(person, 3)],
  ['an age guessed three years off the other way', (person) => guessedAge(person, -3)],
  ['the phone in other formatting', otherFormatting],
];
const withPhone = people.flatMap((person, place) => (person.phones.length > 0 && person.birthDate ? [place] : []));
const seeded = variations.flatMap(([title, vary], row) =>
  [0, 1].map((turn) => ({ title, vary, original: withPhone[(row * 2 + turn) * 500]! })),
);

describe(`near-doubles among ${size} people`, () => {
  test.each(seeded)('$title (person $original)', ({ vary, original }) => {
    const second = { ...vary(people[original]!), documentNumber: null };
    expect(doubles(second)).toContain(original);
  });

  test('few are looked at and few are warned about falsely', () => {
    const sample = people.slice(0, 1500);
    const looked = sample.reduce((sum, person) => sum + candidates(person).size - 1, 0) / sample.length;
    const warned = sample.filter((person) => doubles(person).length > 1).length / sample.length;
    expect(looked).toBeLessThan(60);
    expect(warned).toBeLessThan(0.02);
  });
});
