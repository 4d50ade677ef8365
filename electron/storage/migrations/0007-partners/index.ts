import type { MigrationInterface, QueryRunner } from 'typeorm';
import { agreementTables } from './agreement-tables.ts';
import { alertTable } from './alert-table.ts';
import { commitmentTables } from './commitment-tables.ts';
import { disputeTables } from './dispute-tables.ts';
import { agreementGuards } from './guards.ts';
import { handoverTables } from './handover-tables.ts';
import { landTables } from './land-tables.ts';
import { obligationTables } from './obligation-tables.ts';
import { partnerTables } from './partner-tables.ts';

/** Partners, agreements with what follows from them, and which alerts somebody has seen. */
export class Partners1790000000070 implements MigrationInterface {
  readonly name = 'Partners1790000000070';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...partnerTables,
      ...agreementTables,
      ...obligationTables,
      ...commitmentTables,
      ...handoverTables,
      ...landTables,
      ...disputeTables,
      ...alertTable,
      ...agreementGuards,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Agreements are never thrown away.'));
  }
}
