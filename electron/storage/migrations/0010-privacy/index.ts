import type { MigrationInterface, QueryRunner } from 'typeorm';

const requests = `CREATE TABLE "erasure_request" (
    "id" text PRIMARY KEY NOT NULL,
    "version" integer NOT NULL,
    "created_at" text NOT NULL,
    "created_by" text NOT NULL,
    "updated_at" text NOT NULL,
    "updated_by" text NOT NULL,
    "deleted_at" text,
    "deleted_by" text,
    "delete_reason" text,
    "person_id" text NOT NULL,
    "way" text NOT NULL,
    "reason" text NOT NULL,
    "status" text NOT NULL,
    "decided_at" text,
    "decided_by" text,
    "decision_reason" text
  )`;

/** Requests that a person's data be erased or made anonymous, and when that was done to a person. */
export class Privacy1790000000100 implements MigrationInterface {
  readonly name = 'Privacy1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" ADD COLUMN "erased_at" text`);
    await runner.query(requests);
    await runner.query(`CREATE INDEX "erasure_request_status" ON "erasure_request" ("status", "created_at")`);
    await runner.query(`CREATE INDEX "erasure_request_person" ON "erasure_request" ("person_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "erasure_request"');
    await runner.query('ALTER TABLE "person" DROP COLUMN "erased_at"');
  }
}
