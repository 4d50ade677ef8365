import type { Permission } from '../../shared/kernel/permissions.ts';
import type { SearchHit } from '../../shared/home/contract.ts';
import type { SessionContext } from '../engine/context.ts';
import { localDate } from '../storage/environment.ts';
import { searchRecords } from '../storage/search-index.ts';

type Kind = SearchHit['kind'];

const permissionOfKind: Readonly<Record<Kind, Permission>> = {
  person: 'people.read',
  household: 'households.read',
  community: 'communities.read',
  cooperative: 'cooperatives.read',
};
const mostHits = 20;
/** Places and groups stand first and never fill the page: a common name would otherwise hide them behind people. */
const mostGroups = 8;

/** Global search over the kinds of record the caller may read. */
export async function searchEverything(
  context: SessionContext,
  { text }: { text: string },
): Promise<{ hits: SearchHit[] }> {
  const { reads } = context.office;
  const kinds = Object.entries(permissionOfKind).flatMap(([kind, permission]) =>
    context.may(permission) ? [kind] : [],
  );
  const groups = await searchRecords(
    reads,
    text,
    kinds.filter((kind) => kind !== 'person'),
    mostGroups,
  );
  const people = await searchRecords(
    reads,
    text,
    kinds.filter((kind) => kind === 'person'),
    mostHits - groups.length,
  );
  const hits = [...groups, ...people].map(({ recordId, kind, title, detail }) => ({
    id: recordId,
    kind: kind as Kind,
    title,
    detail,
  }));
  return { hits };
}

interface Figures {
  readonly people: number;
  readonly cooperatives: number;
  readonly activeMemberships: number;
  readonly communities: number;
  readonly registeredThisMonth: number;
}

/** How much there is; what the caller may not read counts as 0. */
export async function readFigures(context: SessionContext): Promise<Figures> {
  const { office } = context;
  const monthStart = new Date(`${localDate(office.environment.now()).slice(0, 7)}-01T00:00:00`).toISOString();
  const figure = (permission: Permission, sql: string) => (context.may(permission) ? `(${sql})` : '0');
  const live = (kind: string) => `select live from record_count where kind = '${kind}'`;
  const registered = 'select count(*) from person where deleted_at is null and created_at >= ?';
  const [figures] = await office.reads.query<Figures[]>(
    `select ${figure('people.read', live('person'))} as people,
            ${figure('cooperatives.read', live('cooperative'))} as cooperatives,
            ${figure('cooperatives.read', live('membership'))} as activeMemberships,
            ${figure('communities.read', live('community'))} as communities,
            ${figure('people.read', registered)} as registeredThisMonth`,
    context.may('people.read') ? [monthStart] : [],
  );
  if (!figures) throw new Error('a statement without a table answers one row');
  return figures;
}
