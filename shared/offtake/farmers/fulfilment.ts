/** How much of a promise was delivered, in percent and unrounded; `null` when nothing was promised. */
export function fulfilmentPercent(deliveredGrams: number, committedGrams: number): number | null {
  return committedGrams === 0 ? null : (deliveredGrams / committedGrams) * 100;
}

export interface SideSelling {
  /** Percent of the expected yield that neither came to the scale nor is kept by the family; negative when more came than was expected. */
  readonly missingPercent: number;
  /** A reason to ask, never a proof. */
  readonly isSignal: boolean;
}

export interface ExpectedYield {
  readonly expectedGrams: number;
  readonly deliveredGrams: number;
  /** Percent of the expected yield that a family keeps. */
  readonly ownUsePercent: number;
  /** Percent that may be missing before it is called a signal. */
  readonly thresholdPercent: number;
}

/**
 * The signal of side-selling: (expected yield − delivered − own use) ÷ expected yield, above a threshold (UNIDROIT/FAO/IFAD Legal Guide on
 * Contract Farming). `null` when no yield is expected.
 */
export function sideSelling(farm: ExpectedYield): SideSelling | null {
  const { expectedGrams, deliveredGrams, ownUsePercent, thresholdPercent } = farm;
  if (expectedGrams <= 0) return null;
  const missingPercent = ((expectedGrams - deliveredGrams) / expectedGrams) * 100 - ownUsePercent;
  return { missingPercent, isSignal: missingPercent > thresholdPercent };
}
