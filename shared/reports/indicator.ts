/** What indicators are about; the sheets of the quarterly workbook. */
export const themes = [
  'people',
  'cooperatives',
  'membership',
  'training',
  'tracer',
  'jobs',
  'agreements',
  'off-take',
  'prices',
  'funds',
] as const;
export type Theme = (typeof themes)[number];

/**
 * How a figure is counted over time.
 *
 * - `people`: different people; somebody counted in two quarters counts once in the year.
 * - `flow`: what happened in the period; quarters add up.
 * - `stock`: the state at the end of the period; the last value holds.
 * - `ratio`: in percent, sum of numerators by sum of denominators, never the mean of percentages.
 * - `average`: weighted by what is averaged over.
 *
 * Source: standards of indicator tracking tables (IPTT) as donors use them.
 */
export const indicatorKinds = ['people', 'flow', 'stock', 'ratio', 'average'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** What a figure is in; kept as whole numbers of the smallest unit: people, pieces, grams, minor units, minutes, square metres. */
export const units = [
  'people',
  'count',
  'kilograms',
  'money',
  'percent',
  'price',
  'hours',
  'points',
  'hectares',
] as const;
export type Unit = (typeof units)[number];

export const directions = ['increase', 'decrease'] as const;
export type Direction = (typeof directions)[number];

/** By what a figure is taken apart. `unknown` is a part of its own in each, so that parts add up to the whole. */
export const disaggregations = [
  'sex',
  'age',
  'returnee',
  'host',
  'disability',
  'community',
  'cooperative',
  'product',
  'course',
] as const;
export type Disaggregation = (typeof disaggregations)[number];

/** The bucket of whatever nobody said. */
export const unknownBucket = 'unknown';

/** A figure that can be counted from the records: code, kind and source; its words are `indicators:<code>.label` and `.definition`. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly theme: Theme;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly disaggregations: readonly Disaggregation[];
  /** The records it is counted from; a sheet of the workbook holds them. */
  readonly source: string;
  /** The indicator of a donor's handbook that it follows. Editions number them differently. */
  readonly standard: string | null;
}

/** A figure as it is counted: ratios and averages keep both numbers, because only these can be added up. */
export interface Figure {
  readonly numerator: number;
  readonly denominator: number | null;
}
