import { In } from 'typeorm';
import { matchKeys } from '../../shared/people/matching-keys.ts';
import type { PersonInput } from '../../shared/people/person.ts';
import { nextNumbers } from '../office/service.ts';
import { insertRows } from '../storage/insert-rows.ts';
import type { Changes } from '../storage/journal.ts';
import { changedFields, createRecords, updateRecords, type RecordChange, type WriteNote } from '../storage/records.ts';
import { indexRecords } from '../storage/search-index.ts';
import type { Transaction } from '../storage/transaction.ts';
import { derivedFields, forMatching, personDocument } from './derive.ts';
import { MatchKeyEntity, PersonEntity, type PersonRow } from './entities.ts';

/** The office facts that registering a person needs. */
export interface OfficeFacts {
  readonly id: string;
  readonly code: string;
  readonly country: string;
}

const caseCodeDigits = 5;
const peoplePerStep = 500;

/**
 * Registers people: case codes in order, the rows, their blocking keys, what search knows of them, and the journal. The form registers one,
 * an import thousands.
 */
export async function registerPeople(
  tx: Transaction,
  office: OfficeFacts,
  people: readonly PersonInput[],
  note: WriteNote = {},
): Promise<PersonRow[]> {
  const first = await nextNumbers(tx, 'case-code', people.length);
  const rows = await createRecords(
    tx,
    PersonEntity,
    people.map((person, index) => ({
      ...person,
      ...derivedFields(person, office.country),
      serial: first + index,
      caseCode: `${office.code}-${String(first + index).padStart(caseCodeDigits, '0')}`,
      custodianId: office.id,
      mergedIntoId: null,
      erasedAt: null,
    })),
    note,
  );
  await insertMatchKeys(tx, rows);
  await indexRecords(
    tx,
    rows.map((row) => personDocument(row, [])),
    true,
  );
  return rows;
}

/**
 * Changes many people at once, as an import does, and renews what is derived of their values.
 *
 * @throws Refusal `record.changed` when one of them no longer has its version; then nothing is written.
 */
export async function changePeople(
  tx: Transaction,
  office: OfficeFacts,
  changed: readonly RecordChange[],
  note: WriteNote = {},
): Promise<void> {
  for (let start = 0; start < changed.length; start += peoplePerStep) {
    const step = changed.slice(start, start + peoplePerStep);
    const before = await tx.manager.findBy(PersonEntity, { id: In(step.map(({ id }) => id)) });
    const people = new Map(before.map((person) => [person.id, person]));
    const withDerived = step.map((change) => {
      const person = people.get(change.id);
      return person ? { ...change, changes: { ...change.changes, ...derivedChanges(person, change, office) } } : change;
    });
    await updateRecords(tx, PersonEntity, withDerived, note);
    await refreshPeople(tx, await tx.manager.findBy(PersonEntity, { id: In([...people.keys()]) }));
  }
}

function derivedChanges(person: PersonRow, { changes }: RecordChange, office: OfficeFacts): Changes {
  const patch = Object.fromEntries(Object.entries(changes).map(([field, [, to]]) => [field, to]));
  return changedFields(person, derivedFields({ ...person, ...patch }, office.country));
}

/** Renews what is derived from a person's values outside their row. */
export function refreshPerson(tx: Transaction, person: PersonRow): Promise<void> {
  return refreshPeople(tx, [person]);
}

async function refreshPeople(tx: Transaction, people: readonly PersonRow[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  await forgetMatchKeys(tx, ids);
  await insertMatchKeys(tx, people);
  const codes = await aliasCodes(tx, ids);
  await indexRecords(
    tx,
    people.map((person) => personDocument(person, codes.get(person.id) ?? [])),
    false,
  );
}

/** Case codes of the records merged into each person. */
async function aliasCodes(tx: Transaction, personIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.manager.query<{ code: string; keptId: string }[]>(
    `select case_code as code, merged_into_id as keptId from person
      where merged_into_id in (select value from json_each(?)) order by case_code`,
    [JSON.stringify(personIds)],
  );
  const byPerson = Map.groupBy(rows, ({ keptId }) => keptId);
  return new Map([...byPerson].map(([id, aliases]) => [id, aliases.map(({ code }) => code)]));
}

export async function forgetMatchKeys(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await tx.manager.query(
    `delete from person_match_key
      where person_serial in (select serial from person where id in (select value from json_each(?)))`,
    [JSON.stringify(personIds)],
  );
}

async function insertMatchKeys(tx: Transaction, people: readonly PersonRow[]): Promise<void> {
  const rows = people.flatMap((person) =>
    matchKeys(forMatching(person)).map((key) => ({ key, personSerial: person.serial })),
  );
  await insertRows(tx.manager, MatchKeyEntity, rows);
}
