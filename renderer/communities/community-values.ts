import type { z } from 'zod';
import { communityInput } from '../../shared/communities/contract.ts';
import type { communityRecord } from '../../shared/communities/contract.ts';

export type CommunityRecord = z.infer<typeof communityRecord>;
export type CommunityInput = z.infer<typeof communityInput>;

/** The typed values of a record. */
export function valuesOf(record: CommunityRecord): CommunityInput {
  return communityInput.parse(record);
}

export const blankCommunity: z.input<typeof communityInput> = {
  ...communityInput.parse({ name: '?', kind: 'village' }),
  name: '',
};

/** The units a community lies in, from the largest, as one line. */
export function adminPathText(path: readonly string[]): string {
  return path.join(' › ');
}
