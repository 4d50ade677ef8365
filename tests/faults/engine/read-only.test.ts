import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Engine } from '../../../electron/engine/engine.ts';
import { realEnvironment } from '../../../electron/storage/environment.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { clientOf, openTestOffice, testUser } from '../../support/test-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function mount(...words: string[]): string | null {
  const run = spawnSync('mount', words, { encoding: 'utf8' });
  return run.status === 0 ? null : `nothing can be mounted here: ${(run.stderr || String(run.error)).trim()}`;
}

function engineOn(directory: string) {
  const engine = new Engine({ directory, appVersion: '0.0.0-test', environment: realEnvironment });
  return { engine, client: clientOf(engine, engine.connect(), []) };
}

test('R6 a medium that cannot be written is refused in words and left alone; a copy on the disk opens', async (context) => {
  const folder = temporaryFolder();
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const reason = mount('-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk);
  if (reason !== null) return context.skip(reason);
  try {
    const directory = join(disk, 'office');
    const office = await openTestOffice({ directory });
    const id = await makePerson(office);
    await office.close();
    expect(mount('-o', 'remount,ro', disk)).toBeNull();
    const there = engineOn(directory);
    expect(await refusalOf(there.client.accounts.signIn(testUser))).toMatchObject({ code: 'office.read_only' });
    expect(there.engine.current).toBeNull();
    // The way out that the sentence names.
    const copy = join(folder, 'copy');
    cpSync(directory, copy, { recursive: true });
    const here = engineOn(copy);
    await here.client.accounts.signIn(testUser);
    expect((await here.client.people.get({ id })).id).toBe(id);
    await here.engine.lock();
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
});
