import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { majorities } from '../../../shared/meetings/choices.ts';
import { decide, quorumNeeded, quorumOf, votesNeeded } from '../../../shared/meetings/counting.ts';

const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const people = fc.integer({ min: 0, max: 5000 });
const twoThirds = { ordinaryMajorityPercent: 50, specialMajorityPercent: 66.67 };

describe('quorum', () => {
  test('is the fraction of the by-laws, rounded up to whole people', () => {
    expect(quorumOf(58, 31, 50)).toEqual({ eligible: 58, present: 31, needed: 29, reached: true });
    expect(quorumNeeded(57, 50)).toBe(29);
    expect(quorumNeeded(3, 66.67)).toBe(2);
    expect(quorumNeeded(10, 100)).toBe(10);
  });

  test('is never reached by an empty room', () => {
    fc.assert(fc.property(people, percent, (eligible, share) => !quorumOf(eligible, 0, share).reached));
  });

  test('is not lost when more come', () => {
    fc.assert(
      fc.property(people, people, fc.nat(50), percent, (eligible, present, more, share) => {
        return !quorumOf(eligible, present, share).reached || quorumOf(eligible, present + more, share).reached;
      }),
    );
  });

  test('never asks for more than everybody', () => {
    fc.assert(
      fc.property(people, percent, (eligible, share) => quorumNeeded(eligible, share) <= Math.max(1, eligible)),
    );
  });

  test('grows with the fraction', () => {
    fc.assert(
      fc.property(people, percent, percent, (eligible, a, b) => {
        return quorumNeeded(eligible, Math.min(a, b)) <= quorumNeeded(eligible, Math.max(a, b));
      }),
    );
  });
});

describe('majority', () => {
  test('ordinary is more than half, special is two thirds', () => {
    expect(votesNeeded('ordinary', 30, twoThirds)).toBe(16);
    expect(votesNeeded('ordinary', 31, twoThirds)).toBe(16);
    expect(votesNeeded('special', 30, twoThirds)).toBe(20);
    expect(votesNeeded('special', 31, twoThirds)).toBe(21);
  });

  test('is more than half and never more than all, whatever the by-laws say', () => {
    const rules = fc.record({ ordinaryMajorityPercent: percent, specialMajorityPercent: percent });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...majorities), rules, (cast, majority, by) => {
        const needed = votesNeeded(majority, cast, by);
        expect(needed * 2).toBeGreaterThan(cast);
        expect(needed).toBeLessThanOrEqual(cast);
      }),
    );
  });

  test('is kept when a vote against becomes one for', () => {
    fc.assert(
      fc.property(people, people, fc.constantFrom(...majorities), (votesFor, votesAgainst, majority) => {
        const outcome = (yes: number, no: number) =>
          decide({ majority, votesFor: yes, votesAgainst: no, votesAbstain: 0 }, true, twoThirds).outcome;
        if (votesAgainst > 0 && outcome(votesFor, votesAgainst) === 'carried') {
          expect(outcome(votesFor + 1, votesAgainst - 1)).toBe('carried');
        }
      }),
    );
  });
});

describe('a decision', () => {
  const vote = { majority: 'ordinary', votesFor: 20, votesAgainst: 3, votesAbstain: 8 } as const;

  test('does not count abstentions as votes', () => {
    expect(decide(vote, true, twoThirds)).toEqual({ outcome: 'carried', votesNeeded: 12 });
    expect(decide({ ...vote, votesFor: 0, votesAgainst: 0 }, true, twoThirds).outcome).toBe('not-carried');
  });

  test('needs a quorum and a vote', () => {
    expect(decide(vote, false, twoThirds).outcome).toBe('no-quorum');
    const nobody = { majority: 'special', votesFor: null, votesAgainst: null, votesAbstain: null } as const;
    expect(decide(nobody, true, twoThirds)).toEqual({ outcome: 'not-voted', votesNeeded: null });
  });
});
