import { z } from 'zod';

/** The events of long work: progress (`step` is a text key, `total` 0 when unknown), then its result. */
export function progressOf<T extends z.ZodType>(result: T) {
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('progress'), step: z.string(), done: z.int(), total: z.int() }),
    z.object({ kind: z.literal('done'), result }),
  ]);
}
