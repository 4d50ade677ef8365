import type { Permission } from '../../shared/kernel/permissions.ts';
import type { SearchHit } from '../../shared/home/contract.ts';
import type { SessionContext } from '../engine/context.ts';
import { namelessAfter } from '../storage/nameless.ts';
import { reachCondition, scopeOfKind, type Sql } from '../storage/record-scopes.ts';
import { searchRecords } from '../storage/search-index.ts';

type Kind = SearchHit['kind'];

const permissionOfKind: Readonly<Record<Kind, Permission>> = {
  person: 'people.read',
  household: 'households.read',
  community: 'communities.read',
  cooperative: 'cooperatives.read',
  course: 'training.read',
  cohort: 'training.read',
  partner: 'partners.read',
  asset: 'assets.read',
  resolution: 'meetings.read',
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
    await withinReach(context, kinds),
  );
  const people = await searchRecords(
    reads,
    text,
    kinds.filter((kind) => kind === 'person'),
    mostHits - groups.length,
    await withinReach(context, ['person']),
  );
  const named = await withoutNamesOfMinors(context, people, text);
  const hits = [...groups, ...named].map(({ recordId, kind, title, detail }) => ({
    id: recordId,
    kind: kind as Kind,
    title,
    detail,
  }));
  return { hits };
}

/** The condition on a search document that leaves the records within the caller's reach. */
async function withinReach(context: SessionContext, kinds: readonly string[]): Promise<Sql> {
  const parts: Sql[] = [];
  let everyKind = true;
  for (const kind of kinds) {
    const permission = permissionOfKind[kind as Kind];
    if (!context.may(permission)) continue;
    const condition = reachCondition(scopeOfKind(kind), await context.reachFor(permission), 'd.record_id');
    everyKind &&= condition === null;
    parts.push({
      text: `(d.kind = '${kind}' and ${condition?.text ?? '1 = 1'})`,
      parameters: condition?.parameters ?? [],
    });
  }
  if (everyKind || parts.length === 0) return { text: '1 = 1', parameters: [] };
  return {
    text: `(${parts.map((part) => part.text).join(' or ')})`,
    parameters: parts.flatMap((part) => part.parameters),
  };
}

/** Who may not know minors by name finds them by their case code only, and sees nothing else of them. */
async function withoutNamesOfMinors<T extends { recordId: string; title: string; detail: string }>(
  context: SessionContext,
  found: readonly T[],
  typed: string,
): Promise<T[]> {
  const after = namelessAfter(context);
  if (after === null || found.length === 0) return [...found];
  const rows = await context.office.reads.query<{ id: string }[]>(
    'select id from person where birth_date > ? and id in (select value from json_each(?))',
    [after, JSON.stringify(found.map(({ recordId }) => recordId))],
  );
  const minors = new Set(rows.map(({ id }) => id));
  return found.flatMap((hit) => {
    if (!minors.has(hit.recordId)) return [hit];
    return hit.detail.toUpperCase() === typed.trim().toUpperCase() ? [{ ...hit, title: hit.detail, detail: '' }] : [];
  });
}
