import { yearOf } from '../kernel/dates.ts';
import { isTellingPhone, phoneDigits } from '../kernel/phone.ts';
import { foldText } from '../kernel/text.ts';
import { estimatedReach, knownReach } from './birth-date-comparison.ts';
import { nameSkeletons, plainSkeleton } from './name-skeleton.ts';
import { nameWords } from './name-similarity.ts';
import type { PersonForMatching } from './person-for-matching.ts';

/**
 * Keys under which a person is stored, so that near-doubles are found by equality and never by reading everybody.
 *
 * About ten per person: phone, document, pairs of name words, name word with birth year, name word with community. No key is a single
 * name word alone, so that a common name does not fetch thousands. The form is private to this file: store the text, compare nothing else.
 */
export function matchKeys(person: PersonForMatching): string[] {
  const ownYear = person.birthDate ? [yearKey(yearOf(person.birthDate), isEstimated(person))] : [];
  return [...new Set([...sureKeys(person), ...wordKeys(person, ownYear)])];
}

/**
 * Keys to look a person up with: those it is stored under, and the birth years around its own.
 *
 * Two years either way between dates that are known, five when either of the two is estimated.
 */
export function lookupKeys(person: PersonForMatching): string[] {
  return [...new Set([...sureKeys(person), ...wordKeys(person, yearsAround(person))])];
}

/** Seven digits, because some countries have no more and write them with or without the country code. */
const phoneKeyDigits = 7;

function isEstimated(person: PersonForMatching): boolean {
  return person.birthPrecision === 'estimated';
}

function yearKey(year: number, estimated: boolean): string {
  return `${estimated ? 'e' : 'y'}${year}`;
}

function yearsAround(person: PersonForMatching): string[] {
  if (!person.birthDate) return [];
  const own = yearOf(person.birthDate);
  const keys: string[] = [];
  for (let away = -estimatedReach; away <= estimatedReach; away += 1) {
    keys.push(yearKey(own + away, true));
    if (isEstimated(person) || Math.abs(away) <= knownReach) keys.push(yearKey(own + away, false));
  }
  return keys;
}

/** Keys of what is (nearly) one person's alone. */
function sureKeys(person: PersonForMatching): string[] {
  const numbers = [...person.phones, person.mobileMoneyNumber ?? ''].filter(isTellingPhone);
  const document = documentKey(person);
  return [
    ...numbers.map((phone) => `p:${phoneDigits(phone).slice(-phoneKeyDigits)}`),
    ...(document ? [`d:${document}`] : []),
  ];
}

const shortestDocument = 4;

/** Type and number without spaces, signs and case; `null` for what fills a field without telling anything. */
export function documentKey(person: PersonForMatching): string | null {
  if (!person.documentNumber) return null;
  const number = foldText(person.documentNumber).replaceAll(' ', '');
  const telling = number.length >= shortestDocument && /\d/.test(number) && new Set(number).size > 1;
  return telling ? `${foldText(person.documentType ?? '')}:${number}` : null;
}

interface Word {
  readonly field: 'given' | 'family';
  /** How it may sound. */
  readonly skeletons: readonly string[];
  /** Its letters, for spelling mistakes. */
  readonly plain: string;
}

function wordOf(field: Word['field'], word: string): Word {
  return { field, skeletons: nameSkeletons(word), plain: plainSkeleton(word) };
}

/** Words beyond these add keys but no chance of being found. */
const mostWords = 5;

function wordKeys(person: PersonForMatching, years: readonly string[]): string[] {
  const { given, family } = nameWords(person);
  const words: Word[] = [
    ...given.map((word) => wordOf('given', word)),
    ...family.map((word) => wordOf('family', word)),
  ].slice(0, mostWords);
  const [givenWords, familyWords] = [
    words.filter((word) => word.field === 'given'),
    words.filter((word) => word.field === 'family'),
  ];
  const community = person.communityId
    ? words.flatMap((word) => word.skeletons.map((skeleton) => `w:${skeleton}|c${person.communityId ?? ''}`))
    : [];
  return [
    ...pairKeys(givenWords, familyWords),
    ...misspeltKeys(givenWords, familyWords, years),
    ...misspeltKeys(familyWords, givenWords, years),
    ...community,
  ];
}

/** Every word of one field with every word of the other, or with each other when all stand in one field. Sorted, so that swapped names meet. */
function pairKeys(given: readonly Word[], family: readonly Word[]): string[] {
  const pairs =
    given.length === 0 || family.length === 0
      ? allPairs([...given, ...family])
      : given.flatMap((first) => family.map((second) => [first, second] as const));
  return pairs.flatMap(([first, second]) => joined(first, second).map((pair) => `n:${pair}`));
}

/**
 * Keys that survive a misspelling of the only word of a field, which would break every pair above.
 *
 * The words of the other field go with what is left of the misspelt one when any one letter is taken away (two spellings one
 * edit apart always share one such rest), and with its first letter and the birth year, for spellings further apart.
 */
function misspeltKeys(intact: readonly Word[], field: readonly Word[], years: readonly string[]): string[] {
  const [misspelt] = field;
  const [only] = intact;
  if (misspelt === undefined || only === undefined || field.length > 1) return [];
  const bases =
    intact.length === 1 ? only.skeletons : allPairs(intact).flatMap(([first, second]) => joined(first, second));
  const initial = misspelt.skeletons[0]?.slice(0, 1) ?? '';
  return bases.flatMap((base) => [
    ...restsOf(misspelt.plain).map((rest) => `m:${base}|${rest}`),
    ...years.map((year) => `m:${base}|${initial}|${year}`),
  ]);
}

/** A word and what is left of it without any one of its letters. */
function restsOf(word: string): string[] {
  const letters = Array.from(word);
  return [word, ...letters.map((_, index) => letters.toSpliced(index, 1).join(''))];
}

function allPairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
}

function joined(first: Word, second: Word): string[] {
  return first.skeletons.flatMap((a) => second.skeletons.map((b) => [a, b].toSorted().join('+')));
}
