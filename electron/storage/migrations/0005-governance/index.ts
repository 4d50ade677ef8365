import type { MigrationInterface, QueryRunner } from 'typeorm';
import { assetTables } from './asset-tables.ts';
import { assetGuards, meetingGuards } from './guards.ts';
import { jobTables } from './job-tables.ts';
import { meetingTables } from './meeting-tables.ts';
import { supportTable } from './support-table.ts';

/** By-laws that were adopted before these were asked for start from the same values as new ones. */
const earlierRecords: readonly string[] = [
  `ALTER TABLE "cooperative" ADD COLUMN "group_kind" text NOT NULL DEFAULT ('cooperative')`,
  `UPDATE "cooperative" SET "by_laws" = json_set("by_laws", '$.generalMeetingMonths', 12, '$.associatesVote', json('false'))`,
  `ALTER TABLE "term_of_office" ADD COLUMN "meeting_id" text`,
  `CREATE INDEX "term_meeting" ON "term_of_office" ("meeting_id") WHERE "meeting_id" IS NOT NULL`,
];

/** Governance: meetings and what they decide, assets, jobs, and care coalitions with the households they support. */
export class Governance1790000000050 implements MigrationInterface {
  readonly name = 'Governance1790000000050';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...earlierRecords,
      ...meetingTables,
      ...assetTables,
      ...jobTables,
      ...supportTable,
      ...meetingGuards,
      ...assetGuards,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What a meeting decided is never thrown away.'));
  }
}
