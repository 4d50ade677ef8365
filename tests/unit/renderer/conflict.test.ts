import { expect, test } from 'vitest';
import { contestedFields, resolveConflict } from '../../../renderer/components/record-form/conflict.ts';

const base = { name: 'Ikpoba', tags: ['a'], byLaws: { quorumPercent: 50, termYears: 3, duesAmount: null } };

test('a change of either side in a field of its own is kept, also inside fields that belong together', () => {
  const mine = { ...base, byLaws: { ...base.byLaws, duesAmount: 75_050 } };
  const theirs = { ...base, name: 'Ikpoba Hill', byLaws: { ...base.byLaws, quorumPercent: 55 } };
  const conflict = { base, mine, theirs, version: 2 };
  expect(contestedFields(conflict)).toEqual([]);
  expect(resolveConflict(conflict, new Set())).toEqual({
    name: 'Ikpoba Hill',
    tags: ['a'],
    byLaws: { quorumPercent: 55, termYears: 3, duesAmount: 75_050 },
  });
});

test('what both changed is contested, and the choice decides', () => {
  const mine = { ...base, tags: ['a', 'b'], byLaws: { ...base.byLaws, termYears: 2 } };
  const theirs = { ...base, tags: [], byLaws: { ...base.byLaws, termYears: 4 } };
  const conflict = { base, mine, theirs, version: 2 };
  expect(contestedFields(conflict)).toEqual(['tags', 'byLaws.termYears']);
  expect(resolveConflict(conflict, new Set())).toEqual(mine);
  expect(resolveConflict(conflict, new Set(['byLaws.termYears']))).toEqual({
    ...mine,
    byLaws: { ...base.byLaws, termYears: 4 },
  });
});

test('the same change on both sides is no conflict', () => {
  const both = { ...base, name: 'Ikpoba Hill' };
  expect(contestedFields({ base, mine: both, theirs: both, version: 2 })).toEqual([]);
});
