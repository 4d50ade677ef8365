import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectionOf } from '../../electron/storage/iterate-rows.ts';
import { schema } from '../../electron/engine/schema.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** The full-text table and its shadows are SQLite's own; the entities do not know them. */
const searchIndex = /"search_index/;

describe('migrations', () => {
  test('end in exactly the tables that the entities describe', async () => {
    const { driver } = office.store.reads.dataSource;
    const { upQueries } = await driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((query) => !searchIndex.test(query))).toEqual([]);
  });

  test('leave a file that says how many of them it has seen', () => {
    const connection = connectionOf(office.store.reads.dataSource);
    expect(connection.pragma('user_version', { simple: true })).toBe(schema.migrations.length);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
  });

  test('are named after their class and stand in the order of their time', () => {
    const names = schema.migrations.map((migration) => new migration().name ?? '');
    expect(names).toEqual(schema.migrations.map((migration) => migration.name));
    const times = names.map((name) => Number(name.slice(-13)));
    expect(times).toEqual([...times].sort((first, second) => first - second));
  });
});
