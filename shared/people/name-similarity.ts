import { foldedWords } from '../kernel/text.ts';
import { nameSkeletons } from './name-skeleton.ts';

export interface PersonNames {
  readonly givenNames: string;
  readonly familyName: string;
  readonly otherNames?: string | null;
}

/** The words of a name that tell people apart, folded. Other names count with the given names. */
export interface NameWords {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const particles = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'al',
  'el',
  'bin',
  'bint',
  'ibn',
  'ould',
  'von',
  'van',
  'der',
]);
const servantOf = new Set(['abd', 'abdal', 'abdel', 'abdul', 'abdur', 'abdus']);

/**
 * Splits a name into folded words.
 *
 * "Abd al-Rahman" becomes one word, as it is often written; particles (de, del, al, bin) and initials are left out unless fewer than two
 * words would remain.
 */
export function nameWords(person: PersonNames): NameWords {
  const known = split.get(person);
  if (known) return known;
  const words = splitName(person);
  split.set(person, words);
  return words;
}

/** In an import one person is compared with hundreds, and its name is always the same. */
const split = new WeakMap<PersonNames, NameWords>();

function splitName(person: PersonNames): NameWords {
  const given = joinServantOf(foldedWords(`${person.givenNames} ${person.otherNames ?? ''}`));
  const family = joinServantOf(foldedWords(person.familyName));
  const telling = { given: given.filter(isTelling), family: family.filter(isTelling) };
  return telling.given.length + telling.family.length >= 2 ? telling : { given, family };
}

function isTelling(word: string): boolean {
  return !particles.has(word) && !/^[a-z]$/.test(word);
}

function joinServantOf(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const word of words) {
    if (open && !(word === 'al' || word === 'el')) joined.push(`${joined.pop() ?? ''}${word}`);
    else if (!open) joined.push(word);
    open = servantOf.has(word) || (open && (word === 'al' || word === 'el'));
  }
  return joined;
}

const prefixWeight = 0.1;
const longestPrefix = 4;

/** Jaro-Winkler similarity of two words, 0 to 1 (Winkler 1990: Jaro plus a tenth per common leading letter, at most four). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroSimilarity(Array.from(a), Array.from(b));
  let prefix = 0;
  while (prefix < longestPrefix && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * prefixWeight * (1 - jaro);
}

function jaroSimilarity(a: readonly string[], b: readonly string[]): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const common: string[] = [];
  a.forEach((letter, index) => {
    for (let other = Math.max(0, index - reach); other <= Math.min(b.length - 1, index + reach); other += 1) {
      if (taken.has(other) || b[other] !== letter) continue;
      taken.add(other);
      common.push(letter);
      return;
    }
  });
  if (common.length === 0) return 0;
  const inOrderOfB = [...taken].toSorted((x, y) => x - y).map((index) => b[index]);
  const moved = common.filter((letter, index) => letter !== inOrderOfB[index]).length / 2;
  return (common.length / a.length + common.length / b.length + (common.length - moved) / common.length) / 3;
}

/** True when one letter was added, left out, replaced or exchanged with its neighbour. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

const leastAlike = 0.88;
const oneEdit = 0.85;
const shortestForAnEdit = 3;
const sameSkeleton = 0.9;
const shortestSkeleton = 2;
const leastAlikeForSound = 0.7;

/**
 * How alike two folded words are, 0 to 1; 0 when they are different words.
 *
 * Alike are: one letter apart (at least 0.85), spellings of the same sound (at least 0.9), or a Jaro-Winkler similarity of 0.88. Names that only begin
 * alike, such as Adeyemi and Adebayo, are different words.
 */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const similarity = a < b ? jaroWinkler(a, b) : jaroWinkler(b, a);
  const shortest = Math.min(a.length, b.length);
  const atLeast = Math.max(
    shortest >= shortestForAnEdit && isOneEditApart(a, b) ? oneEdit : 0,
    similarity >= leastAlikeForSound && soundAlike(a, b) ? sameSkeleton : 0,
  );
  return atLeast > 0 || similarity >= leastAlike ? Math.max(similarity, atLeast) : 0;
}

function soundAlike(a: string, b: string): boolean {
  const sounds = new Set(nameSkeletons(a));
  return nameSkeletons(b).some((skeleton) => skeleton.length >= shortestSkeleton && sounds.has(skeleton));
}
