import type { EntityManager } from 'typeorm';
import { foldText } from '../../shared/kernel/text.ts';
import { phoneDigits } from '../../shared/kernel/phone.ts';
import type { PreparedRow } from './prepared.ts';

const perStatement = 500;

interface KnownPerson {
  readonly id: string;
  readonly key: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly documentNumber: string | null;
}

function nameKeyOf(row: PreparedRow): string {
  const { familyName, givenNames, otherNames } = row.person;
  return foldText([familyName, givenNames, otherNames ?? ''].join(' '));
}

/** What tells two rows without an id to be the same record: every identifying value equal. */
function contentKey(name: string, birthDate: string | null, phone: string | null, document: string | null): string {
  return [name, birthDate ?? '', phone === null ? '' : phoneDigits(phone), (document ?? '').toLowerCase()].join('|');
}

function contentKeyOf(row: PreparedRow): string {
  const { birthDate, phone, documentNumber } = row.person;
  return contentKey(nameKeyOf(row), birthDate, phone, documentNumber);
}

async function personIds(
  manager: EntityManager,
  column: string,
  values: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < values.length; start += perStatement) {
    const chunk = values.slice(start, start + perStatement);
    const rows = await manager.query<{ key: string; id: string }[]>(
      `select ${column} as key, id from person where deleted_at is null and ${column} in (${chunk.map(() => '?').join(', ')})`,
      chunk,
    );
    for (const row of rows) found.set(row.key, row.id);
  }
  return found;
}

async function peopleByContent(manager: EntityManager, names: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < names.length; start += perStatement) {
    const chunk = names.slice(start, start + perStatement);
    const rows = await manager.query<KnownPerson[]>(
      `select id, name_key as key, birth_date as birthDate, phone, document_number as documentNumber from person
        where deleted_at is null and name_key in (${chunk.map(() => '?').join(', ')})`,
      chunk,
    );
    for (const row of rows) found.set(contentKey(row.key, row.birthDate, row.phone, row.documentNumber), row.id);
  }
  return found;
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null && value !== ''))] as string[];
}

/**
 * Recognises the rows whose person is registered already, so that the same file adds nothing the second time: by the id of the file, by our
 * case code, or, for rows without either, by name, birth date, phone and document all being equal. Rows that repeat an earlier one of the
 * file are matched with it.
 */
export async function matchRows(manager: EntityManager, rows: readonly PreparedRow[]): Promise<void> {
  const accepted = rows.filter((row) => !row.refused);
  const bySource = await personIds(manager, 'source_id', unique(accepted.map((row) => row.person.sourceId)));
  const byCode = await personIds(manager, 'case_code', unique(accepted.map((row) => row.caseCode)));
  const anonymous = accepted.filter((row) => row.person.sourceId === null && row.caseCode === null);
  const byContent = await peopleByContent(manager, unique(anonymous.map(nameKeyOf)));
  const earlier = new Map<string, number>();
  for (const row of accepted) {
    const { sourceId } = row.person;
    const isAnonymous = sourceId === null && row.caseCode === null;
    const personId =
      byCode.get(row.caseCode ?? '') ??
      bySource.get(sourceId ?? '') ??
      (isAnonymous ? byContent.get(contentKeyOf(row)) : undefined);
    const key = sourceId === null ? `content ${contentKeyOf(row)}` : `source ${sourceId}`;
    const before = earlier.get(key);
    if (personId !== undefined) row.match = { personId };
    else if (before !== undefined) row.match = { row: before };
    else earlier.set(key, row.row);
  }
}
