import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE "imported_record" ADD COLUMN "outcome" text NOT NULL DEFAULT ('created')`,
  `ALTER TABLE "imported_record" ADD COLUMN "changes" text`,
  `CREATE TABLE "import_mapping" (
    "id" text PRIMARY KEY NOT NULL,
    "kind" text NOT NULL,
    "name" text,
    "header_key" text NOT NULL,
    "mapping" text NOT NULL,
    "used_at" text NOT NULL,
    "used_by" text NOT NULL
  )`,
  `CREATE UNIQUE INDEX "import_mapping_last" ON "import_mapping" ("kind", "header_key") WHERE "name" IS NULL`,
  `CREATE UNIQUE INDEX "import_mapping_name" ON "import_mapping" ("kind", "name") WHERE "name" IS NOT NULL`,
  `CREATE TABLE "import_value" (
    "kind" text NOT NULL,
    "field" text NOT NULL,
    "text" text NOT NULL,
    "value" text,
    "used_at" text NOT NULL,
    PRIMARY KEY ("kind", "field", "text")
  )`,
];

/** Imports of every kind: what they changed beside what they made, and the choices that are remembered for the next file. */
export class Imports1790000000090 implements MigrationInterface {
  readonly name = 'Imports1790000000090';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "import_value"');
    await runner.query('DROP TABLE "import_mapping"');
    await runner.query('ALTER TABLE "imported_record" DROP COLUMN "changes"');
    await runner.query('ALTER TABLE "imported_record" DROP COLUMN "outcome"');
  }
}
