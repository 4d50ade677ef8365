import { Refusal } from '../../../shared/kernel/refusal.ts';
import { findPasswordSlot } from './key-file.ts';
import type { Attempts, KeyFile } from './key-file.ts';
import { readKeyFile, writeKeyFile } from './key-file-store.ts';
import { changePassword, unlockWithPassword, unlockWithRecoveryCode } from './key-slots.ts';
import type { Unlocked } from './key-slots.ts';
import { realFiles } from './machine/durable-file.ts';
import type { FileOperations } from './machine/durable-file.ts';
import { normalizeRecoveryCode } from './recovery-code.ts';

const freeGuesses = 5;
const firstDelaySeconds = 30;
const longestDelaySeconds = 30 * 60;
/** Where wrong guesses are counted, and for how many seconds the computer has been on. */
export interface GuessCounter {
  readonly officeDir: string;
  readonly uptime: () => number;
  readonly files?: FileOperations;
}

/** Seconds to wait after this many wrong guesses in a row: nothing up to four, 30 s after the fifth, then doubling up to 30 min. */
export function delayAfter(wrong: number): number {
  if (wrong < freeGuesses) return 0;
  return Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** (wrong - freeGuesses));
}

/**
 * What is left to wait now. Only the time counts in which the computer was on, so neither setting its clock nor starting it again shortens
 * the wait: after a restart at least as much time has passed as it has been on since.
 */
export function observe(entry: Attempts, uptime: number): Attempts {
  const upSeconds = Math.floor(uptime);
  const passed = upSeconds >= entry.upSeconds ? upSeconds - entry.upSeconds : upSeconds;
  return { ...entry, waitSeconds: Math.max(0, entry.waitSeconds - passed), upSeconds };
}

/**
 * Signs in with name and password, counting the guess.
 *
 * @throws Refusal accounts.wrong_name_or_password, accounts.too_many_attempts {seconds}
 */
export function signInWithPassword(
  counter: GuessCounter,
  userName: string,
  password: string,
): Promise<Unlocked & { readonly userId: string }> {
  const account = (keyFile: KeyFile): string => findPasswordSlot(keyFile, userName)?.id ?? 'unknown';
  return countGuess(counter, account, (keyFile) => unlockWithPassword(keyFile, userName, password));
}

/**
 * Opens the office with the recovery code, counting the guess. A code with a slip of the pen in it is refused without being counted.
 *
 * @throws Refusal accounts.recovery_code_wrong, accounts.too_many_attempts {seconds}
 */
export async function signInWithRecoveryCode(counter: GuessCounter, typed: string): Promise<Unlocked> {
  if (normalizeRecoveryCode(typed) === undefined) throw new Refusal('accounts.recovery_code_wrong');
  return countGuess(
    counter,
    () => 'recovery',
    (keyFile) => unlockWithRecoveryCode(keyFile, typed),
  );
}

/**
 * Changes a password and stores it, counting a wrong old password like a wrong sign-in.
 *
 * @throws Refusal accounts.wrong_name_or_password, accounts.too_many_attempts {seconds}
 */
export async function changeStoredPassword(
  counter: GuessCounter,
  input: Parameters<typeof changePassword>[1],
): Promise<void> {
  const account = (keyFile: KeyFile): string => findPasswordSlot(keyFile, input.userName)?.id ?? 'unknown';
  const changed = await countGuess(counter, account, (keyFile) => changePassword(keyFile, input));
  const { attempts } = readKeyFile(counter.officeDir).keyFile;
  writeKeyFile(counter.officeDir, { ...changed, attempts }, counter.files ?? realFiles);
}

/**
 * The guess is counted before it is tried, so ending the program half-way through gives no free one. Reading, judging and counting
 * happen without a pause in between: guesses made at the same time are all counted.
 */
async function countGuess<T>(
  counter: GuessCounter,
  accountOf: (keyFile: KeyFile) => string,
  unlock: (keyFile: KeyFile) => Promise<T>,
): Promise<T> {
  const { keyFile } = readKeyFile(counter.officeDir);
  const account = accountOf(keyFile);
  const upSeconds = Math.floor(counter.uptime());
  const fresh: Attempts = { account, wrong: 0, waitSeconds: 0, upSeconds };
  const stored = keyFile.attempts.find((entry) => entry.account === account) ?? fresh;
  const seen = observe(stored, upSeconds);
  if (seen.waitSeconds > 0) {
    store(counter, withAttempts(keyFile, seen));
    throw new Refusal('accounts.too_many_attempts', { seconds: seen.waitSeconds });
  }
  const wrong = seen.wrong + 1;
  store(counter, withAttempts(keyFile, { account, wrong, waitSeconds: delayAfter(wrong), upSeconds }));
  const result = await unlock(keyFile);
  store(counter, withAttempts(readKeyFile(counter.officeDir).keyFile, fresh));
  return result;
}

function withAttempts(keyFile: KeyFile, entry: Attempts): KeyFile {
  const others = keyFile.attempts.filter((other) => other.account !== entry.account);
  return { ...keyFile, attempts: entry.wrong === 0 ? others : [...others, entry] };
}

/**
 * A folder that cannot be written (full disk, read-only medium) must still be opened, or nobody could free space or export. Counting
 * slows down a person at the keyboard; it never stopped somebody who can copy the folder.
 */
function store(counter: GuessCounter, keyFile: KeyFile): void {
  try {
    writeKeyFile(counter.officeDir, keyFile, counter.files ?? realFiles);
  } catch {
    return;
  }
}
