/** A person's result before and after, in the same unit. */
export interface Pair {
  readonly before: number | null;
  readonly after: number | null;
}

/** The change of people who have both results. `n` is how many they are; without any there is nothing to say. */
export interface PairedChange {
  readonly n: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  readonly meanChange: number | null;
  readonly higher: number;
  readonly same: number;
  readonly lower: number;
}

/** Change = after − before, over those who have both; people with one result only are left out of both means. */
export function pairedChange(pairs: readonly Pair[]): PairedChange {
  const whole = pairs.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]));
  const n = whole.length;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const mean = (values: readonly number[]) => (n === 0 ? null : sum(values) / n);
  return {
    n,
    meanBefore: mean(whole.map(({ before }) => before)),
    meanAfter: mean(whole.map(({ after }) => after)),
    meanChange: mean(whole.map(({ before, after }) => after - before)),
    higher: whole.filter(({ before, after }) => after > before).length,
    same: whole.filter(({ before, after }) => after === before).length,
    lower: whole.filter(({ before, after }) => after < before).length,
  };
}

/** Restricted results of fewer people are not shown together: somebody could be recognised. */
export const fewestShown = 5;
