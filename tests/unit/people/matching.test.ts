import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameLists } from '../../../electron/demo/name-lists.ts';
import { lookupKeys, matchKeys } from '../../../shared/people/matching-keys.ts';
import { comparePersons, isNearDouble } from '../../../shared/people/matching.ts';
import type { PersonForMatching } from '../../../shared/people/person-for-matching.ts';
import { SeededRandom } from '../../../electron/demo/random.ts';
import {
  guessedAge,
  misspell,
  misspellOneWord,
  randomPerson,
  swapped,
  withoutAccents,
} from '../../support/people-for-matching.ts';

const countries = ['NG', 'ET', 'UG', 'GH', 'SN', 'GT', 'HN'] as const;
const persons = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((seed) => randomPerson(new SeededRandom(seed), { countries, communities: 50 }));
const edits = fc.tuple(
  fc.constantFrom('drop' as const, 'add' as const, 'replace' as const, 'exchange' as const),
  fc.nat(20),
  fc.nat(25),
  fc.nat(5),
);

const amina: PersonForMatching = {
  givenNames: 'Amina',
  familyName: 'Bello',
  sex: 'female',
  birthDate: '1995-03-12',
  birthPrecision: 'day',
  communityId: 'ehor',
  phones: ['0803 123 4567'],
  documentType: 'national-id',
  documentNumber: '12345678901',
};

function meet(a: PersonForMatching, b: PersonForMatching): boolean {
  const stored = new Set(matchKeys(a));
  return lookupKeys(b).some((key) => stored.has(key));
}

function bare(givenNames: string, familyName: string): PersonForMatching {
  return { givenNames, familyName, phones: [] };
}

describe('comparing two persons', () => {
  test('is symmetric', () => {
    fc.assert(
      fc.property(persons, persons, edits, (a, other, [kind, at, letter, word]) => {
        const near = misspellOneWord(a, word, (text) => misspell(text, kind, at, letter));
        for (const b of [other, near, { ...other, givenNames: a.givenNames }]) {
          expect(comparePersons(a, b)).toEqual(comparePersons(b, a));
        }
      }),
    );
  });

  test('is 1 for a person of whom only an estimated age is known beside the name, with itself', () => {
    const birth = { birthDate: '1961-07-01', birthPrecision: 'estimated' } as const;
    const person = { givenNames: 'Gustavo', familyName: 'Chún Ajanel', sex: 'male', ...birth, phones: [] };
    expect(comparePersons(person, person).score).toBe(1);
  });

  test('is 1 for a person with itself', () => {
    fc.assert(
      fc.property(persons, (person) => {
        expect(comparePersons(person, person).score).toBe(1);
      }),
    );
  });

  test('does not see accents, case and the order of names', () => {
    fc.assert(
      fc.property(persons, persons, (a, b) => {
        const { score } = comparePersons(a, b);
        const loud = { ...a, givenNames: a.givenNames.toUpperCase(), familyName: a.familyName.toUpperCase() };
        expect(comparePersons(withoutAccents(a), b).score).toBe(score);
        expect(comparePersons(loud, b).score).toBe(score);
        expect(comparePersons(swapped(a), b).score).toBe(score);
      }),
    );
  });

  test('says why, in the order it is read', () => {
    const other = {
      ...amina,
      givenNames: 'Aminah',
      phones: ['+2348031234567'],
      documentNumber: null,
      birthDate: '1995-12-03',
    };
    expect(comparePersons(amina, other).reasons).toEqual([
      { code: 'same-phone' },
      { code: 'names-alike', percent: 98 },
      { code: 'near-birth-date' },
      { code: 'same-community' },
    ]);
    expect(comparePersons(amina, swapped(amina)).reasons.map(({ code }) => code)).toEqual([
      'same-document',
      'same-phone',
      'names-alike',
      'names-swapped',
      'same-birth-date',
      'same-community',
    ]);
  });

  test('a mobile-money number counts as a phone', () => {
    const named = bare('Amina', 'Bello');
    const byMoney = { ...named, mobileMoneyNumber: '0803 123 4567' };
    const byPhone = { ...named, phones: ['+234 803 123 4567'] };
    expect(comparePersons(byMoney, byMoney).reasons).toContainEqual({ code: 'same-mobile-money' });
    expect(comparePersons(byMoney, byPhone).reasons).toContainEqual({ code: 'same-phone' });
  });

  test.each<[string, PersonForMatching, boolean]>([
    ['nothing but the same names', bare('Amina', 'Bello'), true],
    ['nothing but one letter wrong', bare('Amima', 'Bello'), true],
    [
      'the husband with her phone',
      { ...amina, givenNames: 'Musa', sex: 'male', birthDate: '1990-01-01', documentNumber: '98765432109' },
      false,
    ],
    [
      'the sister with her phone',
      { ...amina, givenNames: 'Halima', birthDate: '1998-01-01', documentNumber: null },
      false,
    ],
    ['a new family name, same phone and birth date', { ...amina, familyName: 'Garba', documentNumber: null }, true],
    [
      'a namesake elsewhere, another birth date',
      { ...amina, birthDate: '1988-09-30', communityId: 'uromi', phones: [], documentNumber: null },
      false,
    ],
    [
      'a namesake elsewhere with a possible guessed age',
      {
        ...amina,
        birthDate: '1998-07-01',
        birthPrecision: 'estimated',
        communityId: 'uromi',
        phones: [],
        documentNumber: null,
      },
      false,
    ],
    [
      'a namesake in the village with a possible guessed age',
      { ...amina, birthDate: '1998-07-01', birthPrecision: 'estimated', phones: [], documentNumber: null },
      true,
    ],
    [
      'the same document under quite another name',
      { ...bare('Grace', 'Obi'), documentType: 'national-id', documentNumber: '123 456-789 01' },
      true,
    ],
    [
      'a document number that tells nothing',
      { ...bare('Grace', 'Obi'), documentType: 'national-id', documentNumber: '0000' },
      false,
    ],
  ])('%s', (_title, other, warned) => {
    expect(isNearDouble(comparePersons(amina, other))).toBe(warned);
    expect(isNearDouble(comparePersons(other, amina))).toBe(warned);
  });
});

