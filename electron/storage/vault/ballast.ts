import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

const ballastBytes = 32 * 1024 * 1024;
const pieceBytes = 1024 * 1024;

/** Where the ballast of an office lies. */
export function ballastPath(officeDir: string): string {
  return join(officeDir, 'ballast.bin');
}

/**
 * Keeps some room on the disk for the office alone. SQLite cannot even delete on a full disk: without it nobody could clean up or export.
 *
 * Nothing is kept where it would take more than a tenth of what is free. Random bytes, because a file system that packs zeros keeps no room.
 */
export function keepBallast(officeDir: string, bytes = ballastBytes): void {
  const path = ballastPath(officeDir);
  try {
    const { bavail, bsize } = statfsSync(officeDir);
    if (existsSync(path) || bavail * bsize < bytes * 10) return;
    const file = openSync(path, 'wx', 0o600);
    try {
      for (let left = bytes; left > 0; left -= pieceBytes) writeSync(file, randomBytes(Math.min(left, pieceBytes)));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    rmSync(path, { force: true });
  }
}

/** Gives the room back when the disk is full; true when there was some. */
export function releaseBallast(officeDir: string): boolean {
  const had = existsSync(ballastPath(officeDir));
  rmSync(ballastPath(officeDir), { force: true });
  return had;
}
