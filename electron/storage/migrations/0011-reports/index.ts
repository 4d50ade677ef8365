import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = `"id" text PRIMARY KEY NOT NULL,
    "version" integer NOT NULL,
    "created_at" text NOT NULL,
    "created_by" text NOT NULL,
    "updated_at" text NOT NULL,
    "updated_by" text NOT NULL,
    "deleted_at" text,
    "deleted_by" text,
    "delete_reason" text`;

const tables = [
  `CREATE TABLE "indicator_setting" (
    ${kept},
    "code" text NOT NULL,
    "label" text,
    "definition" text,
    "baseline" real,
    "targets" text NOT NULL,
    "hidden" boolean NOT NULL DEFAULT (0),
    "own" text
  )`,
  `CREATE TABLE "report_quarter" (
    ${kept},
    "quarter_key" text NOT NULL,
    "from_date" text NOT NULL,
    "to_date" text NOT NULL,
    "closed_on" text NOT NULL,
    "note" text
  )`,
  `CREATE TABLE "report_figure" (
    "id" text PRIMARY KEY NOT NULL,
    "quarter_id" text NOT NULL,
    "span" text NOT NULL,
    "code" text NOT NULL,
    "taken_by" text NOT NULL,
    "bucket" text NOT NULL,
    "numerator" integer NOT NULL,
    "denominator" integer,
    CONSTRAINT "FK_cedbbe8021a39060062d5a93c51" FOREIGN KEY ("quarter_id") REFERENCES "report_quarter" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
  )`,
  `CREATE TABLE "report_adjustment" (
    "id" text PRIMARY KEY NOT NULL,
    "quarter_id" text NOT NULL,
    "touched_key" text NOT NULL,
    "code" text NOT NULL,
    "numerator_before" integer NOT NULL,
    "denominator_before" integer,
    "numerator_after" integer NOT NULL,
    "denominator_after" integer,
    "reason" text,
    CONSTRAINT "FK_2553cfc347a24b467461c483654" FOREIGN KEY ("quarter_id") REFERENCES "report_quarter" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
  )`,
  `CREATE TABLE "quality_acceptance" (
    "id" text PRIMARY KEY NOT NULL,
    "quarter_key" text NOT NULL,
    "check_code" text NOT NULL,
    "record_id" text NOT NULL,
    "reason" text NOT NULL,
    "accepted_at" text NOT NULL,
    "accepted_by" text NOT NULL
  )`,
];

const indexes = [
  `CREATE UNIQUE INDEX "indicator_setting_code" ON "indicator_setting" ("code") WHERE "deleted_at" IS NULL`,
  `CREATE UNIQUE INDEX "report_quarter_key" ON "report_quarter" ("quarter_key")`,
  `CREATE INDEX "report_figure_quarter" ON "report_figure" ("quarter_id", "span", "code")`,
  `CREATE INDEX "report_adjustment_quarter" ON "report_adjustment" ("quarter_id", "code")`,
  `CREATE INDEX "quality_acceptance_quarter" ON "quality_acceptance" ("quarter_key", "check_code")`,
];

/** Indicators with their targets, closed quarters with their figures, and what was changed or accepted afterwards. */
export class Reports1790000000110 implements MigrationInterface {
  readonly name = 'Reports1790000000110';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...indexes]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'quality_acceptance',
      'report_adjustment',
      'report_figure',
      'report_quarter',
      'indicator_setting',
    ])
      await runner.query(`DROP TABLE "${name}"`);
  }
}
