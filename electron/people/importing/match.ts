import { In, IsNull, type EntityManager } from 'typeorm';
import { phoneDigits } from '../../../shared/kernel/phone.ts';
import { foldText } from '../../../shared/kernel/text.ts';
import type { PersonInput } from '../../../shared/people/person.ts';
import { recognise, type Matching } from '../../imports/definition.ts';
import { PersonEntity, type PersonRow } from '../entities.ts';
import { findNearDoubles } from './near-doubles.ts';
import type { PersonImportRow } from './row.ts';

const perStatement = 500;

/**
 * Recognises the rows whose person is registered already: by the id of the file, by our case code, or, for rows without either, by name,
 * birth date, phone and document all being equal. Rows that repeat an earlier one of the file are matched with it. The others are compared
 * with everybody registered and with each other.
 */
export async function matchPeople(rows: readonly PersonImportRow[], at: Matching): Promise<void> {
  const ids = await findRegistered(at.manager, rows);
  await findNearDoubles(at.manager, freshOf(rows, ids), at.report, at.signal);
  for (const row of rows) {
    const decided = at.decisionOf(row);
    if (decided?.decision === 'same') ids.set(row, decided.otherId);
  }
  const people = await readPeople(at.manager, [...new Set(ids.values())]);
  for (const [row, id] of ids) {
    const person = people.get(id);
    if (!person) continue;
    const communityId = at.links.idOf(row, 'community');
    recognise(row, { id, version: person.version, values: { ...person } }, saidOf(row, person, communityId));
  }
}

/** What the row says; a date that was only estimated never stands against a better one. */
function saidOf(
  { record }: PersonImportRow,
  person: PersonRow,
  communityId: string | null,
): Readonly<Record<string, unknown>> {
  const { birthDate, birthPrecision, ...said } = record.said;
  const isGuess = birthPrecision === 'estimated' && person.birthDate !== null;
  return { ...said, ...(isGuess ? {} : { birthDate, birthPrecision }), communityId };
}

/** Marks repeated rows, and gives back those that are neither registered nor repeated. */
function freshOf(rows: readonly PersonImportRow[], ids: ReadonlyMap<PersonImportRow, string>): PersonImportRow[] {
  const earlier = new Map<string, number>();
  return rows.filter((row) => {
    if (ids.has(row)) return false;
    const { sourceId } = row.record.person;
    const key = sourceId === null ? `content ${contentKeyOf(row)}` : `source ${sourceId}`;
    const before = earlier.get(key);
    if (before === undefined) earlier.set(key, row.row);
    else row.known = { row: before };
    return before === undefined;
  });
}

/** The registered person of every row that has one. */
async function findRegistered(
  manager: EntityManager,
  rows: readonly PersonImportRow[],
): Promise<Map<PersonImportRow, string>> {
  const bySource = await idsBy(manager, 'source_id', unique(rows.map(({ record }) => record.person.sourceId)));
  const byCode = await idsBy(manager, 'case_code', unique(rows.map(({ record }) => record.caseCode)));
  const byContent = await idsByContent(manager, unique(rows.filter(isAnonymous).map(nameKeyOf)));
  const ids = new Map<PersonImportRow, string>();
  for (const row of rows) {
    const { person, caseCode } = row.record;
    const id =
      byCode.get(caseCode ?? '') ??
      bySource.get(person.sourceId ?? '') ??
      (isAnonymous(row) ? byContent.get(contentKeyOf(row)) : undefined);
    if (id !== undefined) ids.set(row, id);
  }
  return ids;
}

function isAnonymous({ record }: PersonImportRow): boolean {
  return record.person.sourceId === null && record.caseCode === null;
}

function nameKeyOf({ record: { person } }: PersonImportRow): string {
  return foldText([person.familyName, person.givenNames, person.otherNames ?? ''].join(' '));
}

type Identifying = Pick<PersonInput, 'birthDate' | 'phone' | 'documentNumber'>;

/** What tells two rows without an id to be the same person: every identifying value equal. */
function contentKey(name: string, { birthDate, phone, documentNumber }: Identifying): string {
  const digits = phone === null ? '' : phoneDigits(phone);
  return [name, birthDate ?? '', digits, (documentNumber ?? '').toLowerCase()].join('|');
}

function contentKeyOf(row: PersonImportRow): string {
  return contentKey(nameKeyOf(row), row.record.person);
}

async function idsBy(manager: EntityManager, column: string, values: readonly string[]): Promise<Map<string, string>> {
  const rows = await inChunks(values, (chunk, marks) =>
    manager.query<{ key: string; id: string }[]>(
      `select ${column} as key, id from person where deleted_at is null and ${column} in (${marks})`,
      chunk,
    ),
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

async function idsByContent(manager: EntityManager, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await inChunks(names, (chunk, marks) =>
    manager.query<(Identifying & { key: string; id: string })[]>(
      `select id, name_key as key, birth_date as birthDate, phone, document_number as documentNumber from person
        where deleted_at is null and name_key in (${marks})`,
      chunk,
    ),
  );
  return new Map(rows.map((row) => [contentKey(row.key, row), row.id]));
}

async function readPeople(manager: EntityManager, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const people = await inChunks(ids, (chunk) => manager.findBy(PersonEntity, { id: In(chunk), deletedAt: IsNull() }));
  return new Map(people.map((person) => [person.id, person]));
}

async function inChunks<T>(
  values: readonly string[],
  read: (chunk: string[], marks: string) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < values.length; start += perStatement) {
    const chunk = values.slice(start, start + perStatement);
    found.push(...(await read(chunk, chunk.map(() => '?').join(', '))));
  }
  return found;
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null && value !== ''))] as string[];
}
