import type { EntityManager } from 'typeorm';
import type { UndoRule } from '../definition.ts';

/**
 * SQL of the ids of a kind of record that somebody built on: every live row of another table that points to it by a foreign key, and what
 * the kind's rule adds.
 */
export function usedRecordsSql(manager: EntityManager, { kind, usedBy, parts = [] }: UndoRule): string {
  const links = manager.dataSource.entityMetadatas
    .filter(({ tableName }) => !parts.includes(tableName))
    .flatMap((metadata) =>
      metadata.foreignKeys
        .filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === kind)
        .flatMap(({ columnNames }) =>
          columnNames.map((column) => {
            const isRecord = metadata.columns.some(({ databaseName }) => databaseName === 'deleted_at');
            const live = isRecord ? ' and deleted_at is null' : '';
            return `select "${column}" from "${metadata.tableName}" where "${column}" is not null${live}`;
          }),
        ),
    );
  return [...links, ...(usedBy === undefined ? [] : [usedBy])].join(' union ') || 'select null where 0';
}
