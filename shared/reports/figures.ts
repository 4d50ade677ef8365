import type { Direction, Figure, IndicatorKind, Unit } from './indicator.ts';

/** Units whose figures are shown in another unit than they are kept in: how many of the kept make one shown. */
const keptPerShown: Readonly<Partial<Record<Unit, number>>> = { kilograms: 1000, hours: 60, hectares: 10_000 };

/**
 * The value people read: kilograms, hours, percent, points; money and prices stay in minor units. Null where there is nothing to divide by.
 *
 * A price is minor units per kilogram, counted from minor units by grams.
 */
export function valueOf({ numerator, denominator }: Figure, unit: Unit): number | null {
  if (denominator === null) return numerator / (keptPerShown[unit] ?? 1);
  if (denominator === 0) return null;
  if (unit === 'percent') return (100 * numerator) / denominator;
  if (unit === 'price') return (1000 * numerator) / denominator;
  // Points are kept as hundredths.
  return unit === 'points' ? numerator / denominator / 100 : numerator / denominator;
}

/** Figures of several periods as one: flows and both numbers of ratios add up, of a stock the last holds. People need counting, not adding. */
export function accumulated(figures: readonly Figure[], kind: Exclude<IndicatorKind, 'people'>): Figure | null {
  if (figures.length === 0) return null;
  if (kind === 'stock') return figures.at(-1) ?? null;
  return figures.reduce((sum, figure) => ({
    numerator: sum.numerator + figure.numerator,
    denominator: figure.denominator === null ? null : (sum.denominator ?? 0) + figure.denominator,
  }));
}

export interface Aim {
  readonly target: number | null;
  readonly baseline: number | null;
  readonly direction: Direction;
}

/**
 * How much of a target is reached, in percent: actual ÷ target; for what is to fall (baseline − actual) ÷ (baseline − target). Null, shown as
 * "n/a", without a target, with a target of zero where one divides by it, and without a baseline for what is to fall.
 */
export function achievement(actual: number | null, { target, baseline, direction }: Aim): number | null {
  if (actual === null || target === null) return null;
  if (direction === 'increase') return target === 0 ? null : (100 * actual) / target;
  if (baseline === null || baseline === target) return null;
  return (100 * (baseline - actual)) / (baseline - target);
}

/** Actual less target, and in percent of the target. */
export function variance(actual: number | null, target: number | null): { by: number; percent: number | null } | null {
  if (actual === null || target === null) return null;
  const by = actual - target;
  return { by, percent: target === 0 ? null : (100 * by) / target };
}

export const trafficLights = ['on-track', 'at-risk', 'off-track', 'no-target'] as const;
export type TrafficLight = (typeof trafficLights)[number];

/** The usual light: from 90 % on track, from 70 % at risk, below that off track. Compared unrounded. */
export function trafficLight(achieved: number | null): TrafficLight {
  if (achieved === null) return 'no-target';
  if (achieved >= 90) return 'on-track';
  return achieved >= 70 ? 'at-risk' : 'off-track';
}

/** From this variance on, in percent, a report explains it in words (USAID practice). */
export const narrativeFrom = 10;
