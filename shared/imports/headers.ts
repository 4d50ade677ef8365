import { foldText } from '../kernel/text.ts';
import type { MappedColumn } from './contract.ts';
import { importFields, type ImportKind } from './kinds.ts';

/** A header as it is compared: folded, camelCase and snake_case taken apart, units and signs dropped. */
export function foldHeader(text: string): string {
  return foldText(text.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The field that a header names, by the field's own name or one of its synonyms; null when it is none of them. */
export function fieldOfHeader(header: string, kind: ImportKind): string | null {
  const folded = foldHeader(header);
  if (folded === '') return null;
  const exact = importFields(kind).find(
    (field) => foldHeader(field.field) === folded || field.synonyms.includes(folded),
  );
  return exact?.field ?? null;
}

/** Proposes a field for every column; no field is proposed twice. */
export function proposeColumns(headers: readonly string[], kind: ImportKind): MappedColumn[] {
  const taken = new Set<string>();
  return headers.map((header, column) => {
    const field = fieldOfHeader(header, kind);
    const free = field !== null && !taken.has(field) ? field : null;
    if (free !== null) taken.add(free);
    return { column, header, field: free };
  });
}
