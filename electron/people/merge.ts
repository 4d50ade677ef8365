import type { EntityManager } from 'typeorm';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { personInput, restrictedPersonFields, type PersonInput } from '../../shared/people/person.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { findRecord, updateRecord } from '../storage/records.ts';
import { forgetRecords } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { derivedFields } from './derive.ts';
import { PersonEntity, PersonMergeEntity, type PersonMergeRow, type PersonRow } from './entities.ts';
import { moveLinks, moveLinksBack } from './links.ts';
import { forgetMatchKeys, refreshPerson } from './register.ts';

type Field = keyof PersonInput;
type Ref = { id: string; version: number };

const mergeableFields = Object.keys(personInput.shape) as Field[];
/** A value and the field that says how to read it: they are taken and given back together. */
const followers: Partial<Record<Field, Field>> = {
  birthDate: 'birthPrecision',
  documentNumber: 'documentType',
  householdId: 'householdRole',
};

/** The fields whose values differ and can be chosen. A follower is chosen with its leader, unless only the follower differs. */
export function differingFields(kept: PersonRow, merged: PersonRow, mayRestricted: boolean): Field[] {
  const differs = (field: Field) => kept[field] !== merged[field];
  const led = new Set(
    Object.entries(followers).flatMap(([leader, follower]) => (differs(leader as Field) ? [follower] : [])),
  );
  const hidden = new Set<Field>(mayRestricted ? [] : restrictedPersonFields);
  return mergeableFields.filter((field) => differs(field) && !led.has(field) && !hidden.has(field));
}

/**
 * The two records of a merge.
 *
 * @throws Refusal people.same_person, people.already_merged, or not_found for one that lies in the bin
 */
export async function readPair(
  manager: EntityManager,
  keptId: string,
  mergedId: string,
): Promise<{ kept: PersonRow; merged: PersonRow }> {
  if (keptId === mergedId) throw new Refusal('people.same_person');
  return { kept: await findOwn(manager, keptId), merged: await findOwn(manager, mergedId) };
}

async function findOwn(manager: EntityManager, id: string): Promise<PersonRow> {
  const row = await manager.findOneBy(PersonEntity, { id });
  if (row?.mergedIntoId != null) throw new Refusal('people.already_merged');
  return findRecord(manager, PersonEntity, id);
}

/**
 * Makes two records of one human being one: the kept record takes the chosen values and every link; the other becomes its alias, which
 * search still finds by its case code.
 *
 * A source id that only the merged record has is always taken, so that the next import of the same file meets the kept record.
 *
 * @throws Refusal people.merge_membership_conflict when both are open members of one cooperative; record.changed; those of `readPair`
 */
export async function merge(
  tx: Transaction,
  refs: { kept: Ref; merged: Ref },
  take: readonly Field[],
  country: string,
): Promise<string> {
  const { kept, merged } = await readPair(tx.manager, refs.kept.id, refs.merged.id);
  await refuseTwoMemberships(tx.manager, kept.id, merged.id);
  const keptSet = takenValues(kept, merged, take);
  const values = { ...kept, ...keptSet };
  const after = await updateRecord(
    tx,
    PersonEntity,
    refs.kept,
    { ...keptSet, ...derivedFields(values, country) },
    { action: 'merged' },
  );
  await becomeAlias(tx, refs.merged, kept.id);
  const movedLinks = await moveLinks(tx, merged.id, kept.id);
  await tx.journal([aliasEntry(kept.id, null, merged.caseCode)]);
  await refreshPerson(tx, after);
  const id = tx.newId();
  const done = { mergedAt: tx.now, mergedBy: tx.actor.userId, undoneAt: null, undoneBy: null };
  await insertRows(tx.manager, PersonMergeEntity, [
    { id, keptId: kept.id, mergedId: merged.id, keptBefore: { ...kept }, keptSet, movedLinks, ...done },
  ]);
  tx.touch('person_merge');
  return id;
}

function takenValues(kept: PersonRow, merged: PersonRow, take: readonly Field[]): Partial<PersonInput> {
  const led = take.flatMap((field) => followers[field] ?? []);
  const sourceId = kept.sourceId === null && merged.sourceId !== null ? (['sourceId'] as const) : [];
  const fields = new Set<Field>([...take, ...led, ...sourceId]);
  return Object.fromEntries(
    [...fields].filter((field) => kept[field] !== merged[field]).map((field) => [field, merged[field]]),
  );
}

