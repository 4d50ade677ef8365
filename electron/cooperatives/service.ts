import type { CooperativeInput, CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { foldText } from '../../shared/kernel/text.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { CommunityEntity } from '../communities/entities.ts';
import type { SessionContext } from '../engine/context.ts';
import { discardDrafts } from '../records/drafts.ts';
import { reachCondition, recordScopes } from '../storage/record-scopes.ts';
import { removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import { forgetRecords, indexRecords } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { CooperativeEntity, type CooperativeRow } from './entities.ts';
import { cooperativeDocument, createCooperatives, derivedFields, requireFreeCode } from './register.ts';
import { readSteps, requireFormedBeforeSteps } from './statuses.ts';

export { restoreSupport } from './care/service.ts';
export { membersAt, type MemberAt } from './members-at.ts';
export { restoreMembership } from './memberships.ts';
export { officersAt, termsOfMeeting } from './officers.ts';
export { refuseAtField } from './refuse-at-field.ts';
export { beginTerm } from './terms.ts';

type Ref = { id: string; version: number };

const optionsShown = 20;

export async function getCooperative({ office }: SessionContext, id: string): Promise<CooperativeRecord> {
  const row = await office.reads.findOneBy(CooperativeEntity, { id });
  if (!row) throw new Refusal('not_found');
  const community =
    row.communityId === null ? null : await office.reads.findOneBy(CommunityEntity, { id: row.communityId });
  const statusSteps = await readSteps(office.reads, row);
  return { ...row, statusSteps, communityName: community?.name ?? null, deleted: row.deletedAt !== null };
}

export async function createCooperative(
  { office, actor }: SessionContext,
  input: { cooperative: CooperativeInput; draftId?: string | undefined },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    const [row] = await createCooperatives(tx, [input.cooperative]);
    if (!row) throw new Error('a created cooperative has no row');
    await discardDrafts(tx, input.draftId);
    return { id: row.id };
  });
}

export async function updateCooperative(
  { office, actor }: SessionContext,
  input: Ref & { cooperative: CooperativeInput; draftId?: string | undefined },
): Promise<{ version: number }> {
  const { cooperative } = input;
  return office.write(actor, async (tx) => {
    await requireFreeCode(tx.manager, cooperative.code, input.id);
    await requireFormedBeforeSteps(tx.manager, input.id, cooperative.formedOn);
    const after = await updateRecord(tx, CooperativeEntity, input, { ...cooperative, ...derivedFields(cooperative) });
    await indexRecords(tx, [cooperativeDocument(after)], false);
    await discardDrafts(tx, input.draftId);
    return { version: after.version };
  });
}

/** Moves a cooperative to the bin. One that somebody still belongs to stays: members exit first. */
export async function removeCooperative(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const members = await countOpenMemberships(tx, input.id);
    if (members > 0) throw new Refusal('cooperatives.has_members', { members });
    await removeRecord(tx, CooperativeEntity, input, { reason: input.reason });
    await forgetRecords(tx, [input.id]);
  });
  return {};
}

/** Takes a cooperative out of the bin; refused when another one took its code meanwhile. */
export async function restoreCooperative(tx: Transaction, id: string): Promise<void> {
  const binned = await tx.manager.findOneBy(CooperativeEntity, { id });
  if (binned) await requireFreeCode(tx.manager, binned.code, id);
  const row = await restoreRecord(tx, CooperativeEntity, id);
  await indexRecords(tx, [cooperativeDocument(row)], false);
}

/** Cooperatives for a picker: by any part of name or code, in the order of their names. */
export async function cooperativeOptions({ office, reachFor }: SessionContext, search: string) {
  const within = reachCondition(recordScopes.cooperative, await reachFor('cooperatives.read'), 'k.id');
  const pattern = `%${foldText(search)}%`;
  const rows = await office.reads.query<
    (Pick<CooperativeRow, 'id' | 'name' | 'code'> & { community: string | null })[]
  >(
    `select k.id, k.name, k.code, c.name as community from cooperative k left join community c on c.id = k.community_id
      where k.deleted_at is null and (k.name_key like ? or lower(k.code) like ?)
        and ${within?.text ?? '1 = 1'} order by k.name_key, k.id limit ${optionsShown}`,
    [pattern, `%${search.trim().toLowerCase().replace(/[%_]/g, '')}%`, ...(within?.parameters ?? [])],
  );
  return {
    options: rows.map(({ id, name, code, community }) => ({
      id,
      name,
      detail: [code, community].filter((part) => part !== null).join(' · '),
    })),
  };
}

async function countOpenMemberships(tx: Transaction, cooperativeId: string): Promise<number> {
  const [row] = await tx.manager.query<{ members: number }[]>(
    `select count(*) as members from membership where cooperative_id = ? and deleted_at is null and status <> 'exited'`,
    [cooperativeId],
  );
  return row?.members ?? 0;
}
