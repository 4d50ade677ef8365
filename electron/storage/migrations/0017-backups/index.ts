import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the last backup and the last copy among millions of entries. */
export class Backups1790000000170 implements MigrationInterface {
  readonly name = 'Backups1790000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "journal_backups" ON "journal" ("action", "sequence", "at") WHERE "kind" = 'backup'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "journal_backups"');
  }
}
