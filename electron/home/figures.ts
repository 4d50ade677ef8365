import type { Permission } from '../../shared/kernel/permissions.ts';
import type { ScopedKind } from '../../shared/kernel/scopes.ts';
import type { SessionContext } from '../engine/context.ts';
import { localDate } from '../storage/environment.ts';
import { reachCondition, recordScopes } from '../storage/record-scopes.ts';

interface Figures {
  readonly people: number;
  readonly cooperatives: number;
  readonly activeMemberships: number;
  readonly communities: number;
  readonly registeredThisMonth: number;
}

/** How much there is within the caller's reach; what the caller may not read counts as 0. */
export async function readFigures(context: SessionContext): Promise<Figures> {
  const month = localDate(context.office.environment.now()).slice(0, 7);
  const monthStart = new Date(`${month}-01T00:00:00`).toISOString();
  const registered = { text: 'r.created_at >= ?', parameters: [monthStart] };
  const active = { text: `r.status = 'active'`, parameters: [] };
  return {
    people: await figure(context, 'person', 'people.read'),
    cooperatives: await figure(context, 'cooperative', 'cooperatives.read'),
    activeMemberships: await figure(context, 'membership', 'cooperatives.read', { live: active }),
    communities: await figure(context, 'community', 'communities.read'),
    registeredThisMonth: await figure(context, 'person', 'people.read', { only: registered }),
  };
}

interface Condition {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

const always: Condition = { text: '1 = 1', parameters: [] };

/**
 * How many records of a kind there are. The file keeps the number of those that are `live`; it is taken where nothing narrows it, so that
 * nobody counts a million rows.
 */
async function figure(
  context: SessionContext,
  kind: ScopedKind,
  permission: Permission,
  { live = always, only }: { live?: Condition; only?: Condition } = {},
): Promise<number> {
  if (!context.may(permission)) return 0;
  const within = reachCondition(recordScopes[kind], await context.reachFor(permission), 'r.id');
  const { reads } = context.office;
  if (within === null && only === undefined) {
    const [kept] = await reads.query<{ live: number }[]>('select live from record_count where kind = ?', [kind]);
    return kept?.live ?? 0;
  }
  const conditions = [live, only ?? always, within ?? always];
  const [row] = await reads.query<{ count: number }[]>(
    `select count(*) as count from ${kind} r where r.deleted_at is null and ${conditions.map(({ text }) => text).join(' and ')}`,
    conditions.flatMap(({ parameters }) => parameters),
  );
  return row?.count ?? 0;
}
