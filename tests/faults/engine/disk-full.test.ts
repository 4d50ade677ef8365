import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ballastPath, keepBallast } from '../../../electron/storage/vault/ballast.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { attachFile } from '../../support/person-records.ts';
import { openTestOffice, testUser } from '../../support/test-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const megabyte = 1024 * 1024;

/** A disk of its own that holds 24 MB, or why there can be none. */
function smallDisk(folder: string): string | null {
  mkdirSync(folder);
  const run = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { encoding: 'utf8' });
  return run.status === 0 ? null : `no small disk can be mounted here: ${(run.stderr || String(run.error)).trim()}`;
}

test('R5 a full disk refuses in words, loses nothing that was saved, and leaves room to go on', async (context) => {
  const disk = join(temporaryFolder(), 'disk');
  const reason = smallDisk(disk);
  if (reason !== null) return context.skip(reason);
  try {
    const office = await openTestOffice({ directory: join(disk, 'office') });
    keepBallast(office.directory, megabyte);
    expect(existsSync(ballastPath(office.directory))).toBe(true);
    const id = await makePerson(office, { givenNames: 'Saved' });
    const saved: string[] = [];
    const fill = async () => {
      for (let file = 0; file < 100; file += 1) saved.push(await attachFile(office, id, paper()));
    };
    expect(await refusalOf(fill())).toMatchObject({ code: 'office.disk_full' });
    expect(saved.length).toBeGreaterThan(2);
    expect(existsSync(ballastPath(office.directory))).toBe(false);
    const { version } = await office.client.people.get({ id });
    await office.client.people.remove({ id, version, reason: 'makes room' });
    await office.engine.lock();
    // Whatever room is left: whoever comes to clean up or to export gets in.
    await office.client.accounts.signIn(testUser);
    const found = await office.client.office.verify({});
    expect(found.integrity).toBe('ok');
    expect(found.journal.firstBad).toBeNull();
    expect(found.counts['attachment']).toBe(saved.length);
    await office.close();
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
});

/** 300 kB that nothing packs. */
function paper(): Buffer {
  return randomBytes(300_000);
}
