import { IsNull } from 'typeorm';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { ageFlags } from '../../shared/people/age.ts';
import type { PersonRecord } from '../../shared/people/contract.ts';
import { restrictedPersonFields, type PersonInput } from '../../shared/people/person.ts';
import { CommunityEntity } from '../communities/entities.ts';
import type { SessionContext } from '../engine/context.ts';
import { HouseholdEntity } from '../households/entities.ts';
import { discardDrafts } from '../records/drafts.ts';
import { localDate } from '../storage/environment.ts';
import { findRecord, removeRecord, restoreRecord, updateRecord } from '../storage/records.ts';
import { isSealed } from '../storage/sealed-text.ts';
import { forgetRecords } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { derivedFields } from './derive.ts';
import { noteDoubles } from './doubles.ts';
import { PersonEntity, type PersonRow } from './entities.ts';
import { forgetMatchKeys, refreshPerson, registerPeople } from './register.ts';
import { UserAccountEntity } from '../office/entities.ts';

export { namesOfPeople } from './names.ts';

type Ref = { id: string; version: number };

/** Everything about a person that the caller may see, with age and disability computed today. */
export async function getPerson(context: SessionContext, id: string): Promise<PersonRecord> {
  const { reads, environment } = context.office;
  const row = await reads.findOneBy(PersonEntity, { id });
  if (!row) throw new Refusal('not_found');
  const [community, household, author] = await Promise.all([
    row.communityId === null ? null : reads.findOneBy(CommunityEntity, { id: row.communityId }),
    row.householdId === null ? null : reads.findOneBy(HouseholdEntity, { id: row.householdId }),
    reads.findOneBy(UserAccountEntity, { id: row.createdBy }),
  ]);
  const restrictedHidden = !mayReadNotes(context, row);
  return {
    ...row,
    ...(restrictedHidden ? blankRestricted : {}),
    ageFlags: flagsOf(row, localDate(environment.now())),
    communityName: community?.name ?? null,
    householdName: household?.name ?? null,
    restrictedHidden,
    restrictedHeld: restrictedPersonFields.filter((field) => row[field] !== null).length,
    deleted: row.deletedAt !== null,
    registeredAt: row.createdAt,
    registeredBy: author?.name ?? '',
  };
}

/** Registers one person. Near-doubles never stop it; they are kept as pairs to be decided. */
export async function createPerson(
  context: SessionContext,
  input: { person: PersonInput; draftId?: string | undefined },
): Promise<{ id: string; caseCode: string }> {
  const { office, session, actor } = context;
  const person = withoutRestricted(context, input.person, null);
  return office.write(actor, async (tx) => {
    const [row] = await registerPeople(tx, session.office, [person]);
    if (!row) throw new Error('a registered person has no row');
    await noteDoubles(tx, row);
    await discardDrafts(tx, input.draftId);
    return { id: row.id, caseCode: row.caseCode };
  });
}

export async function updatePerson(
  context: SessionContext,
  input: Ref & { person: PersonInput; draftId?: string | undefined },
): Promise<{ version: number }> {
  const { office, session, actor } = context;
  return office.write(actor, async (tx) => {
    const before = await findRecord(tx.manager, PersonEntity, input.id);
    if (before.erasedAt !== null) throw new Refusal('people.erased');
    const person = withoutRestricted(context, input.person, before);
    const patch = { ...person, ...derivedFields(person, session.office.country) };
    const after = await updateRecord(tx, PersonEntity, input, patch);
    if (after.version !== before.version) {
      await refreshPerson(tx, after);
      await noteDoubles(tx, after);
    }
    await discardDrafts(tx, input.draftId);
    return { version: after.version };
  });
}

export async function removePerson(
  context: SessionContext,
  input: Ref & { reason: string },
): Promise<Record<string, never>> {
  const { office, actor } = context;
  await office.write(actor, async (tx) => {
    await requireNoOpenMembership(tx, input.id);
    await binPerson(tx, input, input.reason);
  });
  return {};
}

/** A cooperative must not count a member whom nobody can open any more. */
async function requireNoOpenMembership(tx: Transaction, personId: string): Promise<void> {
  const [row] = await tx.manager.query<{ count: number }[]>(
    `select count(*) as count from membership where person_id = ? and deleted_at is null and status <> 'exited'`,
    [personId],
  );
  if (row && row.count > 0) throw new Refusal('people.has_memberships', { count: row.count });
}

/** Moves a person to the bin: found by nobody and compared with nobody until restored. */
export async function binPerson(tx: Transaction, ref: Ref, reason: string | null, action?: string): Promise<void> {
  await removeRecord(tx, PersonEntity, ref, { reason, ...(action === undefined ? {} : { action }) });
  await forgetMatchKeys(tx, [ref.id]);
  await forgetRecords(tx, [ref.id]);
}

export async function restorePerson(tx: Transaction, id: string): Promise<void> {
  const own = await tx.manager.findOneBy(PersonEntity, { id, mergedIntoId: IsNull() });
  if (!own) throw new Refusal('people.already_merged');
  if (own.erasedAt !== null) throw new Refusal('people.erased');
  await refreshPerson(tx, await restoreRecord(tx, PersonEntity, id));
}

const blankRestricted = Object.fromEntries(restrictedPersonFields.map((field) => [field, null])) as Record<
  (typeof restrictedPersonFields)[number],
  null
>;

/** Sealed notes stay hidden as long as nobody who holds their key has signed in. */
function mayReadNotes(context: SessionContext, row: PersonRow | null): boolean {
  const isClosed = isSealed(row?.protectionNotes) || isSealed(row?.medicalNotes);
  return context.may('sensitive.protection') && !isClosed;
}

/** Somebody who may not read the restricted fields cannot change them either: what was there stays. */
function withoutRestricted(context: SessionContext, person: PersonInput, before: PersonRow | null): PersonInput {
  if (mayReadNotes(context, before)) return person;
  const kept = Object.fromEntries(restrictedPersonFields.map((field) => [field, before?.[field] ?? null]));
  return { ...person, ...kept };
}

function flagsOf(row: PersonRow, today: string): PersonRecord['ageFlags'] {
  const { age, under15, minor15to17 } = ageFlags(row, today);
  return { age, under15, minor15to17 };
}
