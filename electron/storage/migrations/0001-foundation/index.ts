import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cooperativesTables } from './cooperatives-tables.ts';
import { journalGuards, recordCounts, searchIndex } from './guards.ts';
import { officeTables } from './office-tables.ts';
import { peopleTables } from './people-tables.ts';

/** Everything the first version stores. */
export class Foundation1763700000001 implements MigrationInterface {
  readonly name = 'Foundation1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...officeTables,
      ...peopleTables,
      ...cooperativesTables,
      ...journalGuards,
      ...searchIndex,
      ...recordCounts,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first version has nothing before it.'));
  }
}
