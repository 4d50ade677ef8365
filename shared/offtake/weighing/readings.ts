import type { StarchWeights } from './weights.ts';

/** Weight of a sample of roots in air that the method asks for, in grams. */
export const nominalSampleGrams = 5050;

/**
 * Starch content by underwater weight, in tenths of a percent: the International Starch Institute's method ISI 13-2e
 * (http://www.starch.dk/isi/methods/13starch.htm), `5050 × 0.051738 × Wu / Wo − 5.2463` with one decimal, where Wo and Wu are the net weights in
 * air and in water. Roots that were weighed wet count 0.98 of their weight in air.
 *
 * `null` when the weights cannot be of one sample: nothing in the basket, or an answer outside 0 to 100 %.
 */
export function starchOf({ basketAir, sampleAir, basketWater, sampleWater, wet }: StarchWeights): number | null {
  const inAir = (sampleAir - basketAir) * (wet ? 0.98 : 1);
  const inWater = sampleWater - basketWater;
  if (inAir <= 0 || inWater < 0) return null;
  const percent = nominalSampleGrams * 0.051738 * (inWater / inAir) - 5.2463;
  return percent < 0 || percent > 100 ? null : Math.round(percent * 10);
}

interface GradeByReading {
  readonly id: string;
  readonly rank: number;
  readonly readingFrom: number | null;
}

/** The best grade that a reading (tenths) reaches; `null` when no grade asks for one. */
export function gradeOfReading<G extends GradeByReading>(grades: readonly G[], reading: number): G | null {
  const reached = grades.filter(({ readingFrom }) => readingFrom !== null && readingFrom <= reading);
  return reached.toSorted((a, b) => a.rank - b.rank)[0] ?? null;
}
