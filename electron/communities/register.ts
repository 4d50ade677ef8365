import type { z } from 'zod';
import type { communityInput } from '../../shared/communities/contract.ts';
import { foldText } from '../../shared/kernel/text.ts';
import { createRecords, type WriteNote } from '../storage/records.ts';
import { indexRecords, searchTerms, type SearchDocument } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { CommunityEntity, type CommunityRow } from './entities.ts';

export type CommunityInput = z.infer<typeof communityInput>;

/** What is stored of a community: the typed values, and its name as it is sorted and searched. */
export function communityValues(community: CommunityInput): CommunityInput & Pick<CommunityRow, 'nameKey'> {
  return { ...community, nameKey: foldText(community.name) };
}

export function communityDocument({ id, name, pcode }: CommunityRow): SearchDocument {
  return { recordId: id, kind: 'community', title: name, detail: pcode ?? '', terms: searchTerms([name, pcode]) };
}

/** Adds communities with what search knows of them. The form adds one, an import those its rows name. */
export async function registerCommunities(
  tx: Transaction,
  communities: readonly CommunityInput[],
  note: WriteNote = {},
): Promise<CommunityRow[]> {
  const rows = await createRecords(tx, CommunityEntity, communities.map(communityValues), note);
  await indexRecords(tx, rows.map(communityDocument), true);
  return rows;
}
