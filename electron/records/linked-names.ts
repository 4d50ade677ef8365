import type { EntityManager } from 'typeorm';
import type { HistoryEntry } from '../../shared/records/contract.ts';

const personName = `trim(p.given_names || ' ' || p.family_name) || ' (' || p.case_code || ')'`;

/** SQL of the id and name of what a field points to. */
const namesByField: Readonly<Record<string, string>> = {
  cohortId: 'select id, code as name from cohort where id in',
  communityId: 'select id, name from community where id in',
  cooperativeId: 'select id, name from cooperative where id in',
  courseId: 'select id, title as name from course where id in',
  householdId: 'select id, name from household where id in',
  membershipId: `select m.id, ${personName} as name from membership m join person p on p.id = m.person_id where m.id in`,
  mergedIntoId: `select p.id, ${personName} as name from person p where p.id in`,
  personId: `select p.id, ${personName} as name from person p where p.id in`,
  buyingPointId: 'select id, name from buying_point where id in',
  correctsId: 'select id, receipt as name from delivery where id in',
  gradeId: 'select id, name from grade where id in',
  productId: 'select id, name from product where id in',
  seasonId: 'select id, name from season where id in',
  photoId: 'select id, name from attachment where id in',
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Puts names in the place of ids, as the records are called today; those in the bin keep theirs. */
export async function nameLinks(manager: EntityManager, entries: readonly HistoryEntry[]): Promise<HistoryEntry[]> {
  const changes = entries.flatMap((entry) => entry.changes);
  const names = new Map<string, string>();
  for (const [field, sql] of Object.entries(namesByField)) {
    const ids = changes.filter((change) => change.field === field).flatMap(({ from, to }) => [from, to]);
    const wanted = [...new Set(ids.filter(isText))];
    if (wanted.length === 0) continue;
    const rows = await manager.query<{ id: string; name: string }[]>(`${sql} (select value from json_each(?))`, [
      JSON.stringify(wanted),
    ]);
    for (const { id, name } of rows) names.set(`${field} ${id}`, name);
  }
  const named = (field: string, value: unknown) => (isText(value) ? (names.get(`${field} ${value}`) ?? value) : value);
  return entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map(({ field, from, to }) => ({ field, from: named(field, from), to: named(field, to) })),
  }));
}
