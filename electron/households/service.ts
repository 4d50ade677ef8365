import type { z } from 'zod';
import type { householdInput, householdMember, householdRecord } from '../../shared/households/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { foldText } from '../../shared/kernel/text.ts';
import { ageAt } from '../../shared/people/age.ts';
import type { SessionContext } from '../engine/context.ts';
import { discardDrafts } from '../records/drafts.ts';
import { localDate } from '../storage/environment.ts';
import { isNameless } from '../storage/nameless.ts';
import { namePattern } from '../storage/name-pattern.ts';
import { reachCondition, recordScopes } from '../storage/record-scopes.ts';
import { createRecord, removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import { forgetRecords, indexRecords, searchTerms, type SearchDocument } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { HouseholdEntity, type HouseholdRow } from './entities.ts';

type Input = z.infer<typeof householdInput>;
type HouseholdRecord = z.infer<typeof householdRecord>;
type Member = z.infer<typeof householdMember>;
type Ref = { id: string; version: number };

/** A household with its members, the head first, aged today. */
export async function getHousehold(context: SessionContext, id: string): Promise<HouseholdRecord> {
  const { reads } = context.office;
  const row = await reads.findOneBy(HouseholdEntity, { id });
  if (!row) throw new Refusal('not_found');
  const { version, name, communityId, vulnerability, incomeSources, land, livestock, tools, savings, debt } = row;
  const [community] = await reads.query<{ name: string }[]>('select name from community where id = ?', [communityId]);
  return {
    ...{ id, version, name, communityId, vulnerability, incomeSources, land, livestock, tools, savings, debt },
    communityName: community?.name ?? null,
    members: await membersOf(context, id),
    deleted: row.deletedAt !== null,
  };
}

/** The members the caller reaches; a minor whose name they may not know is shown by the case code. */
async function membersOf(context: SessionContext, id: string): Promise<Member[]> {
  const { reads, environment } = context.office;
  const today = localDate(environment.now());
  const rows = await reads.query<(Omit<Member, 'age'> & { birthDate: string | null })[]>(
    `select id as personId, case_code as caseCode, trim(given_names || ' ' || family_name) as name, household_role as role, birth_date as birthDate
       from person where household_id = ? and deleted_at is null
      order by household_role is not 'head', birth_date is null, birth_date, name_key, id`,
    [id],
  );
  return rows.map(({ birthDate, ...member }) => ({
    ...member,
    name: isNameless(context, birthDate) ? member.caseCode : member.name,
    age: ageAt(birthDate, today),
  }));
}

export async function createHousehold(
  { office, actor }: SessionContext,
  input: { household: Input; draftId?: string | undefined },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    const { household } = input;
    const row = await createRecord(tx, HouseholdEntity, { ...household, nameKey: foldText(household.name) });
    await indexRecords(tx, [householdDocument(row)], true);
    await discardDrafts(tx, input.draftId);
    return { id: row.id };
  });
}

export async function updateHousehold(
  { office, actor }: SessionContext,
  input: Ref & { household: Input; draftId?: string | undefined },
): Promise<{ version: number }> {
  return office.write(actor, async (tx) => {
    const { household } = input;
    const row = await updateRecord(tx, HouseholdEntity, input, { ...household, nameKey: foldText(household.name) });
    await indexRecords(tx, [householdDocument(row)], false);
    await discardDrafts(tx, input.draftId);
    return { version: row.version };
  });
}

/** Moves a household to the bin, unless somebody still belongs to it. */
export async function removeHousehold(
  { office, actor }: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const [members] = await tx.manager.query<{ count: number }[]>(
      'select count(*) as count from person where household_id = ? and deleted_at is null',
      [input.id],
    );
    if (members && members.count > 0) throw new Refusal('households.has_members', { members: members.count });
    await removeRecord(tx, HouseholdEntity, input, { reason: input.reason });
    await forgetRecords(tx, [input.id]);
  });
  return {};
}

export async function restoreHousehold(tx: Transaction, id: string): Promise<void> {
  await indexRecords(tx, [householdDocument(await restoreRecord(tx, HouseholdEntity, id))], true);
}

const mostOptions = 20;

/** Households for a picker, by any word of their name; the detail is the community. */
export async function householdOptions(
  { office, reachFor }: SessionContext,
  { search }: { search: string },
): Promise<{ options: { id: string; name: string; detail: string }[] }> {
  const { condition, parameters } = namePattern('h.name_key', search);
  const within = reachCondition(recordScopes.household, await reachFor('households.read'), 'h.id');
  const options = await office.reads.query<{ id: string; name: string; detail: string }[]>(
    `select h.id, h.name, coalesce(c.name, '') as detail
       from household h left join community c on c.id = h.community_id
      where h.deleted_at is null and ${condition} and ${within?.text ?? '1 = 1'} order by h.name_key, h.id limit ${mostOptions}`,
    [...parameters, ...(within?.parameters ?? [])],
  );
  return { options };
}

/** What search knows of a household. */
export function householdDocument(row: HouseholdRow): SearchDocument {
  return { recordId: row.id, kind: 'household', title: row.name, detail: '', terms: searchTerms([row.name]) };
}
