import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Transaction } from '../storage/transaction.ts';
import { pairOf } from './doubles.ts';
import { DoubleEntity, type DoubleRow, type PersonMergeRow } from './entities.ts';

type MovedLink = PersonMergeRow['movedLinks'][number];

/** A column that points to a person. Those of records with a version of their own carry it on and journal the move. */
interface LinkColumn {
  readonly table: string;
  readonly column: string;
  readonly isRecord: boolean;
  /** Columns that hold words about the person; they are emptied when the person is erased. */
  readonly personalText?: readonly string[];
}

/** Every column that points to a person, except the pairs of near-doubles, which name two. A merge moves them all. */
export const personLinks: readonly LinkColumn[] = [
  { table: 'asset', column: 'custodian_id', isRecord: true },
  { table: 'asset_event', column: 'from_person_id', isRecord: false },
  { table: 'asset_event', column: 'to_person_id', isRecord: false },
  { table: 'attachment', column: 'record_id', isRecord: false },
  { table: 'certificate', column: 'person_id', isRecord: true },
  { table: 'consent', column: 'person_id', isRecord: true, personalText: ['witness', 'explained_by'] },
  { table: 'delivery', column: 'person_id', isRecord: true },
  { table: 'enrolment', column: 'person_id', isRecord: true },
  { table: 'farm_crop', column: 'person_id', isRecord: true },
  { table: 'farm_profile', column: 'person_id', isRecord: true },
  { table: 'job', column: 'person_id', isRecord: true },
  { table: 'management_period', column: 'manager_id', isRecord: true },
  { table: 'membership', column: 'person_id', isRecord: true, personalText: ['status_reason'] },
  { table: 'person', column: 'merged_into_id', isRecord: false },
  { table: 'resolution', column: 'owner_id', isRecord: true },
  { table: 'supply_contract', column: 'person_id', isRecord: true },
  { table: 'term_of_office', column: 'person_id', isRecord: true, personalText: ['end_reason'] },
  { table: 'tracer_follow_up', column: 'person_id', isRecord: true },
];

const pairTable = 'person_double';

/** How many records of each kind point to a person. */
export async function countLinks(manager: EntityManager, personId: string): Promise<{ kind: string; count: number }[]> {
  const counts = personLinks.map(
    ({ table, column }) => `select '${table}' as kind, count(*) as count from ${table} where ${column} = ?`,
  );
  const rows = await manager.query<{ kind: string; count: number }[]>(
    counts.join(' union all '),
    personLinks.map(() => personId),
  );
  return rows.filter((row) => row.count > 0);
}

/** Points everything that belongs to one person to another, and answers with what was moved. */
export async function moveLinks(tx: Transaction, from: string, to: string): Promise<MovedLink[]> {
  const moved: MovedLink[] = [];
  for (const { table, column } of personLinks) {
    const rows = await tx.manager.query<{ id: string }[]>(`select id from ${table} where ${column} = ? order by id`, [
      from,
    ]);
    moved.push(...rows.map(({ id }) => ({ table, column, id })));
  }
  await repoint(tx, moved, from, to);
  return [...moved, ...(await movePairs(tx, from, to))];
}

/** Takes moved links back. One that has been pointed to somebody else since stays where it is. */
export async function moveLinksBack(
  tx: Transaction,
  moved: readonly MovedLink[],
  from: string,
  to: string,
): Promise<void> {
  await repoint(
    tx,
    moved.filter((link) => link.table !== pairTable),
    from,
    to,
  );
  const ids = moved.filter((link) => link.table === pairTable).map((link) => link.id);
  const pairs = await tx.manager.findBy(DoubleEntity, { id: In(ids) });
  for (const pair of pairs) {
    const other = otherOf(pair, from);
    if (other !== null) await tx.manager.update(DoubleEntity, { id: pair.id }, pairOf(to, other));
  }
}

async function repoint(tx: Transaction, links: readonly MovedLink[], from: string, to: string): Promise<void> {
  for (const { table, column, isRecord } of personLinks) {
    const ids = links.filter((link) => link.table === table && link.column === column).map((link) => link.id);
    const marks = ids.map(() => '?').join(', ');
    const where = `where ${column} = ? and id in (${marks})`;
    const rows = await tx.manager.query<{ id: string }[]>(`select id from ${table} ${where}`, [from, ...ids]);
    if (!isRecord) {
      await tx.manager.query(`update ${table} set ${column} = ? ${where}`, [to, from, ...ids]);
      continue;
    }
    await tx.manager.query(
      `update ${table} set ${column} = ?, version = version + 1, updated_at = ?, updated_by = ? ${where}`,
      [to, tx.now, tx.actor.userId, from, ...ids],
    );
    const changes = { [fieldOf(column)]: [from, to] as const };
    await tx.journal(rows.map(({ id }) => ({ action: 'relinked', kind: table, recordId: id, changes })));
  }
}

/** The field of a record that a column holds: `owner_id` is `ownerId`. */
function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** Moves the decisions about one person's near-doubles to another, unless that one has an own decision about the same somebody. */
async function movePairs(tx: Transaction, from: string, to: string): Promise<MovedLink[]> {
  const [mine, theirs] = [await pairsOf(tx, from), await pairsOf(tx, to)];
  const known = new Set([to, ...theirs.map((pair) => otherOf(pair, to))]);
  const moved: MovedLink[] = [];
  for (const pair of mine) {
    const other = otherOf(pair, from);
    if (other === null || known.has(other)) continue;
    await tx.manager.update(DoubleEntity, { id: pair.id }, pairOf(to, other));
    moved.push({ table: pairTable, column: pair.firstId === from ? 'first_id' : 'second_id', id: pair.id });
  }
  tx.touch(pairTable);
  return moved;
}

function pairsOf(tx: Transaction, id: string): Promise<DoubleRow[]> {
  return tx.manager.find(DoubleEntity, { where: [{ firstId: id }, { secondId: id }], order: { id: 'ASC' } });
}

function otherOf(pair: DoubleRow, id: string): string | null {
  if (pair.firstId === id) return pair.secondId;
  return pair.secondId === id ? pair.firstId : null;
}
