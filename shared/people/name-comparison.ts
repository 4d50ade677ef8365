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
  return { alike: alikeness(allWords(first), allWords(second)), swapped: isSwapped(first, second) };
}

function allWords(words: NameWords): string[] {
  return [...words.given, ...words.family].slice(0, mostWords);
}

function alikeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const { sum, pairs } = bestPairing(short, long, 0, new Set());
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
function bestPairing(short: readonly string[], long: readonly string[], from: number, taken: ReadonlySet<number>): Pairing {
  const word = short[from];
  if (word === undefined) return { sum: 0, pairs: 0 };
  let best = bestPairing(short, long, from + 1, taken);
  long.forEach((other, index) => {
    const similarity = taken.has(index) ? 0 : wordSimilarity(word, other);
    if (similarity === 0) return;
    const rest = bestPairing(short, long, from + 1, new Set([...taken, index]));
    if (rest.sum + similarity > best.sum) best = { sum: rest.sum + similarity, pairs: rest.pairs + 1 };
  });
  return best;
}

/** How much better crossed fields must fit than straight ones before they count as swapped, on a scale of 0 to 2. */
const clearlyBetter = 0.5;

function isSwapped(a: NameWords, b: NameWords): boolean {
  const straight = alikeness(a.given, b.given) + alikeness(a.family, b.family);
  const crossed = [alikeness(a.given, b.family), alikeness(a.family, b.given)];
  return crossed.every((fit) => fit > contradictionCap) && crossed.reduce((x, y) => x + y) > straight + clearlyBetter;
}
