import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { userInfo } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { acquireOfficeLock, lockPath } from '../../../electron/storage/vault/office-lock.ts';
import { noteEndedThread } from '../../../electron/storage/vault/machine/ended-threads.ts';
import { realProcesses } from '../../../electron/storage/vault/machine/process-identity.ts';
import type { ProcessTable } from '../../../electron/storage/vault/machine/process-identity.ts';
import { refusalOf } from '../../support/vault/office.ts';
import { start } from '../../support/vault/process.ts';
import type { Child } from '../../support/vault/process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function holder(folder: string, at = 0): Child {
  const child = start('lock-holder.ts', [folder, String(at)]);
  onTestFinished(() => {
    child.process.kill('SIGKILL');
  });
  return child;
}

async function kill(child: Child): Promise<void> {
  child.process.kill('SIGKILL');
  await child.ended;
}

function alterOwner(folder: string, change: object): void {
  const owner: unknown = JSON.parse(readFileSync(lockPath(folder), 'utf8'));
  writeFileSync(lockPath(folder), JSON.stringify({ ...(owner as object), ...change }));
}

describe('office lock', () => {
  test('one process holds the office; the second is told who and since when', async () => {
    const folder = temporaryFolder();
    const first = holder(folder);
    expect(await first.line('held')).toBe('held after a clean exit');
    const refused = await refusalOf(() => acquireOfficeLock(folder));
    expect(refused.code).toBe('office.in_use');
    expect(refused.params['user']).toBe(userInfo().username);
    expect(refused.params['since']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    first.process.stdin.write('release\n');
    await first.ended;
    expect(existsSync(lockPath(folder))).toBe(false);
    const lock = acquireOfficeLock(folder);
    expect(lock.cleanExit).toBe(true);
    lock.release();
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the same process cannot take it twice', async () => {
    const folder = temporaryFolder();
    const lock = acquireOfficeLock(folder);
    expect((await refusalOf(() => acquireOfficeLock(folder))).code).toBe('office.in_use');
    lock.release();
  });

  test('a thread that ended leaves a lock that the next thread of the same process takes over', async () => {
    const folder = temporaryFolder();
    acquireOfficeLock(folder);
    alterOwner(folder, { threadId: 4711 });
    expect((await refusalOf(() => acquireOfficeLock(folder))).code).toBe('office.in_use');
    noteEndedThread(4711);
    const lock = acquireOfficeLock(folder);
    expect(lock.cleanExit).toBe(false);
    lock.release();
  });

  test('a killed owner leaves a lock that is taken over and tells of the unclean exit', async () => {
    const folder = temporaryFolder();
    const first = holder(folder);
    await first.line('held');
    await kill(first);
    const lock = acquireOfficeLock(folder);
    expect(lock.cleanExit).toBe(false);
    lock.release();
    expect(acquireOfficeLock(folder).cleanExit).toBe(true);
  });

  test.runIf(realProcesses.identity(process.pid))(
    'a process that got the number of a dead owner is not the owner',
    async () => {
      const folder = temporaryFolder();
      acquireOfficeLock(folder);
      const other = spawn('sleep', ['60']);
      onTestFinished(() => {
        other.kill('SIGKILL');
      });
      alterOwner(folder, { processId: other.pid, identity: realProcesses.identity(other.pid!) });
      expect((await refusalOf(() => acquireOfficeLock(folder))).code).toBe('office.in_use');
      alterOwner(folder, { processId: other.pid, identity: 'an earlier start:1' });
      expect(acquireOfficeLock(folder).cleanExit).toBe(false);
    },
  );

  test('where processes have no identity, a number alive counts only since the computer was started', async () => {
    const folder = temporaryFolder();
    const started = Date.UTC(2026, 10, 20, 8);
    const processes: ProcessTable = { identity: () => undefined, isAlive: () => true, startedAt: () => started };
    const hour = 3_600_000;
    acquireOfficeLock(folder, { processes, now: () => started + hour });
    expect((await refusalOf(() => acquireOfficeLock(folder, { processes }))).code).toBe('office.in_use');
    const restarted = { ...processes, startedAt: () => started + 2 * hour };
    expect(acquireOfficeLock(folder, { processes: restarted, now: () => started + 2 * hour }).cleanExit).toBe(false);
  });

  test.each(['', '{"token":', 'null'])('a lock cut short by a crash ("%s") does not lock anybody out', (content) => {
    const folder = temporaryFolder();
    writeFileSync(lockPath(folder), content);
    expect(acquireOfficeLock(folder).cleanExit).toBe(false);
  });

  test('releasing does not remove the lock of somebody who took over', () => {
    const folder = temporaryFolder();
    const gone: ProcessTable = { ...realProcesses, isAlive: () => false };
    const first = acquireOfficeLock(folder);
    const second = acquireOfficeLock(folder, { processes: gone });
    first.release();
    expect(existsSync(lockPath(folder))).toBe(true);
    second.release();
    expect(existsSync(lockPath(folder))).toBe(false);
  });

  test('of several that start at once over a lock left behind, exactly one gets the office', async () => {
    for (let round = 0; round < 4; round += 1) {
      const folder = temporaryFolder();
      const first = holder(folder);
      await first.line('held');
      await kill(first);
      const at = Date.now() + 700;
      const racers = Array.from({ length: 5 }, () => holder(folder, at));
      const answers = await Promise.all(
        racers.map((racer) => Promise.any([racer.line('held'), racer.line('refused'), racer.line('failed')])),
      );
      expect(
        answers.filter((answer) => answer.startsWith('held')),
        answers.join('; '),
      ).toHaveLength(1);
      expect(
        answers.filter((answer) => answer.startsWith('refused office.in_use')),
        answers.join('; '),
      ).toHaveLength(4);
      await Promise.all(racers.map(kill));
    }
  });

  test('who takes over waits while another does, but not for one that died doing it', async () => {
    const folder = temporaryFolder();
    const turn = `${lockPath(folder)}.turn`;
    acquireOfficeLock(folder);
    alterOwner(folder, { processId: 2 ** 30 });
    writeFileSync(turn, '');
    const waiting = holder(folder);
    await expect(Promise.race([waiting.line('held'), wait(1700)])).resolves.toBeUndefined();
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(turn, longAgo, longAgo);
    expect(await waiting.line('held')).toBe('held after an unclean exit');
    expect(readdirSync(folder)).toEqual(['office.lock']);
  });

  test('a folder on another computer is refused', async () => {
    const refused = await refusalOf(() => acquireOfficeLock('//server/share'));
    expect(refused.code).toBe('office.network_folder');
  });
});
