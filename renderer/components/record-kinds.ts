import type { RecordKind } from '../../shared/records/contract.ts';

/** The namespace that holds the field texts of each kind of record. */
export const namespaceOfKind: Readonly<Record<RecordKind, string>> = {
  person: 'people',
  household: 'households',
  community: 'communities',
  partner: 'partners',
  cooperative: 'cooperatives',
  membership: 'members',
  term_of_office: 'cooperatives',
  buying_point: 'offtake',
  delivery: 'deliveries',
  farm_crop: 'farmers',
  price_entry: 'prices',
  product: 'offtake',
  supply_contract: 'supply-contracts',
  course: 'courses',
  cohort: 'cohorts',
  enrolment: 'enrolments',
  training_session: 'sessions',
  meeting: 'meetings',
  resolution: 'resolutions',
  asset: 'assets',
  job: 'jobs',
  indirect_estimate: 'jobs',
  household_support: 'support',
};

/** Where the page of a record is. Kinds without one are seen on the page of what they belong to. */
const pages: Partial<Record<RecordKind, (id: string) => string>> = {
  person: (id) => `/people/${id}`,
  household: (id) => `/households/${id}`,
  community: (id) => `/communities/${id}`,
  partner: (id) => `/partners/${id}`,
  cooperative: (id) => `/cooperatives/${id}`,
  membership: (id) => `/members/${id}`,
  meeting: (id) => `/meetings/${id}`,
  resolution: (id) => `/resolutions/${id}`,
  asset: (id) => `/assets/${id}`,
  job: (id) => `/jobs/${id}`,
  delivery: (id) => `/deliveries/${id}`,
  supply_contract: (id) => `/supply-contracts/${id}`,
  price_entry: () => '/prices',
  buying_point: () => '/offtake',
  product: () => '/offtake',
  course: (id) => `/courses/${id}`,
  cohort: (id) => `/cohorts/${id}`,
};

/** The page of a record, or of the record it belongs to; null when it has none. */
export function recordPath(kind: RecordKind, id: string): string | null {
  return pages[kind]?.(id) ?? null;
}
