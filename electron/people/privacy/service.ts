import { IsNull } from 'typeorm';
import type { ErasureWay } from '../../../shared/people/privacy/contract.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { PersonEntity } from '../entities.ts';
import { erasePerson } from './erase.ts';

/**
 * Carries out again what was carried out in another copy of the file: an older copy must not bring back whoever was erased.
 *
 * @returns how many people of this copy were erased
 */
export async function repeatErasures(
  tx: Transaction,
  done: readonly { readonly personId: string; readonly way: ErasureWay }[],
  country: string,
): Promise<number> {
  let erased = 0;
  for (const { personId, way } of done) {
    const still = await tx.manager.findOneBy(PersonEntity, { id: personId, erasedAt: IsNull() });
    if (!still) continue;
    await erasePerson(tx, personId, way, country);
    erased += 1;
  }
  return erased;
}
