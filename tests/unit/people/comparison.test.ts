import { expect, test } from 'vitest';
import { createFormat } from '../../../renderer/components/format.ts';
import { compareFacts } from '../../../renderer/people/doubles/comparison.ts';
import type { PersonFacts } from '../../../renderer/people/person-text.ts';

const format = createFormat('en-NG', 'NGN');
/** Keys stand for their texts: the comparison must not depend on the language. */
const t = ((key: string, options?: { defaultValue?: string }) => options?.defaultValue ?? key) as never;

function differing(one: PersonFacts, other: PersonFacts): string[] {
  return compareFacts(t, format, one, other)
    .filter((row) => row.differs)
    .map((row) => row.field);
}

test('what both say differently is marked, accents, capital letters and the spacing of phones apart', () => {
  const one = { givenNames: 'José', familyName: 'IDAHOSA', phone: '0803 123 4567', sex: 'male' } as const;
  const other = { givenNames: 'Jose', familyName: 'Idehosa', phone: '+2348031234567', sex: 'female' } as const;
  expect(differing(one, other)).toEqual(['familyName', 'sex']);
});

test('an estimate that does not contradict a date is no difference, another date is', () => {
  const known = { birthDate: '1990-03-04', birthPrecision: 'day' } as const;
  expect(differing(known, { birthDate: '1991-07-01', birthPrecision: 'estimated' })).toEqual([]);
  expect(differing(known, { birthDate: '1990-04-03', birthPrecision: 'day' })).toEqual(['birthDate']);
});

test('what only one knows is shown and not marked; what neither knows is left out', () => {
  const rows = compareFacts(t, format, { givenNames: 'Osaro', farmer: false }, { givenNames: 'Osaro', farmer: true });
  expect(rows.map(({ field, differs }) => [field, differs])).toEqual([
    ['givenNames', false],
    ['farmer', false],
  ]);
});
