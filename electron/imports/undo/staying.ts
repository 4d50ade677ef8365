import type { EntityManager } from 'typeorm';
import type { StayingRecord } from '../../../shared/imports/contract.ts';
import type { UndoRule } from '../definition.ts';
import type { Undoing } from './undoing.ts';

const namedPerKind = 50;

/** The records an import made that are still there: edited since, or built on. */
export async function staying(
  manager: EntityManager,
  rules: readonly UndoRule[],
  { batchId }: Pick<Undoing, 'batchId'>,
): Promise<{ count: number; named: StayingRecord[] }> {
  let count = 0;
  const named: StayingRecord[] = [];
  for (const rule of rules) {
    const rows = await manager.query<{ id: string; version: number }[]>(
      `select r.id, r.version from imported_record i join "${rule.kind}" r on r.id = i.record_id
        where i.batch_id = ? and i.record_kind = ? and i.outcome = 'created' and r.deleted_at is null
          ${rule.takenBack === undefined ? '' : `and not (${rule.takenBack})`}`,
      [batchId, rule.kind],
    );
    count += rows.length;
    const shown = rows.slice(0, namedPerKind);
    const names = await namesOf(
      manager,
      rule,
      shown.map(({ id }) => id),
    );
    for (const { id, version } of shown)
      named.push({ kind: rule.kind, name: names.get(id) ?? '', reason: version > 1 ? 'edited' : 'used' });
  }
  return { count, named };
}

/** What records are called. */
export async function namesOf(
  manager: EntityManager,
  { kind, label }: UndoRule,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<{ id: string; name: string }[]>(
    `select r.id, ${label} as name from "${kind}" r where r.id in (select value from json_each(?))`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
