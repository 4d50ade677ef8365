import { Refusal } from '../../shared/kernel/refusal.ts';

/**
 * Gives the engine a chance to answer others between pieces of long work, and ends it when nobody waits for it any more.
 *
 * @throws Refusal work.cancelled after an abort
 */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise(setImmediate);
  if (signal.aborted) throw new Refusal('work.cancelled');
}
