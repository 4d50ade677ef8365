import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../electron/engine/engine.ts';
import { realEnvironment } from '../../../electron/storage/environment.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { clientOf, testUser } from '../../support/test-office.ts';

const office = { name: 'Benin City', code: 'EDO', country: 'NG', currency: 'NGN' };

function engineIn(directory: string) {
  const engine = new Engine({
    directory,
    appVersion: 'test',
    environment: { ...realEnvironment },
    scryptCost: 2 ** 12,
  });
  return { engine, client: clientOf(engine, engine.connect(), []) };
}

describe('setting up an office', () => {
  test('leaves nothing to stumble over when it fails half-way', async () => {
    const directory = join(temporaryFolder(), 'office');
    const { engine, client } = engineIn(directory);
    let fails = true;
    const { environment } = engine;
    Object.assign(environment, {
      newId: () => {
        if (fails && existsSync(`${directory}.new`)) throw new Error('the program ends here');
        return crypto.randomUUID();
      },
    });
    await expect(client.accounts.setUp({ office, ...testUser })).rejects.toMatchObject({ code: 'BUG' });
    expect((await client.accounts.status({})).state).toBe('new');
    fails = false;
    const { session } = await client.accounts.setUp({ office, ...testUser });
    expect(session.office.code).toBe('EDO');
    expect(readdirSync(join(directory, '..'))).toEqual(['office']);
    await engine.lock();
  });

  test('is refused in a folder that holds something else', async () => {
    const directory = join(temporaryFolder(), 'office');
    mkdirSync(directory);
    writeFileSync(join(directory, 'letter.txt'), 'not an office');
    const { client } = engineIn(directory);
    await expect(client.accounts.setUp({ office, ...testUser })).rejects.toMatchObject({
      data: { code: 'office.folder_not_empty' },
    });
    expect(readdirSync(directory)).toEqual(['letter.txt']);
  });
});
