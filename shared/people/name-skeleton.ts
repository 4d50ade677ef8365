/**
 * What stays of a folded name word when spelling habits are taken away; two entries where a prefix may or may not be written.
 *
 * Common spellings meet (ph/f, c/k/q, s/z, b/v, ou/u/w, y/i/j, an h after a consonant or at the end, doubled letters), and vowels after the first
 * letter go: Mohammed, Muhamad and Mohamed are all `mhmd`. Words of other scripts are their own skeleton.
 */
export function nameSkeletons(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known) return known;
  const skeletons = skeletonsOf(word);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, skeletons);
  return skeletons;
}

/** Names repeat: a lookup among namesakes asks for the same few words hundreds of times. */
const remembered = new Map<string, readonly string[]>();
const mostRemembered = 20_000;

function skeletonsOf(word: string): string[] {
  if (!/^[a-z]+$/.test(word)) return [word];
  const article = /^[ae]l(?=[^aeiou])(?=.{4})/;
  const servantOf = /^abd[aeou]*[lrs]?(?=.{3})/;
  const shorter = word.replace(article, '').replace(servantOf, 'abd');
  return [...new Set([skeleton(word), skeleton(shorter)])];
}

function skeleton(word: string): string {
  const spelling = word
    .replace(/ph/g, 'f')
    .replace(/ch/g, 'k')
    .replace(/([b-df-gj-np-tv-z])h/g, '$1')
    .replace(/(?<=.)h$/, '')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/[cq]/g, 'k')
    .replace(/[zx]/g, 's')
    .replace(/v/g, 'b')
    .replace(/ou|oo|w/g, 'u')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1');
  return spelling.slice(0, 1) + spelling.slice(1).replace(/[aeiou]/g, '');
}

/**
 * The letters of a folded word one for one, without the vowels after the first letter.
 *
 * Coarser rules than above are left out on purpose: one letter added, left out, replaced or exchanged in the word changes at most one letter here,
 * or exchanges two neighbours.
 */
export function plainSkeleton(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const letters = word
    .replace(/[cq]/g, 'k')
    .replace(/[zx]/g, 's')
    .replace(/v/g, 'b')
    .replace(/w/g, 'u')
    .replace(/[yj]/g, 'i');
  return letters.slice(0, 1) + letters.slice(1).replace(/[aeiou]/g, '');
}
