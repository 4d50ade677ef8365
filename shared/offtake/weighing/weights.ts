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
