import type { RecordKind } from '../../shared/records/contract.ts';

/** The namespace that holds the field texts of each kind of record. */
export const namespaceOfKind: Readonly<Record<RecordKind, string>> = {
  person: 'people',
  household: 'households',
  community: 'communities',
  cooperative: 'cooperatives',
  membership: 'members',
  term_of_office: 'cooperatives',
  buying_point: 'offtake',
  delivery: 'deliveries',
  farm_crop: 'farmers',
  price_entry: 'prices',
  product: 'offtake',
  supply_contract: 'supply-contracts',
  meeting: 'meetings',
  resolution: 'resolutions',
  asset: 'assets',
  job: 'jobs',
  indirect_estimate: 'jobs',
  household_support: 'support',
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
    case 'meeting':
      return `/meetings/${id}`;
    case 'resolution':
      return `/resolutions/${id}`;
    case 'asset':
      return `/assets/${id}`;
    case 'job':
      return `/jobs/${id}`;
    case 'delivery':
      return `/deliveries/${id}`;
    case 'supply_contract':
      return `/supply-contracts/${id}`;
    case 'price_entry':
      return '/prices';
    case 'buying_point':
    case 'product':
      return '/offtake';
    case 'farm_crop':
    case 'term_of_office':
    case 'indirect_estimate':
    case 'household_support':
      return null;
  }
}
