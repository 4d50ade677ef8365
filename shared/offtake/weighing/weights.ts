import type { DeductionKind } from '../choices.ts';

/** Containers of one kind on the scale; the tare of one is kept as it was that day. */
export interface WeighedContainers {
  readonly containerId: string;
  readonly name: string;
  readonly count: number;
  readonly tareGrams: number;
}

/** What is taken off for moisture or dirt: a part of the accepted weight in tenths of a percent, and what that comes to. */
export interface Deduction {
  readonly kind: DeductionKind;
  /** Tenths of a percent of the weight that was accepted. */
  readonly permille: number;
  readonly grams: number;
}

/** The four weights of the underwater method, all in grams: basket without and with the sample, in air and in water. */
export interface StarchWeights {
  readonly basketAir: number;
  readonly sampleAir: number;
  readonly basketWater: number;
  readonly sampleWater: number;
  /** True when the roots were weighed wet. */
  readonly wet: boolean;
}

/** What stands on the scale and what is taken off. Weights are grams. */
export interface Weighing {
  readonly grossGrams: number;
  readonly containers: readonly Pick<WeighedContainers, 'count' | 'tareGrams'>[];
  /** Handed back to the farmer. */
  readonly rejectedGrams: number;
  readonly deductions: readonly Pick<Deduction, 'kind' | 'permille'>[];
}

export interface NetWeight {
  readonly tareGrams: number;
  readonly deductions: readonly Deduction[];
  readonly deductionGrams: number;
  /** gross − tare − rejected − deductions; zero or less when the parts are more than the whole. */
  readonly netGrams: number;
}

/** A product of two whole numbers divided by a third, rounded half up and exact at any size. Numbers are at least 0. */
export function timesOver(factor: number, other: number, divisor: number): number {
  const [product, by] = [BigInt(factor) * BigInt(other) * 2n, BigInt(divisor)];
  return Number((product + by) / (by * 2n));
}

/**
 * The weight that is paid for. Deductions are parts of what was accepted (gross − tare − rejected), each rounded half up to the gram, so that
 * nothing is deducted from what the farmer takes home again.
 */
export function netWeightOf({ grossGrams, containers, rejectedGrams, deductions }: Weighing): NetWeight {
  const tareGrams = containers.reduce((sum, { count, tareGrams: tare }) => sum + count * tare, 0);
  const accepted = grossGrams - tareGrams - rejectedGrams;
  const taken = deductions.map(({ kind, permille }) => ({
    kind,
    permille,
    grams: timesOver(Math.max(accepted, 0), permille, 1000),
  }));
  const deductionGrams = taken.reduce((sum, { grams }) => sum + grams, 0);
  return { tareGrams, deductions: taken, deductionGrams, netGrams: accepted - deductionGrams };
}

/** What a net weight is worth: grams × minor units per kilogram, rounded half up to the minor unit. */
export function amountOf(netGrams: number, pricePerKg: number): number {
  return timesOver(netGrams, pricePerKg, 1000);
}
