import { expect, test } from 'vitest';
import { groupsOf, startsWithMerged } from '../../../renderer/people/doubles/merge-values.ts';

const fields = [
  { field: 'familyName', kept: 'Idahosa', merged: 'Idehosa' },
  { field: 'phone', kept: null, merged: '0803 123 4567' },
  { field: 'otherNames', kept: 'Uyi', merged: '' },
  { field: 'farmer', kept: false, merged: true },
  { field: 'seeing', kept: 2, merged: 1 },
];

test('a merge starts with the value of the only record that has one, and with the kept one where both have', () => {
  expect([...startsWithMerged(fields)]).toEqual(['phone', 'farmer']);
});

test('what contradicts comes first', () => {
  const names = groupsOf(fields).map(({ key, members }) => [key, members.map(({ field }) => field)]);
  expect(names).toEqual([
    ['both', ['familyName', 'seeing']],
    ['one', ['phone', 'otherNames', 'farmer']],
  ]);
});
