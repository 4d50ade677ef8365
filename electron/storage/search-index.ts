import { EntitySchema, In, type EntityManager } from 'typeorm';
import { foldText } from '../../shared/kernel/text.ts';
import { integer, text } from './columns.ts';
import { insertRows } from './insert-rows.ts';
import type { Sql } from './record-scopes.ts';
import type { Transaction } from './transaction.ts';

/**
 * What global search finds of a record. `terms` holds folded names, codes and phone digits; the full-text table `search_index` follows by
 * trigger (see the first migration). SQLite's FTS5 is spoken only here and there.
 */
export interface SearchDocument {
  recordId: string;
  kind: string;
  title: string;
  detail: string;
  terms: string;
}

interface SearchDocumentRow extends SearchDocument {
  number: number;
}

export const SearchDocumentEntity = new EntitySchema<SearchDocumentRow>({
  name: 'search_document',
  columns: {
    number: { ...integer, primary: true, generated: 'increment', name: 'document_number' },
    recordId: text,
    kind: text,
    title: text,
    detail: text,
    terms: text,
  },
  indices: [{ name: 'search_document_record', columns: ['recordId'], unique: true }],
});

/** Terms of a phone number: as dialled at home with and without its leading zero, and as dialled from abroad. */
export function phoneTerms(phone: string | null, e164: string | null): string[] {
  const digits = (phone ?? '').replace(/\D/g, '');
  const abroad = (e164 ?? '').replace(/\D/g, '');
  return [...new Set([digits, digits.replace(/^0+/, ''), abroad])].filter((term) => term.length >= 3);
}

/** Joins names, codes and numbers into the text that is searched. */
export function searchTerms(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => foldText(part ?? ''))
    .join(' ');
}

/**
 * A term that every document of a kind has, so that the index itself tells a few groups from a million people who are called the same. It
 * begins with a letter for private use, which nobody types.
 */
export function kindTerm(kind: string): string {
  return `\uE000${kind.replaceAll('_', '')}`;
}

/** Replaces what search knows of these records. */
export async function indexRecords(
  tx: Transaction,
  documents: readonly SearchDocument[],
  fresh: boolean,
): Promise<void> {
  if (!fresh)
    await forgetRecords(
      tx,
      documents.map((document) => document.recordId),
    );
  const marked: readonly SearchDocument[] = documents.map((document) => ({
    ...document,
    terms: `${kindTerm(document.kind)} ${document.terms}`,
  }));
  await insertRows(tx.manager, SearchDocumentEntity, marked as readonly SearchDocumentRow[]);
}

export async function forgetRecords(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 500) {
    await tx.manager.delete(SearchDocumentEntity, { recordId: In(ids.slice(start, start + 500)) });
  }
}

/** A phone number as it is written on paper: only digits, perhaps grouped by spaces, dots, hyphens or brackets. */
const writtenNumber = /^\+?[\d\s().\u00A0-]{6,}$/u;

/**
 * The full-text condition for what somebody typed: every word, from its beginning; null when nothing can be searched. Numbers are kept
 * without their grouping, so that one which is typed in groups is looked for as a whole as well.
 */
export function matchExpression(typed: string): string | null {
  const words = foldText(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 2)
    .slice(0, 8);
  if (words.length === 0) return null;
  const all = words.map((word) => `"${word}"*`).join(' AND ');
  return words.length > 1 && writtenNumber.test(typed.trim()) ? `"${typed.replace(/\D/g, '')}"* OR (${all})` : all;
}

/** The condition of a list that was narrowed by its search box; `idColumn` is the record's id in the list's SQL. */
export function searchCondition(idColumn: string): string {
  return `${idColumn} in (select d.record_id from search_index i join search_document d on d.document_number = i.rowid where i.search_index match ?)`;
}

/** Records whose names, codes or numbers begin with every typed word; `within` is a condition on `d`, their search document. */
export async function searchRecords(
  manager: EntityManager,
  typed: string,
  kinds: readonly string[],
  limit: number,
  within: Sql = { text: '1 = 1', parameters: [] },
): Promise<Omit<SearchDocument, 'terms'>[]> {
  const match = matchExpression(typed);
  if (match === null || kinds.length === 0) return [];
  const marks = kinds.map(() => '?').join(', ');
  // Nearly every record is a person: for people the other kinds are passed over, for the few others the index finds their kind first.
  const ofKind = kinds.includes('person') ? match : `(${kinds.map(kindTerm).join(' OR ')}) AND (${match})`;
  return manager.query(
    `select d.record_id as recordId, d.kind, d.title, d.detail
       from search_index i join search_document d on d.document_number = i.rowid
      where i.search_index match ? and d.kind in (${marks}) and ${within.text} limit ?`,
    [ofKind, ...kinds, ...within.parameters, limit],
  );
}
