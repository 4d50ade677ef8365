import { expect, test } from 'vitest';
import { deterministicId } from '../../../electron/storage/deterministic-id.ts';

test('the same record has the same id on every computer, for ever', () => {
  expect(deterministicId('dues', 'member-1', '2026-03')).toBe(deterministicId('dues', 'member-1', '2026-03'));
  expect(deterministicId('dues', 'member-1', '2026-03')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
});

test('what is cut elsewhere is another record', () => {
  expect(deterministicId('dues', 'a', 'bc')).not.toBe(deterministicId('dues', 'ab', 'c'));
  expect(deterministicId('dues', 'a,b')).not.toBe(deterministicId('dues', 'a', 'b'));
});

test('a part that is missing is a fault of the caller', () => {
  expect(() => deterministicId('dues', '')).toThrow(RangeError);
  expect(() => deterministicId('dues')).toThrow(RangeError);
});
