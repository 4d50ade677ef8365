import type { EntityManager } from 'typeorm';

/**
 * What each farmer still owes of advances, in minor units; whoever owes nothing is left out. Filled by payments, which keep the advances:
 * the scale, the farmer's page and the statement ask here and nowhere else.
 */
export function advanceBalances(
  _manager: EntityManager,
  _personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return Promise.resolve(new Map());
}
