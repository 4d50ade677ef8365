/**
 * How far a role reaches, from near to far: the records somebody entered themselves, those of named cooperatives, those of named
 * communities, those of this office, and all of them.
 */
export const scopes = ['own', 'cooperative', 'community', 'office', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** Scopes that leave out records of the own office: what declares no subject is closed to them. */
export const narrowScopes: ReadonlySet<Scope> = new Set(['own', 'cooperative', 'community']);

/** The kinds of record of which it is known where they belong (electron/storage/record-scopes.ts). */
export const scopedKinds = [
  'person',
  'household',
  'community',
  'cooperative',
  'membership',
  'term_of_office',
  'meeting',
  'resolution',
  'asset',
  'job',
  'indirect_estimate',
  'household_support',
] as const;
export type ScopedKind = (typeof scopedKinds)[number];

/** The record an input names: its kind, and the path of the field that holds its id, for example `person.communityId`. */
export interface RecordSubject {
  readonly kind: ScopedKind;
  readonly field: string;
  /** True when the field may be left empty; an empty one is then within nobody's places, but within what is one's own. */
  readonly creates?: true;
}

/**
 * What a procedure is about, so that the policy can hold it against the scope of whoever calls:
 *
 * - `list`: rows that the list's SQL narrows;
 * - `self`: nothing but the caller's own account, drafts and choices;
 * - `reference`: places, purposes and settings that every form needs and that name nobody;
 * - `service`: several kinds at once; the service asks `reachFor` itself;
 * - a record, or several: each must be within reach.
 *
 * Nothing declared: closed to every narrow scope.
 */
export type Subject = 'list' | 'self' | 'reference' | 'service' | RecordSubject | readonly RecordSubject[];

/** The records a subject names; none for those in words. */
export function recordsOf(subject: Subject): readonly RecordSubject[] {
  if (typeof subject === 'string') return [];
  return 'kind' in subject ? [subject] : subject;
}

/** What a caller reaches with one permission: everything, or the union of these. */
export interface Reach {
  readonly all: boolean;
  /** The caller's id, when records they entered are within reach. */
  readonly own: readonly string[];
  readonly cooperative: readonly string[];
  readonly community: readonly string[];
  readonly office: readonly string[];
}

export const everything: Reach = { all: true, own: [], cooperative: [], community: [], office: [] };

/** True when records of the own office lie outside. */
export function isNarrow(reach: Reach): boolean {
  return !reach.all && reach.office.length === 0;
}
