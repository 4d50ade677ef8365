import type { EntityManager } from 'typeorm';
import { foldText } from '../../shared/kernel/text.ts';
import { samePhone } from '../../shared/kernel/phone.ts';
import { fullName } from '../people/derive.ts';
import type { PreparedRow } from './prepared.ts';
import type { RowReader } from './row-reader.ts';

interface Known {
  readonly id: string;
  readonly caseCode: string;
  readonly sourceId: string | null;
  readonly documentNumber: string | null;
  readonly nameKey: string;
  readonly phone: string | null;
}

/**
 * Finds the registered person of every row of a membership list: by case code, by the id of the file they came from, by document, or by a
 * name that only one person has (with the same phone, where the row has one). A membership never makes a person: rows without one are
 * refused, and so are names that several people share.
 */
export async function findMembers(
  manager: EntityManager,
  rows: readonly PreparedRow[],
  reader: RowReader,
): Promise<void> {
  const people = await manager.query<Known[]>(
    `select id, case_code as caseCode, source_id as sourceId, document_number as documentNumber, name_key as nameKey, phone
       from person where deleted_at is null`,
  );
  const byCode = new Map(people.map((person) => [person.caseCode.toLowerCase(), person]));
  const bySource = new Map(
    people.filter(({ sourceId }) => sourceId !== null).map((person) => [person.sourceId ?? '', person]),
  );
  const byDocument = new Map(
    people
      .filter(({ documentNumber }) => documentNumber !== null)
      .map((person) => [person.documentNumber ?? '', person]),
  );
  const byName = Map.groupBy(people, (person) => person.nameKey);
  for (const row of rows) {
    if (row.refused) continue;
    const { person } = row;
    const sure =
      byCode.get((row.caseCode ?? '').toLowerCase()) ??
      bySource.get(person.sourceId ?? '') ??
      byDocument.get(person.documentNumber ?? '');
    const named = sure ? [sure] : namesakes(row, byName);
    const [only] = named;
    if (only && named.length === 1) row.match = { personId: only.id };
    else reader.refuse(row, 'fullName', only ? 'person-ambiguous' : 'person-unknown', { name: fullName(person) });
    if (!row.membership) reader.refuse(row, 'cooperative', 'cooperative-missing');
  }
}

function namesakes({ person }: PreparedRow, byName: ReadonlyMap<string, Known[]>): Known[] {
  const key = foldText([person.familyName, person.givenNames, person.otherNames ?? ''].join(' '));
  const alike = byName.get(key) ?? [];
  const { phone } = person;
  return phone === null ? alike : alike.filter((known) => known.phone !== null && samePhone(known.phone, phone));
}
