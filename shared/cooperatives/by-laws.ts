import { z } from 'zod';
import { optionalInteger } from '../kernel/form-values.ts';

const percent = (fallback: number) => z.number().min(0, 'range').max(100, 'range').default(fallback);

/**
 * What a cooperative's by-laws set.
 *
 * Percentages are 0 to 100; amounts are minor units of the office's currency; terms are in years. Limits that are `null` are not set.
 */
export const byLaws = z.object({
  minimumMembers: z.int().min(1, 'range').max(10_000, 'range').default(10),
  quorumPercent: percent(50),
  ordinaryMajorityPercent: percent(50),
  specialMajorityPercent: percent(66.67),
  /** Months from one general meeting to the next. */
  generalMeetingMonths: z.int().min(1, 'range').max(60, 'range').default(12),
  /** Whether associate members vote and count for the quorum. */
  associatesVote: z.boolean().default(false),
  termYears: z.int().min(1, 'range').max(10, 'range').default(3),
  termLimit: optionalInteger(1, 10),
  sharePrice: optionalInteger(0, 1_000_000_000_000),
  minimumShares: optionalInteger(0, 1_000_000),
  maximumSharePercent: percent(20),
  duesAmount: optionalInteger(0, 1_000_000_000_000),
  duesPeriod: z.enum(['none', 'week', 'month', 'quarter', 'year']).default('month'),
  reservePercent: percent(25),
  /** Share of returnees wanted among members; warned about, never enforced. */
  returneePercentWanted: z.number().min(0, 'range').max(100, 'range').nullable().default(null),
});
export type ByLaws = z.infer<typeof byLaws>;

/** The settings that are amounts of money. */
export const moneySettings = ['sharePrice', 'duesAmount'] as const satisfies readonly (keyof ByLaws)[];
