import { matchKeys } from '../../shared/people/matching-keys.ts';
import type { PersonInput } from '../../shared/people/person.ts';
import { nextNumbers } from '../office/service.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { createRecords, type WriteNote } from '../storage/records.ts';
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

/** Renews what is derived from a person's values outside their row. */
export async function refreshPerson(tx: Transaction, person: PersonRow): Promise<void> {
  await forgetMatchKeys(tx, person.id);
  await insertMatchKeys(tx, [person]);
  await indexRecords(tx, [personDocument(person, await aliasCodes(tx, person.id))], false);
}

async function aliasCodes(tx: Transaction, personId: string): Promise<string[]> {
  const rows = await tx.manager.query<{ code: string }[]>(
    'select case_code as code from person where merged_into_id = ? order by case_code',
    [personId],
  );
  return rows.map((row) => row.code);
}

export async function forgetMatchKeys(tx: Transaction, personId: string): Promise<void> {
  await tx.manager.query(
    'delete from person_match_key where person_serial = (select serial from person where id = ?)',
    [personId],
  );
}

async function insertMatchKeys(tx: Transaction, people: readonly PersonRow[]): Promise<void> {
  const rows = people.flatMap((person) =>
    matchKeys(forMatching(person)).map((key) => ({ key, personSerial: person.serial })),
  );
  await insertRows(tx.manager, MatchKeyEntity, rows);
}
