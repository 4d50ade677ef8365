import type { MigrationInterface, QueryRunner } from 'typeorm';
import { courseTables } from './course-tables.ts';
import { enrolmentTables } from './enrolment-tables.ts';
import { followUpTables } from './follow-up-tables.ts';
import { resultTables } from './result-tables.ts';

const peopleColumns: readonly string[] = [
  `ALTER TABLE "person" ADD COLUMN "skills" text`,
  `ALTER TABLE "person" ADD COLUMN "interests" text`,
];

/** Training: courses, cohorts, sessions, attendance, results, certificates, hand-outs and follow-ups; skills and interests of people. */
export class Training1790000000060 implements MigrationInterface {
  readonly name = 'Training1790000000060';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [...peopleColumns, ...courseTables, ...enrolmentTables, ...resultTables, ...followUpTables];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Attendance and certificates are never thrown away.'));
  }
}
