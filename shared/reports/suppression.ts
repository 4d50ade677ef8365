/** Groups smaller than this are not shown where a report leaves the office, so that nobody is recognised in them. */
export const smallestGroup = 5;

/**
 * Which of the groups of one breakdown are left out: those of 1 to 4, and, when only one would be, the next smallest as well, because the
 * headline would give it away. Empty groups say nothing about anybody and stay.
 *
 * @returns for each count whether it is left out
 */
export function suppressed(counts: readonly number[], smallest = smallestGroup): boolean[] {
  const hidden = counts.map((count) => count > 0 && count < smallest);
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const next = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && hidden[index] !== true)
    .sort((first, second) => first.count - second.count)[0];
  if (next) hidden[next.index] = true;
  return hidden;
}
