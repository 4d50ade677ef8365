import type { Composition } from '../../shared/cooperatives/contract.ts';
import { compositionOf } from '../../shared/cooperatives/composition.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import { CooperativeEntity } from './entities.ts';
import { membersAt } from './members-at.ts';

/** Who the members of a cooperative were on a day: by sex, age and profile. */
export async function readComposition(
  { office }: SessionContext,
  { id, at }: { id: string; at: string },
): Promise<Composition> {
  if (!(await office.reads.existsBy(CooperativeEntity, { id }))) throw new Refusal('not_found');
  return compositionOf(await membersAt(office.reads, id, at), at);
}
