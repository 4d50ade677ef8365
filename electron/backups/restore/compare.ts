import Database from 'better-sqlite3';
import type { RestoreComparison } from '../../../shared/backups/contract.ts';
import type { ErasureWay } from '../../../shared/people/privacy/contract.ts';
import { readKeyFile } from '../../storage/vault/key-file-store.ts';
import { databaseFiles, prepareDatabase } from '../../storage/vault/open-database.ts';
import type { BackupHead } from '../backup-file.ts';
import { contentOf } from '../content.ts';

/** A person who was erased from the present file. */
export interface DoneErasure {
  readonly personId: string;
  readonly way: ErasureWay;
}

type Facts = Pick<RestoreComparison, 'present' | 'relation' | 'commonEntries'> & {
  readonly done: readonly DoneErasure[];
};

const nothing = { present: null, commonEntries: 0, done: [] } as const;

/** How the office's present file stands to a backup that was laid out; `staged` is the database of the backup, opened with the same key. */
export function compareWithPresent(
  officeDir: string,
  head: BackupHead,
  staged: Database.Database,
  dataKey: Buffer,
): Facts {
  const identity = presentIdentity(officeDir);
  if (identity === 'none') return { ...nothing, relation: 'alone' };
  if (identity === 'unreadable') return { ...nothing, relation: 'unreadable' };
  if (identity !== head.databaseId) return { ...nothing, relation: 'other-office' };
  let present: Database.Database | undefined;
  try {
    present = new Database(databaseFiles(officeDir).database, { fileMustExist: true });
    prepareDatabase(present, dataKey, { readOnly: true, cacheMegabytes: 16 });
    const { counts, lastEntry } = contentOf(present);
    const side = { counts, lastEntry: lastEntry.sequence, lastChangeAt: lastEntry.at };
    return { present: side, ...relate(present, staged), done: erasuresIn(present) };
  } catch {
    return { ...nothing, relation: 'unreadable' };
  } finally {
    present?.close();
  }
}

function presentIdentity(officeDir: string): string {
  try {
    return readKeyFile(officeDir).keyFile.databaseId;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'office.not_set_up' ? 'none' : 'unreadable';
  }
}

/** Two journals are the same up to an entry when its hash is, since each entry holds the hash of the one before. */
function relate(present: Database.Database, backup: Database.Database) {
  const [presentLast, backupLast] = [lastOf(present), lastOf(backup)];
  const same = (sequence: number) => sequence === 0 || hashAt(present, sequence) === hashAt(backup, sequence);
  const shorter = Math.min(presentLast, backupLast);
  if (same(shorter)) {
    const relation = presentLast === backupLast ? 'same' : presentLast > backupLast ? 'older' : 'newer';
    return { relation, commonEntries: shorter } as const;
  }
  let [common, different] = [0, shorter];
  while (different - common > 1) {
    const middle = Math.floor((common + different) / 2);
    if (same(middle)) common = middle;
    else different = middle;
  }
  return { relation: 'branched', commonEntries: common } as const;
}

function lastOf(database: Database.Database): number {
  return database.prepare<[], number>('select coalesce(max(sequence), 0) from journal').pluck().get() ?? 0;
}

function hashAt(database: Database.Database, sequence: number): string | undefined {
  return database.prepare<[number], string>('select hash from journal where sequence = ?').pluck().get(sequence);
}

function erasuresIn(database: Database.Database): DoneErasure[] {
  const known = database.prepare(`select 1 from sqlite_schema where name = 'erasure_request'`).get();
  if (known === undefined) return [];
  return database
    .prepare<[], DoneErasure>(
      `select person_id as personId, way from erasure_request where status = 'done' and deleted_at is null order by decided_at`,
    )
    .all();
}
