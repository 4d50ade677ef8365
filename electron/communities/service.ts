import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { communityRecord } from '../../shared/communities/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SessionContext } from '../engine/context.ts';
import { discardDrafts } from '../records/drafts.ts';
import { namePattern } from '../storage/name-pattern.ts';
import { removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import { forgetRecords, indexRecords } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { adminPath } from './admin-units.ts';
import { CommunityEntity } from './entities.ts';
import { communityDocument, communityValues, registerCommunities, type CommunityInput } from './register.ts';

type CommunityRecord = z.infer<typeof communityRecord>;
type Ref = { id: string; version: number };

/** A community with the units it lies in and how many people live there; one in the bin is shown too. */
export async function getCommunity({ office }: SessionContext, id: string): Promise<CommunityRecord> {
  const row = await office.reads.findOneBy(CommunityEntity, { id });
  if (!row) throw new Refusal('not_found');
  const { version, name, pcode, latitude, longitude, populationNotes } = row;
  return {
    ...{ id, version, name, pcode, latitude, longitude, populationNotes },
    kind: row.kind as CommunityRecord['kind'],
    adminPath: await adminPath(office.reads, pcode),
    people: (await usesOf(office.reads, id)).people,
    deleted: row.deletedAt !== null,
  };
}

export async function createCommunity(
  { office, actor }: SessionContext,
  input: { community: CommunityInput; draftId?: string | undefined },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    const [row] = await registerCommunities(tx, [input.community]);
    if (!row) throw new Error('an added community has no row');
    await discardDrafts(tx, input.draftId);
    return { id: row.id };
  });
}

export async function updateCommunity(
  { office, actor }: SessionContext,
  input: Ref & { community: CommunityInput; draftId?: string | undefined },
): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const row = await updateRecord(tx, CommunityEntity, input, communityValues(input.community));
    await indexRecords(tx, [communityDocument(row)], false);
    await discardDrafts(tx, input.draftId);
    return { version: row.version };
  });
}

/** Moves a community to the bin, unless a person, household or cooperative still names it. */
export async function removeCommunity(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const uses = await usesOf(tx.manager, input.id);
    if (Object.values(uses).some((count) => count > 0)) throw new Refusal('communities.in_use', { ...uses });
    await removeRecord(tx, CommunityEntity, input, { reason: input.reason });
    await forgetRecords(tx, [input.id]);
  });
  return {};
}

export async function restoreCommunity(tx: Transaction, id: string): Promise<void> {
  await indexRecords(tx, [communityDocument(await restoreRecord(tx, CommunityEntity, id))], true);
}

const mostOptions = 20;

/** Communities for a picker, by any word of their name; the detail is the administrative unit. */
export async function communityOptions(
  { office }: SessionContext,
  { search }: { search: string },
): Promise<{ options: { id: string; name: string; detail: string }[] }> {
  const { condition, parameters } = namePattern('c.name_key', search);
  const options = await office.reads.query<{ id: string; name: string; detail: string }[]>(
    `select c.id, c.name, coalesce(u.name, '') as detail
       from community c left join admin_unit u on u.pcode = c.pcode
      where c.deleted_at is null and ${condition} order by c.name_key, c.id limit ${mostOptions}`,
    parameters,
  );
  return { options };
}

interface Uses {
  readonly people: number;
  readonly households: number;
  readonly cooperatives: number;
}

async function usesOf(manager: EntityManager, id: string): Promise<Uses> {
  const live = (table: string) => `(select count(*) from ${table} where community_id = ? and deleted_at is null)`;
  const [uses] = await manager.query<Uses[]>(
    `select ${live('person')} as people, ${live('household')} as households, ${live('cooperative')} as cooperatives`,
    [id, id, id],
  );
  return uses ?? { people: 0, households: 0, cooperatives: 0 };
}
