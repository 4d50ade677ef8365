import type { EntityManager } from 'typeorm';
import { foldText } from '../../shared/kernel/text.ts';
import type { PreparedRow } from './prepared.ts';

/** A community or cooperative that rows of the file name: registered already, or to be made. */
export interface LinkTarget {
  readonly key: string;
  /** As the file writes it. */
  readonly name: string;
  /** For communities: the unit of the administrative tree that the file's district is. */
  readonly pcode: string | null;
  readonly id: string | null;
}

export interface Links {
  /** By `communityKey`. */
  readonly communities: ReadonlyMap<string, LinkTarget>;
  /** By `cooperativeKey`. */
  readonly cooperatives: ReadonlyMap<string, LinkTarget>;
  /** Open memberships as `<cooperative id> <person id>`. */
  readonly openMemberships: ReadonlySet<string>;
  /** P-code of each district that the file names and the country has, by folded name. */
  readonly districts: ReadonlyMap<string, string>;
}

/** Villages of the same name in two districts are two communities; a district that the country does not have tells nothing. */
export function communityKey(row: Pick<PreparedRow, 'community' | 'district'>, districts: Links['districts']): string {
  return placeKey(row.community ?? '', districts.get(foldText(row.district ?? '')) ?? null);
}

function placeKey(name: string, pcode: string | null): string {
  return `${foldText(name)}|${pcode ?? ''}`;
}

export function cooperativeKey(text: string): string {
  return foldText(text);
}

/** Finds the communities and cooperatives that the accepted rows name, and which of them do not exist yet. */
export async function resolveLinks(
  manager: EntityManager,
  rows: readonly PreparedRow[],
  country: string,
): Promise<Links> {
  const accepted = rows.filter((row) => !row.refused);
  const districts = await readDistricts(manager, country);
  return {
    districts,
    communities: await resolveCommunities(manager, accepted, districts),
    cooperatives: await resolveCooperatives(manager, accepted),
    openMemberships: await readOpenMemberships(manager),
  };
}

/** Units by name; where a name stands on two levels, the smaller unit is meant. */
async function readDistricts(manager: EntityManager, country: string): Promise<Map<string, string>> {
  const units = await manager.query<{ name: string; pcode: string }[]>(
    'select name, pcode from admin_unit where country = ? order by level',
    [country],
  );
  return new Map(units.map(({ name, pcode }) => [foldText(name), pcode]));
}

async function readOpenMemberships(manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.query<{ pair: string }[]>(
    `select cooperative_id || ' ' || person_id as pair from membership where deleted_at is null and status <> 'exited'`,
  );
  return new Set(rows.map(({ pair }) => pair));
}

async function resolveCommunities(
  manager: EntityManager,
  rows: readonly PreparedRow[],
  districts: Links['districts'],
): Promise<Map<string, LinkTarget>> {
  const known = await manager.query<{ id: string; name: string; pcode: string | null }[]>(
    'select id, name, pcode from community where deleted_at is null',
  );
  const exact = new Map(known.map((one) => [placeKey(one.name, one.pcode), one.id]));
  const namesakes = Map.groupBy(known, (one) => foldText(one.name));
  const targets = new Map<string, LinkTarget>();
  for (const row of rows) {
    if (row.community === null) continue;
    const key = communityKey(row, districts);
    if (targets.has(key)) continue;
    const pcode = districts.get(foldText(row.district ?? '')) ?? null;
    const alike = namesakes.get(foldText(row.community)) ?? [];
    // Without a district in the file, a name that only one community has is meant.
    const only = pcode === null && alike.length === 1 ? alike[0]?.id : undefined;
    targets.set(key, { key, name: row.community, pcode, id: exact.get(key) ?? only ?? null });
  }
  return targets;
}

async function resolveCooperatives(
  manager: EntityManager,
  rows: readonly PreparedRow[],
): Promise<Map<string, LinkTarget>> {
  const known = await manager.query<{ id: string; name: string; code: string; sourceId: string | null }[]>(
    'select id, name, code, source_id as sourceId from cooperative where deleted_at is null',
  );
  const byKey = new Map<string, string>();
  for (const { id, name, code, sourceId } of known) {
    for (const text of [name, sourceId ?? code, code]) byKey.set(cooperativeKey(text), id);
  }
  const targets = new Map<string, LinkTarget>();
  for (const { membership } of rows) {
    if (!membership) continue;
    const key = cooperativeKey(membership.cooperative);
    if (!targets.has(key))
      targets.set(key, { key, name: membership.cooperative, pcode: null, id: byKey.get(key) ?? null });
  }
  return targets;
}

export function missing(targets: ReadonlyMap<string, LinkTarget>): LinkTarget[] {
  return [...targets.values()].filter((target) => target.id === null);
}
