import { yearOf } from '../kernel/dates.ts';
import { isTellingPhone, phoneDigits } from '../kernel/phone.ts';
import { foldText } from '../kernel/text.ts';
import { estimatedReach, knownReach } from './birth-date-comparison.ts';
import { nameSkeletons } from './name-skeleton.ts';
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
  return [...numbers.map((phone) => `p:${phoneDigits(phone).slice(-phoneKeyDigits)}`), ...(document ? [`d:${document}`] : [])];
}

const shortestDocument = 4;

/** Type and number without spaces, signs and case; `null` for what fills a field without telling anything. */
export function documentKey(person: PersonForMatching): string | null {
  const number = foldText(person.documentNumber ?? '').replaceAll(' ', '');
  const telling = number.length >= shortestDocument && /\d/.test(number) && new Set(number).size > 1;
  return telling ? `${foldText(person.documentType ?? '')}:${number}` : null;
}

interface Word {
  readonly field: 'given' | 'family';
  readonly skeletons: readonly string[];
}

/** Words beyond these add keys but no chance of being found. */
const mostWords = 5;

function wordKeys(person: PersonForMatching, years: readonly string[]): string[] {
  const { given, family } = nameWords(person);
  const words: Word[] = [
    ...given.map((word) => ({ field: 'given' as const, skeletons: nameSkeletons(word) })),
    ...family.map((word) => ({ field: 'family' as const, skeletons: nameSkeletons(word) })),
  ].slice(0, mostWords);
  const second = [...years, ...(person.communityId ? [`c${person.communityId}`] : [])];
  return [
    ...pairKeys(words),
    ...words.flatMap((word) => word.skeletons.flatMap((skeleton) => second.map((key) => `w:${skeleton}|${key}`))),
  ];
}

/**
 * Pairs of words that survive one misspelt word.
 *
 * Words of different fields make a pair. Where one field has a single word, a misspelling of it would break every pair; then the word or words
 * of the other field are also paired with the end of it that is still right.
 */
function pairKeys(words: readonly Word[]): string[] {
  const fields = [words.filter((word) => word.field === 'given'), words.filter((word) => word.field === 'family')] as const;
  const [given, family] = fields;
  const across = given.flatMap((first) => family.map((second) => [first, second] as const));
  const within = fields.flatMap((field) => (field.length === words.length ? allPairs(field) : []));
  return [
    ...[...across, ...within].flatMap(([first, second]) => joined(first.skeletons, second.skeletons)),
    ...endKeys(given, family),
    ...endKeys(family, given),
  ];
}

function endKeys(intact: readonly Word[], other: readonly Word[]): string[] {
  const [misspelt] = other;
  if (misspelt === undefined || other.length > 1 || intact.length === 0) return [];
  const base = intact.length === 1 ? (intact[0]?.skeletons ?? []) : allPairs(intact).flatMap(([a, b]) => joined(a.skeletons, b.skeletons));
  return base.flatMap((skeleton) => misspelt.skeletons.flatMap(wordEnds).map((end) => `n:${skeleton}|${end}`));
}

function allPairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
}

/** Sorted, so that swapped names meet. */
function joined(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((a) => second.map((b) => `n:${[a, b].toSorted().join('+')}`));
}

/** First and last letter of a skeleton: one edit leaves one of them. A skeleton of one letter may lose it altogether. */
function wordEnds(skeleton: string): string[] {
  const letters = [...skeleton];
  const ends = [`^${letters[0] ?? ''}`, `${letters.at(-1) ?? ''}$`];
  return letters.length <= 1 ? [...ends, '*'] : ends;
}
