import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

/** SQLite binds at most 32,766 values in one statement; larger statements stop being faster long before. */
const valuesPerStatement = 900;

/**
 * Inserts plain rows in as few statements as sensible.
 *
 * TypeORM's own insert builds an entity and a statement per call; an import of 50,000 rows needs this instead, and single records use it
 * too, so that there is one way to insert. Columns left out take NULL, so a row must be complete.
 */
export async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<T>,
  rows: readonly T[],
): Promise<void> {
  const { columns, tablePath } = manager.dataSource.getMetadata(entity);
  const { driver } = manager.dataSource;
  const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const perStatement = Math.max(1, Math.floor(valuesPerStatement / columns.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement);
    const values = chunk.flatMap((row) =>
      columns.map((column) => {
        const value: unknown = driver.preparePersistentValue(row[column.propertyName] ?? null, column);
        return value ?? null;
      }),
    );
    await manager.query(`insert into "${tablePath}" (${names}) values ${chunk.map(() => tuple).join(', ')}`, values);
  }
}
