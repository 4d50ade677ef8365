import { z } from 'zod';

/** Text as a form sends it: trimmed, and absent rather than empty. */
export function optionalText(max = 200) {
  return z
    .string()
    .max(max)
    .transform((text) => text.trim() || null)
    .nullable()
    .default(null);
}

/** Text that must be there. */
export function requiredText(max = 200) {
  return z.string().trim().min(1, 'required').max(max);
}

/** An ISO calendar date, or absent. An emptied field arrives as ''. */
export const optionalDate = z
  .union([z.literal('').transform(() => null), z.iso.date('date')])
  .nullable()
  .default(null);

export function optionalChoice<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.literal('').transform(() => null), z.enum(values)])
    .nullable()
    .default(null);
}

export function optionalInteger(minimum: number, maximum: number) {
  return z
    .union([z.literal('').transform(() => null), z.int().min(minimum, 'range').max(maximum, 'range')])
    .nullable()
    .default(null);
}

export const recordId = z.uuid();

/** Optimistic locking: the version of the record the form was opened with. */
export const recordVersion = z.int().min(1);

export const recordRef = z.object({ id: recordId });
export const versionedRef = recordRef.extend({ version: recordVersion });
