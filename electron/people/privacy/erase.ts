import type { ErasureWay } from '../../../shared/people/privacy/contract.ts';
import { forgetRecords } from '../../storage/search-index.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { derivedFields } from '../derive.ts';
import { PersonEntity } from '../entities.ts';
import { personLinks } from '../links.ts';
import { forgetMatchKeys } from '../register.ts';
import { blankPerson } from './blank-person.ts';

/**
 * Erases a person, or makes the record anonymous, with every record merged into it: fields, files, what search and matching know, drafts,
 * and the values in the journal. Entries, their chain, and facts of money and weight stay; they point to an empty record.
 *
 * Cannot be taken back. Free text in records of others (the minutes of a meeting) is not searched.
 */
export async function erasePerson(tx: Transaction, personId: string, way: ErasureWay, country: string): Promise<void> {
  const rows = await tx.manager.find(PersonEntity, { where: [{ id: personId }, { mergedIntoId: personId }] });
  for (const row of rows) {
    const empty = blankPerson(row, way);
    const gone = way === 'erase' ? { deletedAt: tx.now, deletedBy: tx.actor.userId, deleteReason: null } : {};
    await tx.manager.update(
      PersonEntity,
      { id: row.id },
      { ...empty, ...derivedFields(empty, country), ...gone, erasedAt: tx.now, version: row.version + 1 },
    );
  }
  const ids = rows.map(({ id }) => id);
  await forgetMatchKeys(tx, ids);
  await forgetRecords(tx, ids);
  await eraseAround(tx, ids);
  const action = way === 'erase' ? 'erased' : 'anonymised';
  await tx.journal(ids.map((recordId) => ({ action, kind: 'person', recordId })));
}

/** What hangs on the person's records: files, words in linked records, pairs, merges, unfinished forms, and the journal's values. */
async function eraseAround(tx: Transaction, ids: readonly string[]): Promise<void> {
  const list = JSON.stringify(ids);
  const run = async (sql: string) => {
    const parts = sql.split('(ids)');
    await tx.manager.query(
      parts.join('(select value from json_each(?))'),
      parts.slice(1).map(() => list),
    );
  };
  await run('delete from attachment where record_id in (ids)');
  await run('delete from person_double where first_id in (ids) or second_id in (ids)');
  await run(`update person_merge set kept_before = '{}', kept_set = '{}', moved_links = '[]', undone_at = coalesce(undone_at, merged_at)
    where kept_id in (ids) or merged_id in (ids)`);
  for (const id of ids) {
    await tx.manager.query(`delete from draft where instr(form_key, ?) > 0 or instr(form_values, ?) > 0`, [id, id]);
  }
  await run(`update journal set changes = null, salt = null where record_id in (ids) and changes is not null`);
  for (const { table, column, personalText = [] } of personLinks) {
    if (personalText.length === 0) continue;
    const linked = `select id from ${table} where ${column} in (ids)`;
    await run(`update journal set changes = null, salt = null where changes is not null and record_id in (${linked})`);
    const blanks = personalText.map((name) => `${name} = case when ${name} is null then null else '' end`).join(', ');
    await run(`update ${table} set ${blanks} where ${column} in (ids)`);
  }
  for (const kind of ['person', 'attachment', 'person_double', 'draft']) tx.touch(kind);
}
