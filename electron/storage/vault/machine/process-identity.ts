import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { isErrorCode } from './durable-file.ts';

/** What a lock needs to know about the processes of this computer. */
export interface ProcessTable {
  /** A name no other process of this computer ever gets, process numbers being used again; `undefined` where it cannot be known. */
  readonly identity: (processId: number) => string | undefined;
  readonly isAlive: (processId: number) => boolean;
  /** When this computer was started, epoch milliseconds. */
  readonly startedAt: () => number;
}

export const realProcesses: ProcessTable = { identity, isAlive, startedAt: () => Date.now() - uptime() * 1000 };

function identity(processId: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    // The program's name stands in brackets and may itself hold spaces and brackets; the start time is the 20th field after it.
    const startTicks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return startTicks === undefined ? undefined : `${boot}:${startTicks}`;
  } catch {
    return undefined;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it exists, and belongs to another user of this computer.
    return isErrorCode(error, 'EPERM');
  }
}
