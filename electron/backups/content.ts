import type Database from 'better-sqlite3';
import type { BackupHead } from './backup-file.ts';

/** What a person recognises an office by. */
const counted = ['person', 'household', 'community', 'cooperative', 'membership', 'cohort', 'enrolment', 'delivery'];

/** What a database holds: live records by table, and its last journal entry. Tables that a version does not have are left out. */
export function contentOf(database: Database.Database): Pick<BackupHead, 'counts' | 'lastEntry'> {
  const tables = database
    .prepare<[], string>(`select name from sqlite_schema where type = 'table'`)
    .pluck()
    .all()
    .filter((name) => counted.includes(name));
  const counts = Object.fromEntries(
    counted
      .filter((table) => tables.includes(table))
      .map((table) => [
        table,
        database.prepare<[], number>(`select count(*) from "${table}" where deleted_at is null`).pluck().get() ?? 0,
      ]),
  );
  const last = database
    .prepare<[], BackupHead['lastEntry']>('select sequence, hash, at from journal order by sequence desc limit 1')
    .get();
  return { counts, lastEntry: last ?? { sequence: 0, hash: '', at: null } };
}
