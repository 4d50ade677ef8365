import { Refusal } from '../../shared/kernel/refusal.ts';
import type { RefusalCode } from '../../shared/kernel/refusal-codes.ts';

const refusalOfSqlite: readonly (readonly [prefix: string, code: RefusalCode])[] = [
  ['SQLITE_FULL', 'office.disk_full'],
  ['SQLITE_READONLY', 'office.read_only'],
  ['SQLITE_CORRUPT', 'office.damaged'],
  ['SQLITE_NOTADB', 'office.damaged'],
  ['SQLITE_IOERR', 'office.damaged'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'record.already_exists'],
];

/** TypeORM wraps the driver's error; a worker that does without TypeORM gets it as it is. */
function sqliteCode(error: unknown): string | null {
  const cause: unknown = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

/** The sentence a failure of the file deserves, or the error itself when it is a bug. */
export function refusalOfStorage(error: unknown): unknown {
  const code = sqliteCode(error);
  const found = refusalOfSqlite.find(([prefix]) => code?.startsWith(prefix) === true);
  return found ? new Refusal(found[1]) : error;
}
