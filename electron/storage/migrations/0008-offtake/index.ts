import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deliveryTable } from './delivery-table.ts';
import { farmerTables } from './farmer-tables.ts';
import { deliveryCount, deliveryGuards } from './guards.ts';
import { priceTables } from './price-tables.ts';
import { setUpTables } from './set-up-tables.ts';

/** Off-take: what is set up, prices, farmers and deliveries. */
export class Offtake1790000000080 implements MigrationInterface {
  readonly name = 'Offtake1790000000080';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...setUpTables,
      ...priceTables,
      ...farmerTables,
      ...deliveryTable,
      ...deliveryGuards,
      ...deliveryCount,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Deliveries are never thrown away.'));
  }
}
