import Database from 'better-sqlite3';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { SnakeNaming } from './naming.ts';
import { prepareDatabase } from './vault/open-database.ts';

export interface Schema {
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/**
 * Opens one connection to the office's encrypted file. Cipher, key and pragmas are set before TypeORM sees the connection.
 *
 * @throws Refusal `office.damaged` when the file does not open with the key.
 */
export async function openDataSource(
  file: string,
  dataKey: Buffer,
  schema: Schema,
  options: { readOnly: boolean; cacheMegabytes: number },
): Promise<DataSource> {
  const source = new DataSource({
    type: 'better-sqlite3',
    database: file,
    driver: Database,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    statementCacheSize: 300,
    fileMustExist: options.readOnly,
    prepareDatabase: (database: Database.Database) => {
      prepareDatabase(database, dataKey, options);
    },
  });
  return source.initialize();
}
