import type { EntityManager } from 'typeorm';
import { foldText } from '../../shared/kernel/text.ts';
import { phoneDigits, samePhone } from '../../shared/kernel/phone.ts';
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
 * name that only one person has (with the same phone, where the row has one), or, without a name, by a phone that only one person has. A membership never makes a person: rows without one are
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
  const byPhone = Map.groupBy(people, (person) => phoneDigits(person.phone ?? ''));
  for (const row of rows) {
    if (row.refused) continue;
    const { person } = row;
    const sure =
      byCode.get((row.caseCode ?? '').toLowerCase()) ??
      bySource.get(person.sourceId ?? '') ??
      byDocument.get(person.documentNumber ?? '');
    const named = sure ? [sure] : namesakes(row, byName, byPhone);
    const [only] = named;
    if (only && named.length === 1) row.match = { personId: only.id };
    else {
      const { name, fields } = subjectOf(row);
      reader.refuse(row, fields, only ? 'person-ambiguous' : 'person-unknown', { name });
    }
    if (!row.membership) reader.refuse(row, ['cooperative'], 'cooperative-missing');
  }
}

type Alike = ReadonlyMap<string, Known[]>;

function namesakes({ person }: PreparedRow, byName: Alike, byPhone: Alike): Known[] {
  const key = foldText([person.familyName, person.givenNames, person.otherNames ?? ''].join(' '));
  const { phone } = person;
  if (phone === null) return byName.get(key) ?? [];
  const alike = key === '' ? byPhone.get(phoneDigits(phone)) : byName.get(key);
  return (alike ?? []).filter((known) => known.phone !== null && samePhone(known.phone, phone));
}

/** Whom a row means, as the file says it, and the columns in which it does. */
function subjectOf({ person, caseCode }: PreparedRow): { name: string; fields: readonly string[] } {
  const name = fullName(person);
  if (name !== '') return { name, fields: ['fullName', 'givenNames', 'familyName'] };
  const said = [
    ['caseCode', caseCode],
    ['sourceId', person.sourceId],
    ['nationalId', person.documentNumber],
    ['phone', person.phone],
  ] as const;
  const [field = 'fullName', value = null] = said.find(([, text]) => text !== null) ?? [];
  return { name: value ?? '', fields: [field] };
}
