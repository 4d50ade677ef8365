import { nameWords, wordSimilarity } from './name-similarity.ts';
import type { NameWords, PersonNames } from './name-similarity.ts';

export interface NameComparison {
  /** 0 to 1; 1 for the same words in any order. */
  readonly alike: number;
  /** The given names of one are the family name of the other. */
  readonly swapped: boolean;
}

/** Words compared at most per name, so that a pasted paragraph costs no more than a long name. */
const mostWords = 6;
const perMissingWord = 0.02;
const mostForMissingWords = 0.06;
const singleWordWeight = 0.8;
const contradictionCap = 0.5;

/**
 * Compares two names on the best pairing of their words, whatever field they stand in.
 *
 * A word that only one of them has (a middle name left out) costs 0.02. When each has a word the other lacks, the names contradict each
 * other and are at most 0.5 alike, however long the rest: sisters share a family name. A name of one word against a longer one counts 0.8.
 */
export function compareNames(a: PersonNames, b: PersonNames): NameComparison {
  const first = nameWords(a);
  const second = nameWords(b);
  const alike = alikeness(allWords(first), allWords(second));
  return { alike, swapped: alike > contradictionCap && isSwapped(first, second) };
}

function allWords(words: NameWords): string[] {
  return [...words.given, ...words.family].slice(0, mostWords);
}

function alikeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const similarities = short.map((word) => long.map((other) => wordSimilarity(word, other)));
  const { sum, pairs } = bestPairing(similarities, 0, new Set());
  if (pairs < short.length) return Math.min(contradictionCap, sum / short.length);
  const average = sum / short.length;
  if (short.length === 1 && long.length > 1) return average * singleWordWeight;
  return average - Math.min(mostForMissingWords, (long.length - short.length) * perMissingWord);
}

interface Pairing {
  readonly sum: number;
  readonly pairs: number;
}

/** The pairing with the largest sum of similarities: every choice is tried, which is cheap for names of two to four words. */
function bestPairing(similarities: readonly (readonly number[])[], from: number, taken: ReadonlySet<number>): Pairing {
  const row = similarities[from];
  if (row === undefined) return { sum: 0, pairs: 0 };
  return row.reduce<Pairing>(
    (best, similarity, index) => {
      if (similarity === 0 || taken.has(index)) return best;
      const rest = bestPairing(similarities, from + 1, new Set([...taken, index]));
      return rest.sum + similarity > best.sum ? { sum: rest.sum + similarity, pairs: rest.pairs + 1 } : best;
    },
    bestPairing(similarities, from + 1, taken),
  );
}

/** How much better crossed fields must fit than straight ones before they count as swapped, on a scale of 0 to 2. */
const clearlyBetter = 0.5;

function isSwapped(a: NameWords, b: NameWords): boolean {
  const straight = alikeness(a.given, b.given) + alikeness(a.family, b.family);
  const crossed = [alikeness(a.given, b.family), alikeness(a.family, b.given)];
  return crossed.every((fit) => fit > contradictionCap) && crossed.reduce((x, y) => x + y) > straight + clearlyBetter;
}
