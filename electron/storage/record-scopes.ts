import type { EntityManager } from 'typeorm';
import { isNarrow, scopedKinds, type Reach, type ScopedKind } from '../../shared/kernel/scopes.ts';

/**
 * Where a kind of record belongs: for each scope, a statement that selects the ids within it. `$` stands for the ids of the scope: the
 * caller's own, their cooperatives, their communities, or the office. A scope that is not named holds nothing of the kind; without `office`
 * every record belongs to the office.
 */
export type RecordScope = Partial<Record<'own' | 'cooperative' | 'community' | 'office', string>>;

export interface Sql {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

const membersOfCooperatives = `select person_id from membership where cooperative_id in $ and deleted_at is null and status <> 'exited'`;
const peopleOfCommunities = 'select id from person where community_id in $';

/** Records that belong to one cooperative and with it to its community. */
function ofCooperative(table: string): RecordScope {
  return {
    own: `select id from ${table} where created_by in $`,
    cooperative: `select id from ${table} where cooperative_id in $`,
    community: `select id from ${table} where cooperative_id in (select id from cooperative where community_id in $)`,
  };
}

export const recordScopes: Readonly<Record<ScopedKind, RecordScope>> = {
  person: {
    own: 'select id from person where created_by in $',
    cooperative: membersOfCooperatives,
    community: peopleOfCommunities,
    office: 'select id from person where custodian_id in $',
  },
  household: {
    own: 'select id from household where created_by in $',
    cooperative: `select household_id from person where household_id is not null and id in (${membersOfCooperatives})`,
    community: 'select id from household where community_id in $',
  },
  community: {
    own: 'select id from community where created_by in $',
    community: 'select id from community where id in $',
  },
  cooperative: {
    own: 'select id from cooperative where created_by in $',
    cooperative: 'select id from cooperative where id in $',
    community: 'select id from cooperative where community_id in $',
  },
  membership: {
    own: 'select id from membership where created_by in $',
    cooperative: 'select id from membership where cooperative_id in $',
    community: `select id from membership where person_id in (${peopleOfCommunities})`,
  },
  term_of_office: {
    own: 'select id from term_of_office where created_by in $',
    cooperative: 'select id from term_of_office where cooperative_id in $',
    community: `select id from term_of_office where person_id in (${peopleOfCommunities})`,
  },
  meeting: ofCooperative('meeting'),
  resolution: ofCooperative('resolution'),
  asset: ofCooperative('asset'),
  job: ofCooperative('job'),
  indirect_estimate: ofCooperative('indirect_estimate'),
  household_support: ofCooperative('household_support'),
};

const narrowed = ['own', 'cooperative', 'community', 'office'] as const;

export function scopeOfKind(kind: string): RecordScope | undefined {
  return (scopedKinds as readonly string[]).includes(kind) ? recordScopes[kind as ScopedKind] : undefined;
}

/**
 * The condition that leaves only what is within reach; null when everything is. A kind that declares no scope is within reach of the whole
 * office or of nobody.
 *
 * @param id SQL of the record's id, for example `m.person_id`
 */
export function reachCondition(scope: RecordScope | undefined, reach: Reach, id: string): Sql | null {
  if (reach.all || (!isNarrow(reach) && scope?.office === undefined)) return null;
  const parts = narrowed.flatMap((name) => {
    const statement = scope?.[name];
    return statement === undefined || reach[name].length === 0 ? [] : [{ statement, ids: JSON.stringify(reach[name]) }];
  });
  if (parts.length === 0) return { text: '1 = 0', parameters: [] };
  const each = parts.map(
    ({ statement }) => `${id} in (${statement.replaceAll('$', '(select value from json_each(?))')})`,
  );
  return { text: `(${each.join(' or ')})`, parameters: parts.map(({ ids }) => ids) };
}

/** Whether a record is within reach. One that does not exist is not. */
export async function isWithinReach(manager: EntityManager, kind: string, reach: Reach, id: string): Promise<boolean> {
  const condition = reachCondition(scopeOfKind(kind), reach, 'asked.id');
  if (condition === null) return true;
  const rows = await manager.query<unknown[]>(`select 1 from (select ? as id) asked where ${condition.text}`, [
    id,
    ...condition.parameters,
  ]);
  return rows.length > 0;
}

/** True when the file holds people of other offices; answered from the two ends of an index, whatever its size. */
export async function holdsForeignPeople(manager: EntityManager, officeId: string): Promise<boolean> {
  const [ends] = await manager.query<{ first: string | null; last: string | null }[]>(
    'select (select min(custodian_id) from person) as first, (select max(custodian_id) from person) as last',
  );
  return [ends?.first, ends?.last].some((id) => id != null && id !== officeId);
}
