import { expect, test } from 'vitest';
import { connectionOf } from '../../electron/storage/iterate-rows.ts';
import { openDataSource } from '../../electron/storage/data-source.ts';
import { schema } from '../../electron/engine/schema.ts';
import { signInWithPassword } from '../../electron/storage/vault/attempts.ts';
import { openTestOffice, testUser } from '../support/test-office.ts';

test('a file of a newer version is refused and stays as it was', async () => {
  const office = await openTestOffice();
  await office.engine.lock();
  const { dataKey } = await signInWithPassword(
    { officeDir: office.directory, uptime: () => 0 },
    testUser.userName,
    testUser.password,
  );
  const file = `${office.directory}/office.db`;
  const source = await openDataSource(file, dataKey.bytes, schema, { readOnly: false, cacheMegabytes: 8 });
  connectionOf(source).pragma(`user_version = ${schema.migrations.length + 1}`);
  await source.destroy();
  await expect(office.client.accounts.signIn(testUser)).rejects.toMatchObject({
    data: { code: 'office.newer_version' },
  });
  const again = await openDataSource(file, dataKey.bytes, schema, { readOnly: true, cacheMegabytes: 8 });
  expect(connectionOf(again).pragma('user_version', { simple: true })).toBe(schema.migrations.length + 1);
  await again.destroy();
  dataKey.dispose();
  await office.close();
});
