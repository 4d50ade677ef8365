import type { ByLaws } from '../cooperatives/by-laws.ts';
import type { Majority, Outcome } from './choices.ts';

/** How many came of those who had to be counted on the day, and whether that is enough. */
export interface Quorum {
  readonly eligible: number;
  readonly present: number;
  /** How many must be there; at least one, so that an empty room decides nothing. */
  readonly needed: number;
  readonly reached: boolean;
}

/** By-laws write two thirds as 66.67 %: shares are compared as they are written, to the hundredth of a percent. */
const hundredths = 100;

/** The smallest count whose share of the total is at least a percentage. */
function leastCount(total: number, percent: number): number {
  const wanted = Math.round(percent * hundredths);
  let count = Math.max(0, Math.floor((total * percent) / 100) - 1);
  while (Math.round((count * 100 * hundredths) / total) < wanted) count += 1;
  return count;
}

/** How many members must be present, by the quorum of the by-laws (percent of the eligible). */
export function quorumNeeded(eligible: number, quorumPercent: number): number {
  return eligible === 0 ? 1 : Math.max(1, leastCount(eligible, quorumPercent));
}

/** The quorum of a meeting. Whoever is present and not eligible does not count. */
export function quorumOf(eligible: number, present: number, quorumPercent: number): Quorum {
  const needed = quorumNeeded(eligible, quorumPercent);
  return { eligible, present, needed, reached: present >= needed };
}

export type MajorityRules = Pick<ByLaws, 'ordinaryMajorityPercent' | 'specialMajorityPercent'>;

/**
 * How many votes carry a resolution, of those cast for and against; abstentions are not cast.
 *
 * An ordinary majority is more than its share of the votes, a special one at least its share (two thirds in Ethiopia's Proclamation
 * 147/1998); neither is ever half of them or less.
 */
export function votesNeeded(majority: Majority, cast: number, rules: MajorityRules): number {
  const moreThanHalf = Math.floor(cast / 2) + 1;
  if (cast === 0) return moreThanHalf;
  const share =
    majority === 'ordinary'
      ? Math.floor((cast * rules.ordinaryMajorityPercent) / 100) + 1
      : leastCount(cast, rules.specialMajorityPercent);
  return Math.min(Math.max(moreThanHalf, share), cast);
}

export interface Vote {
  readonly majority: Majority;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesAbstain: number | null;
}

export interface Decision {
  readonly outcome: Outcome;
  /** `null` while nobody voted. */
  readonly votesNeeded: number | null;
}

/** What became of a resolution. Without a quorum nothing is decided, whatever the votes. */
export function decide(vote: Vote, quorumReached: boolean, rules: MajorityRules): Decision {
  const { votesFor, votesAgainst, votesAbstain } = vote;
  if (votesFor === null && votesAgainst === null && votesAbstain === null) {
    return { outcome: 'not-voted', votesNeeded: null };
  }
  const cast = (votesFor ?? 0) + (votesAgainst ?? 0);
  const needed = votesNeeded(vote.majority, cast, rules);
  if (!quorumReached) return { outcome: 'no-quorum', votesNeeded: needed };
  return { outcome: (votesFor ?? 0) >= needed ? 'carried' : 'not-carried', votesNeeded: needed };
}

/** Everybody who voted: for, against and abstained. */
export function voters({ votesFor, votesAgainst, votesAbstain }: Vote): number {
  return (votesFor ?? 0) + (votesAgainst ?? 0) + (votesAbstain ?? 0);
}