/** Every place, and for what is added or written instead the letters a vowel, a consonant and an h stand for. */
function oneEditFrom(word: string): string[] {
  const letters = Array.from('aehct').map((letter) => letter.charCodeAt(0) - 'a'.charCodeAt(0));
  return Array.from(word).flatMap((_, at) => [
    misspell(word, 'drop', at, 0),
    ...(at < word.length - 1 ? [misspell(word, 'exchange', at, 0)] : []),
    ...letters.flatMap((letter) => [misspell(word, 'add', at, letter), misspell(word, 'replace', at, letter)]),
  ]);
}

describe('keys', () => {
  test('meet for every kind of one-edit misspelling of every fourth name of the lists', () => {
    const missed: string[] = [];
    const words = Object.values(nameLists).flatMap((list) => [...list.female, ...list.male, ...list.family]);
    const everyFourth = words.filter((word, index) => index % 4 === 0 && !word.includes('-'));
    for (const word of new Set(everyFourth)) {
      const stored = new Set(matchKeys(bare('Zubairu', word)));
      for (const wrong of oneEditFrom(word)) {
        if (!lookupKeys(bare('Zubairu', wrong)).some((key) => stored.has(key))) missed.push(`${word} ${wrong}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('meet for each variation of a person, whichever of the two is stored', () => {
    fc.assert(
      fc.property(persons, edits, fc.integer({ min: -3, max: 3 }), (person, [kind, at, letter, word], years) => {
        const misspelt = misspellOneWord(person, word, (text) => misspell(text, kind, at, letter));
        const plain = { ...person, phones: [], documentNumber: null };
        const moved = { ...plain, communityId: null };
        for (const variation of [misspelt, withoutAccents(moved), swapped(moved), guessedAge(moved, years)]) {
          expect(meet(plain, { ...variation, phones: [], documentNumber: null })).toBe(true);
          expect(meet({ ...variation, phones: [], documentNumber: null }, plain)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('meet for a phone in other formatting and for a document with spaces', () => {
    const other = bare('Grace', 'Obi');
    for (const [a, b] of [
      ['0803 123 4567', '+234-803-1234567'],
      ['5512-3456', '00502 55123456'],
      ['70 123 45 67', '+221701234567'],
    ]) {
      expect(meet({ ...amina, phones: [a!], documentNumber: null }, { ...other, phones: [b!] })).toBe(true);
      expect(meet({ ...amina, phones: [], mobileMoneyNumber: a! }, { ...other, phones: [b!] })).toBe(true);
    }
    expect(meet(amina, { ...other, documentType: 'national-id', documentNumber: ' 123-456-789 01' })).toBe(true);
    expect(meet(amina, { ...other, documentType: 'passport', documentNumber: '12345678901' })).toBe(false);
  });

  test('meet for two far spellings only with a near birth year or the same community', () => {
    const named = { ...bare('Fatou', 'Okechukwu'), birthDate: '1990-05-05' };
    const other = bare('Fatou', 'Okey');
    expect(meet(named, { ...other, birthDate: '1992-01-01' })).toBe(true);
    expect(meet(named, { ...other, birthDate: '1993-01-01' })).toBe(false);
    expect(meet(named, { ...other, birthDate: '1995-07-01', birthPrecision: 'estimated' })).toBe(true);
    expect(meet({ ...named, communityId: 'x' }, { ...bare('Fatou', 'Sarr'), communityId: 'x' })).toBe(true);
  });

  test('never is a name word alone a key', () => {
    expect(meet(bare('Amina', 'Bello'), bare('Amina', 'Garba'))).toBe(false);
    expect(matchKeys(bare('Amina', ''))).toEqual([]);
  });

  test('stay few', () => {
    fc.assert(
      fc.property(persons, (person) => {
        expect(matchKeys(person).length).toBeLessThanOrEqual(30);
        expect(lookupKeys(person)).toEqual(expect.arrayContaining(matchKeys(person)));
      }),
    );
  });
});
