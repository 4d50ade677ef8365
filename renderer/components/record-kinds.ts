import type { RecordKind } from '../../shared/records/contract.ts';

/** The namespace that holds the field texts of each kind of record. */
export const namespaceOfKind: Readonly<Record<RecordKind, string>> = {
  person: 'people',
  household: 'households',
  community: 'communities',
  cooperative: 'cooperatives',
  membership: 'members',
  term_of_office: 'cooperatives',
};

/** The page of a record, or of the record it belongs to. */
export function recordPath(kind: RecordKind, id: string): string | null {
  switch (kind) {
    case 'person':
      return `/people/${id}`;
    case 'household':
      return `/households/${id}`;
    case 'community':
      return `/communities/${id}`;
    case 'cooperative':
      return `/cooperatives/${id}`;
    case 'membership':
      return `/members/${id}`;
    case 'term_of_office':
      return null;
  }
}