async function refuseTwoMemberships(manager: EntityManager, first: string, second: string): Promise<void> {
  const open = `deleted_at is null and status <> 'exited'`;
  const [both] = await manager.query<{ name: string }[]>(
    `select c.name from cooperative c
      where c.id in (select cooperative_id from membership where person_id = ? and ${open})
        and c.id in (select cooperative_id from membership where person_id = ? and ${open})
      order by c.name_key limit 1`,
    [first, second],
  );
  if (both) throw new Refusal('people.merge_membership_conflict', { cooperative: both.name });
}

/** An alias lies with the deleted records, but not in the bin: it comes back by undoing its merge. */
async function becomeAlias(tx: Transaction, ref: Ref, keptId: string): Promise<void> {
  await updateRecord(tx, PersonEntity, ref, { mergedIntoId: keptId }, { action: 'merged' });
  await tx.manager.update(PersonEntity, { id: ref.id }, { deletedAt: tx.now, deletedBy: tx.actor.userId });
  await forgetMatchKeys(tx, [ref.id]);
  await forgetRecords(tx, [ref.id]);
}

function aliasEntry(recordId: string, from: string | null, to: string | null) {
  const action = to === null ? 'merge-undone' : 'alias-added';
  return { action, kind: 'person', recordId, changes: { alias: [from, to] as const } };
}

/**
 * Takes a merge back: the alias is a record of its own again, with every link that was moved, and the kept record has its values from before.
 *
 * A value that was changed since the merge stays as it is now, and so does what was newly linked to the kept record. Merges build on each
 * other, so the last one is undone first.
 *
 * @throws Refusal not_found, people.merge_undone, or people.later_merge with the case code of the later one
 */
export async function undo(tx: Transaction, mergeId: string, country: string): Promise<void> {
  const done = await tx.manager.findOneBy(PersonMergeEntity, { id: mergeId });
  if (!done) throw new Refusal('not_found');
  if (done.undoneAt !== null) throw new Refusal('people.merge_undone');
  await refuseLaterMerge(tx.manager, done);
  const kept = await findRecord(tx.manager, PersonEntity, done.keptId);
  const values = valuesToGiveBack(kept, done);
  const derived = derivedFields({ ...kept, ...values }, country);
  const keptAfter = await updateRecord(tx, PersonEntity, kept, { ...values, ...derived }, { action: 'merge-undone' });
  await moveLinksBack(tx, done.movedLinks, done.keptId, done.mergedId);
  const merged = await becomeOwnRecord(tx, done.mergedId);
  await tx.journal([aliasEntry(kept.id, merged.caseCode, null)]);
  await refreshPerson(tx, keptAfter);
  await refreshPerson(tx, merged);
  await tx.manager.update(PersonMergeEntity, { id: mergeId }, { undoneAt: tx.now, undoneBy: tx.actor.userId });
  tx.touch('person_merge');
}

async function becomeOwnRecord(tx: Transaction, id: string): Promise<PersonRow> {
  await tx.manager.update(PersonEntity, { id }, { deletedAt: null, deletedBy: null });
  const alias = await findRecord(tx.manager, PersonEntity, id);
  return updateRecord(tx, PersonEntity, alias, { mergedIntoId: null }, { action: 'merge-undone' });
}

async function refuseLaterMerge(manager: EntityManager, done: PersonMergeRow): Promise<void> {
  const { keptId, mergedAt, id } = done;
  const [later] = await manager.query<{ caseCode: string }[]>(
    `select p.case_code as caseCode from person_merge m join person p on p.id = iif(m.kept_id = ?, m.merged_id, m.kept_id)
      where m.undone_at is null and (m.merged_id = ? or (m.kept_id = ? and (m.merged_at, m.id) > (?, ?)))
      order by m.merged_at desc, m.id desc limit 1`,
    [keptId, keptId, keptId, mergedAt, id],
  );
  if (later) throw new Refusal('people.later_merge', { caseCode: later.caseCode });
}

function valuesToGiveBack(kept: PersonRow, { keptBefore, keptSet }: PersonMergeRow): Partial<PersonInput> {
  const isUnchanged = (field: string) => kept[field as Field] === keptSet[field];
  const partnerOf = (field: string) =>
    Object.entries(followers).flatMap(([leader, follower]) => {
      if (leader === field) return [follower];
      return follower === field ? [leader] : [];
    });
  const fields = Object.keys(keptSet).filter((field) =>
    [field, ...partnerOf(field)].every((one) => !(one in keptSet) || isUnchanged(one)),
  );
  return Object.fromEntries(fields.map((field) => [field, keptBefore[field]]));
}
