import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeStoredPassword,
  delayAfter,
  observe,
  signInWithPassword,
  signInWithRecoveryCode,
} from '../../../electron/storage/vault/attempts.ts';
import type { DataKey } from '../../../electron/storage/vault/data-key.ts';
import type { GuessCounter } from '../../../electron/storage/vault/attempts.ts';
import { readKeyFile, writeKeyFile } from '../../../electron/storage/vault/key-file-store.ts';
import { addPasswordSlot, unlockWithPassword } from '../../../electron/storage/vault/key-slots.ts';
import { faultyFiles } from '../../support/vault/faulty-files.ts';
import { amina, createOffice, passwordOfAmina, quickCost, refusalOf } from '../../support/vault/office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const wrongCode = 'accounts.wrong_name_or_password';

/** Every sign-in reads the key file anew, so each of these is as good as a restart. */
async function office(): Promise<{
  counter: GuessCounter;
  clock: { up: number };
  recoveryCode: string;
  dataKey: DataKey;
}> {
  const officeDir = temporaryFolder();
  const { recoveryCode, dataKey } = await createOffice(officeDir);
  const clock = { up: 7200 };
  return { counter: { officeDir, uptime: () => clock.up }, clock, recoveryCode, dataKey };
}

function guess(counter: GuessCounter, password = 'wrong', name = amina.name): Promise<unknown> {
  return signInWithPassword(counter, name, password);
}

async function guessWrong(counter: GuessCounter, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) expect((await refusalOf(() => guess(counter))).code).toBe(wrongCode);
}

describe('wrong guesses', () => {
  test('after five: 30 s, then doubling up to half an hour', () => {
    expect([4, 5, 6, 7, 8, 9, 10, 11, 12, 60].map(delayAfter)).toEqual([
      0, 30, 60, 120, 240, 480, 960, 1800, 1800, 1800,
    ]);
  });

  test('the sixth is refused until the wait is over, even with the right password', async () => {
    const { counter, clock } = await office();
    await guessWrong(counter, 5);
    await expect(refusalOf(() => guess(counter, passwordOfAmina))).resolves.toMatchObject({
      code: 'accounts.too_many_attempts',
      params: { seconds: 30 },
    });
    clock.up += 29;
    expect((await refusalOf(() => guess(counter, passwordOfAmina))).params).toEqual({ seconds: 1 });
    clock.up += 1;
    await guess(counter, passwordOfAmina);
    expect(readKeyFile(counter.officeDir).keyFile.attempts).toEqual([]);
    await guessWrong(counter, 5);
  });

  test('the wait doubles with each further one', async () => {
    const { counter, clock } = await office();
    await guessWrong(counter, 5);
    for (const seconds of [30, 60, 120]) {
      expect((await refusalOf(() => guess(counter))).params).toEqual({ seconds });
      clock.up += seconds;
      await guessWrong(counter, 1);
    }
  });

  test('counts only the time in which the computer was on, and asking often does not shorten it', async () => {
    const { counter, clock } = await office();
    await guessWrong(counter, 5);
    clock.up += 20.4;
    for (let time = 0; time < 5; time += 1)
      expect((await refusalOf(() => guess(counter))).params).toEqual({ seconds: 10 });
    // Started again: it has been on for four seconds since.
    clock.up = 4;
    expect((await refusalOf(() => guess(counter))).params).toEqual({ seconds: 6 });
    clock.up = 9;
    expect((await refusalOf(() => guess(counter))).params).toEqual({ seconds: 1 });
    clock.up = 10;
    await guess(counter, passwordOfAmina);
  });

  test('never ends before as many seconds have passed, however often the computer is started again', () => {
    const waits = fc.array(fc.record({ seconds: fc.integer({ min: 0, max: 900 }), restarts: fc.boolean() }));
    fc.assert(
      fc.property(waits, fc.integer({ min: 0, max: 100_000 }), (steps, upSeconds) => {
        let entry = { account: 'a', wrong: 12, waitSeconds: delayAfter(12), upSeconds };
        let passed = 0;
        for (const { seconds, restarts } of steps) {
          passed += seconds;
          entry = observe(entry, restarts ? Math.floor(seconds / 2) : entry.upSeconds + seconds);
          expect(entry.waitSeconds).toBeGreaterThanOrEqual(Math.max(0, delayAfter(12) - passed));
        }
      }),
    );
  });

  test('a guess is counted before it is tried, also when many are made at once', async () => {
    const { counter } = await office();
    const all = await Promise.all(Array.from({ length: 12 }, () => refusalOf(() => guess(counter))));
    expect(all.filter(({ code }) => code === wrongCode)).toHaveLength(5);
    expect(all.filter(({ code }) => code === 'accounts.too_many_attempts')).toHaveLength(7);
  });

  test('one account waiting does not hold up another; names nobody has share one count', async () => {
    const { counter, dataKey } = await office();
    const { keyFile } = readKeyFile(counter.officeDir);
    const binta = { id: 'b', name: 'Binta' };
    const input = { user: binta, password: 'Riz', scryptCost: quickCost };
    writeKeyFile(counter.officeDir, await addPasswordSlot(keyFile, dataKey, input));
    await guessWrong(counter, 5);
    expect((await refusalOf(() => guess(counter))).code).toBe('accounts.too_many_attempts');
    await guess(counter, 'Riz', 'binta');
    for (let nobody = 0; nobody < 5; nobody += 1) await refusalOf(() => guess(counter, 'x', `nobody ${nobody}`));
    expect((await refusalOf(() => guess(counter, 'x', 'somebody'))).code).toBe('accounts.too_many_attempts');
  });

  test('of the recovery code are counted too, but not slips of the pen', async () => {
    const { counter, recoveryCode } = await office();
    const other = await office();
    for (let slip = 0; slip < 8; slip += 1) {
      expect((await refusalOf(() => signInWithRecoveryCode(counter, 'ABCD'))).code).toBe(
        'accounts.recovery_code_wrong',
      );
    }
    for (let time = 0; time < 5; time += 1) {
      expect((await refusalOf(() => signInWithRecoveryCode(counter, other.recoveryCode))).code).toBe(
        'accounts.recovery_code_wrong',
      );
    }
    expect((await refusalOf(() => signInWithRecoveryCode(counter, recoveryCode))).code).toBe(
      'accounts.too_many_attempts',
    );
    await guess(counter, passwordOfAmina);
  });

  test('of the old password in a change are counted, a right one is stored', async () => {
    const { counter, clock } = await office();
    const input = { userName: amina.name, oldPassword: 'wrong', newPassword: 'Neuf', scryptCost: quickCost };
    for (let time = 0; time < 5; time += 1) {
      expect((await refusalOf(() => changeStoredPassword(counter, input))).code).toBe(wrongCode);
    }
    const right = { ...input, oldPassword: passwordOfAmina };
    expect((await refusalOf(() => changeStoredPassword(counter, right))).code).toBe('accounts.too_many_attempts');
    clock.up += 30;
    await changeStoredPassword(counter, right);
    const { keyFile } = readKeyFile(counter.officeDir);
    await unlockWithPassword(keyFile, amina.name, 'Neuf');
    expect((await refusalOf(() => unlockWithPassword(keyFile, amina.name, passwordOfAmina))).code).toBe(wrongCode);
  });

  test('a full disk does not lock anybody out', async () => {
    const { counter } = await office();
    const { files, steps } = faultyFiles({ atStep: 1, lasting: 'end', code: 'ENOSPC' });
    await guess({ ...counter, files }, passwordOfAmina);
    expect(steps.length).toBeGreaterThan(0);
  });
});
