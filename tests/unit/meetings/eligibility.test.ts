import { expect, test } from 'vitest';
import { attendersOf } from '../../../shared/meetings/eligibility.ts';

const members = [
  { personId: 'chair', status: 'active', category: 'founder' },
  { personId: 'member', status: 'active', category: 'ordinary' },
  { personId: 'associate', status: 'active', category: 'associate' },
  { personId: 'suspended', status: 'suspended', category: 'ordinary' },
  { personId: 'applicant', status: 'applicant', category: 'ordinary' },
] as const;
const seats = [
  { personId: 'chair', role: 'chair', committee: null },
  { personId: 'member', role: 'thematic-committee', committee: 'water' },
  { personId: 'suspended', role: 'secretary', committee: null },
] as const;

function on(circle: Parameters<typeof attendersOf>[2], associatesVote = false): string[] {
  return attendersOf(members, seats, circle, associatesVote).map(({ personId, votes }) => `${personId} ${votes}`);
}

test('active members are called to an assembly, and associates have no vote unless the by-laws give them one', () => {
  const everybody = { body: null, committee: null };
  expect(on(everybody)).toEqual(['chair true', 'member true', 'associate false']);
  expect(on(everybody, true)).toEqual(['chair true', 'member true', 'associate true']);
});

test('a committee is its office holders who are active members', () => {
  expect(on({ body: 'management-committee', committee: null })).toEqual(['chair true']);
  expect(on({ body: 'thematic-committee', committee: 'water' })).toEqual(['member true']);
  expect(on({ body: 'thematic-committee', committee: 'health' })).toEqual([]);
  expect(on({ body: 'auditors', committee: null })).toEqual([]);
});
