import { Refusal } from '../../shared/kernel/refusal.ts';
import type { Actor } from '../storage/transaction.ts';

/**
 * Holds the rule of the second person: whoever prepared something does not approve it.
 *
 * @throws Refusal approval.own_work
 */
export function requireSecondPerson(actor: Actor, preparedBy: string): void {
  if (actor.userId === preparedBy) throw new Refusal('approval.own_work');
}
