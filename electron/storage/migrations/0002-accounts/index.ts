import type { MigrationInterface, QueryRunner } from 'typeorm';

const recordFields = `"id" text PRIMARY KEY NOT NULL,
    "version" integer NOT NULL,
    "created_at" text NOT NULL,
    "created_by" text NOT NULL,
    "updated_at" text NOT NULL,
    "updated_by" text NOT NULL,
    "deleted_at" text,
    "deleted_by" text,
    "delete_reason" text`;

const statements: readonly string[] = [
  `CREATE TABLE "user_account_with_roles" (
    ${recordFields},
    "name" text NOT NULL,
    "grants" text NOT NULL,
    "community_ids" text NOT NULL,
    "cooperative_ids" text NOT NULL,
    "disabled" boolean NOT NULL DEFAULT (0),
    "must_change_password" boolean NOT NULL DEFAULT (0),
    "last_sign_in_at" text
  )`,
  `INSERT INTO "user_account_with_roles" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "name", "grants",
      "community_ids", "cooperative_ids", "disabled")
    SELECT "id", 1, "created_at", "id", "created_at", "id", "name",
      CASE "role"
        WHEN 'administrator' THEN '[{"role":"administrator","scope":"all"},{"role":"supervisor","scope":"office"}]'
        WHEN 'officer' THEN '[{"role":"field-officer","scope":"office"}]'
        ELSE '[{"role":"programme-officer","scope":"office"}]'
      END, '[]', '[]', "disabled" FROM "user_account"`,
  `DROP TABLE "user_account"`,
  `ALTER TABLE "user_account_with_roles" RENAME TO "user_account"`,
  `CREATE TABLE "role" (
    ${recordFields},
    "name" text NOT NULL,
    "scope" text NOT NULL,
    "permissions" text NOT NULL
  )`,
  `CREATE TABLE "conduct_acceptance" (
    "id" text PRIMARY KEY NOT NULL,
    "user_id" text NOT NULL,
    "conduct_version" integer NOT NULL,
    "language" text NOT NULL,
    "accepted_at" text NOT NULL
  )`,
  `CREATE UNIQUE INDEX "conduct_acceptance_user" ON "conduct_acceptance" ("user_id", "conduct_version")`,
  `ALTER TABLE "office" ADD COLUMN "idle_minutes" integer NOT NULL DEFAULT (10)`,
  `CREATE INDEX "person_by_author" ON "person" ("created_by")`,
  `CREATE INDEX "person_by_custodian" ON "person" ("custodian_id")`,
];

/** Accounts with several roles and their places, roles of the office, the code of conduct, and how soon an idle page is locked. */
export class Accounts1790000000020 implements MigrationInterface {
  readonly name = 'Accounts1790000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Accounts are never thrown away.'));
  }
}
