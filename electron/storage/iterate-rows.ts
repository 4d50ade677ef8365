import type Database from 'better-sqlite3';
import type { DataSource } from 'typeorm';

/** The driver's own connection, for what TypeORM has no words for. */
export function connectionOf(source: DataSource): Database.Database {
  return (source.driver as unknown as { databaseConnection: Database.Database }).databaseConnection;
}

/** Reads rows one by one from a single snapshot, whatever their number, without holding them all. */
export function iterateRows(
  source: DataSource,
  sql: string,
  parameters: readonly unknown[],
): IterableIterator<Record<string, unknown>> {
  return connectionOf(source)
    .prepare<unknown[], Record<string, unknown>>(sql)
    .iterate(...parameters);
}
