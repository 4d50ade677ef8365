import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { z } from 'zod';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { isErrorCode, pause } from './machine/durable-file.ts';
import { endedThreads } from './machine/ended-threads.ts';
import { examineLocation } from './machine/location.ts';
import { realProcesses } from './machine/process-identity.ts';
import type { ProcessTable } from './machine/process-identity.ts';

const ownerSchema = z.object({
  token: z.uuid(),
  processId: z.int(),
  identity: z.string().optional(),
  /** The thread that has the office: the engine's can end while its process goes on. */
  threadId: z.int().optional(),
  /** For people who look into the file. The folder is on a local disk, so the owner ran on this computer under whatever name. */
  host: z.string(),
  user: z.string(),
  since: z.iso.datetime(),
});

type Owner = z.infer<typeof ownerSchema>;

export interface OfficeLock {
  /** False when the last program to hold the office ended without closing it: check the data before use. */
  readonly cleanExit: boolean;
  /** Best effort; to be shown, not refused. */
  readonly onRemovableMedium: boolean;
  /** Gives the office back. Calling it twice does no harm. */
  readonly release: () => void;
}

export interface LockSurroundings {
  readonly now?: () => number;
  readonly processes?: ProcessTable;
}

/** Where the lock file of an office lies. */
export function lockPath(officeDir: string): string {
  return join(officeDir, 'office.lock');
}

/**
 * Takes an office for this process, or says who has it. The folder must exist.
 *
 * A lock whose owner is gone is taken over. One wins when several try that at once.
 *
 * @throws Refusal office.in_use {user, since}, office.network_folder, office.read_only
 */
export function acquireOfficeLock(officeDir: string, surroundings: LockSurroundings = {}): OfficeLock {
  const { now = Date.now, processes = realProcesses } = surroundings;
  const location = examineLocation(officeDir);
  if (location.network !== undefined) throw new Refusal('office.network_folder');
  const path = lockPath(officeDir);
  const owner = describeThisProcess(now(), processes);
  const cleanExit = createExclusively(path, JSON.stringify(owner));
  if (!cleanExit) takeOver(path, owner, processes);
  const release = (): void => {
    if (readOwner(path)?.token === owner.token) rmSync(path, { force: true });
  };
  return { cleanExit, onRemovableMedium: location.removable, release };
}

function describeThisProcess(now: number, processes: ProcessTable): Owner {
  return {
    token: randomUUID(),
    processId: process.pid,
    identity: processes.identity(process.pid),
    threadId,
    host: hostname(),
    user: nameOfUser(),
    since: new Date(now).toISOString(),
  };
}

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '?';
  }
}

/** False when the file exists. */
function createExclusively(path: string, content: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx', 0o644);
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    if (isErrorCode(error, 'EACCES', 'EPERM', 'EROFS')) throw new Refusal('office.read_only');
    throw error;
  }
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return true;
}

/**
 * Replaces a lock that was left behind. Only the holder of a second, momentary file may remove the first, and looks again after it
 * got it: otherwise two programs that both saw the old lock could both remove it, the second one removing the first one's new lock.
 */
function takeOver(path: string, owner: Owner, processes: ProcessTable): void {
  refuseIfHeld(path, processes);
  const turn = `${path}.turn`;
  for (let attempt = 1; !createExclusively(turn, ''); attempt += 1) {
    if (attempt === 100) throw new Error('Another program does not finish taking over the office');
    removeForgottenTurn(turn);
    pause(20);
  }
  try {
    refuseIfHeld(path, processes);
    rmSync(path, { force: true });
    if (!createExclusively(path, JSON.stringify(owner))) refuseIfHeld(path, processes);
  } finally {
    rmSync(turn, { force: true });
  }
}

/** The turn is held for milliseconds; one that is seconds old belongs to a program that died in just that moment. */
function removeForgottenTurn(turn: string): void {
  const modified = statSync(turn, { throwIfNoEntry: false })?.mtimeMs;
  if (modified !== undefined && Math.abs(Date.now() - modified) > 10_000) rmSync(turn, { force: true });
}

function refuseIfHeld(path: string, processes: ProcessTable): void {
  const owner = readOwnerPatiently(path);
  if (owner && isRunning(owner, processes)) {
    throw new Refusal('office.in_use', { user: owner.user, since: localTime(owner.since) });
  }
}

/** A lock made this instant may still be empty; one that stays unreadable was cut short by a crash. */
function readOwnerPatiently(path: string): Owner | undefined {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const owner = readOwner(path);
    if (owner || statSync(path, { throwIfNoEntry: false }) === undefined) return owner;
    pause(30);
  }
  return undefined;
}

function readOwner(path: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function isRunning(owner: Owner, processes: ProcessTable): boolean {
  if (!processes.isAlive(owner.processId)) return false;
  if (owner.processId === process.pid && owner.threadId !== undefined && endedThreads().includes(owner.threadId)) {
    return false;
  }
  const identity = processes.identity(owner.processId);
  if (identity !== undefined && owner.identity !== undefined) return identity === owner.identity;
  // Where a process has no identity its number may be in use again; nothing from before the computer's start is still running.
  const slack = 120_000;
  return Date.parse(owner.since) > processes.startedAt() - slack;
}

/** Date and time on this computer's clock, in a form every language reads: 2026-11-20 08:10. */
function localTime(instant: string): string {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
