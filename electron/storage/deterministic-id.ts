import { v5 } from 'uuid';

/** Namespace of every id that is made from what a record stands for. Never changed: two laptops must come to the same ids. */
const namespace = '5b0f4f5e-7c1d-5a50-9e0b-2f1a6d3c8e41';

/**
 * The id of a record that exists once, made from what it stands for: `deterministicId('dues', membershipId, '2026-03')`.
 *
 * Two laptops that make the same record come to the same id, so that it stays one record when their files meet. Parts must not be empty.
 */
export function deterministicId(...parts: readonly [kind: string, ...string[]]): string {
  if (parts.length < 2 || parts.some((part) => part === ''))
    throw new RangeError('An id is made of a kind and what it is of');
  return v5(JSON.stringify(parts), namespace);
}
