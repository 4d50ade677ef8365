import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkBackup } from '../../../electron/backups/check-backup.ts';
import { backupFolder } from '../../../electron/backups/folder.ts';
import { finishRestore, stagedOffice } from '../../../electron/backups/restore/swap.ts';
import { unlockWithPassword } from '../../../electron/storage/vault/key-slots.ts';
import { readKeyFile } from '../../../electron/storage/vault/key-file-store.ts';
import { openTestOffice, testUser } from '../../support/test-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startFile } from '../../support/vault/process.ts';

const childPath = (name: string) => fileURLToPath(new URL(`../../support/faults/${name}`, import.meta.url));
const work = { report: () => undefined, signal: new AbortController().signal };

test('a program killed in the middle of backups leaves only backups that are whole', async () => {
  const directory = join(temporaryFolder(), 'office');
  const office = await openTestOffice({ directory });
  await office.engine.lock();
  const { dataKey } = await unlockWithPassword(readKeyFile(directory).keyFile, testUser.userName, testUser.password);
  const folder = backupFolder(directory);
  let unfinished = 0;
  const kills = process.env['FIELDSTEAD_FAULT_ROUNDS'] === undefined ? 12 : 60;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startFile(childPath('backup-child.ts'), [directory, dataKey.bytes.toString('hex')]);
    await child.line('ready');
    await wait(Math.random() * 250);
    child.process.kill('SIGKILL');
    await child.ended;
    const names = readdirSync(folder);
    if (names.some((name) => name.startsWith('.part-'))) unfinished += 1;
    for (const acknowledged of child.lines.slice(1)) expect(names).toContain(acknowledged);
  }
  const backups = readdirSync(folder).filter((name) => name.endsWith('.fsbackup'));
  for (const name of backups) await checkBackup({ path: join(folder, name), folder }, dataKey.bytes, work);
  console.info(
    `counted: ${kills} kills in backups, ${backups.length} whole backups, unfinished files after ${unfinished}`,
  );
  expect(unfinished).toBeGreaterThan(0);
});

test('a restore cut off at any step is either not begun or completed at the next start', async () => {
  const template = temporaryFolder();
  layOut(join(template, 'office'), 'old');
  layOut(stagedOffice(join(template, 'office')), 'new');
  let stop = 1;
  for (; ; stop += 1) {
    const folder = join(temporaryFolder(), 'machine');
    cpSync(template, folder, { recursive: true });
    const directory = join(folder, 'office');
    const child = startFile(childPath('swap-child.ts'), [directory, String(stop)]);
    await child.ended;
    finishRestore(directory);
    const database = readFileSync(join(directory, 'office.db'), 'utf8');
    const kept = `${directory}-before-restore-kept`;
    if (database === 'old') expect(existsSync(kept)).toBe(false);
    else {
      expect(database).toBe('new');
      for (const name of files) expect(readFileSync(join(kept, name), 'utf8'), `step ${stop}`).toBe('old');
      for (const name of files) expect(readFileSync(join(directory, name), 'utf8'), `step ${stop}`).toBe('new');
      expect(existsSync(`${directory}.restoring`)).toBe(false);
    }
    if (child.lines.length > 0) break;
  }
  console.info(`counted: a restore cut off at each of ${stop - 1} steps`);
  expect(stop).toBeGreaterThan(6);
});

const files = ['keys.a.json', 'keys.b.json', 'office.db'];

function layOut(folder: string, content: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of files) writeFileSync(join(folder, name), content);
}
