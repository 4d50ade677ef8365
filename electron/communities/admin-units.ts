import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { adminUnit } from '../../shared/communities/contract.ts';
import type { SessionContext } from '../engine/context.ts';

type AdminUnit = z.infer<typeof adminUnit>;

/** One level of the administrative tree of the office's country: the units below a parent, or the first level. */
export async function listAdminUnits(
  { office, session }: SessionContext,
  { parent }: { parent: string | null },
): Promise<{ units: AdminUnit[] }> {
  const rows = await office.reads.query<(Omit<AdminUnit, 'hasChildren'> & { hasChildren: number })[]>(
    `select u.pcode, u.name, u.level, u.parent,
            exists (select 1 from admin_unit k where k.country = u.country and k.parent = u.pcode) as hasChildren
       from admin_unit u where u.country = ? and u.parent is ? order by u.name, u.pcode`,
    [session.office.country, parent],
  );
  return { units: rows.map((row) => ({ ...row, hasChildren: row.hasChildren === 1 })) };
}

/** Names of the units a P-code lies in, the largest first; empty for a code that the reference data does not know. */
export async function adminPath(manager: EntityManager, pcode: string | null): Promise<string[]> {
  if (pcode === null) return [];
  const rows = await manager.query<{ name: string }[]>(
    `with recursive above (pcode, name, parent, level) as (
       select pcode, name, parent, level from admin_unit where pcode = ?
       union
       select u.pcode, u.name, u.parent, u.level from admin_unit u join above a on u.pcode = a.parent)
     select name from above order by level`,
    [pcode],
  );
  return rows.map((row) => row.name);
}
