import * as node from 'node:fs';

/** The file operations a durable write is made of, so that a test can break any one of them. */
export interface FileOperations {
  readonly open: (path: string, flags: string) => number;
  readonly write: (descriptor: number, content: Buffer) => number;
  readonly fsync: (descriptor: number) => void;
  readonly close: (descriptor: number) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

export const realFiles: FileOperations = {
  open: (path, flags) => node.openSync(path, flags, 0o600),
  write: (descriptor, content) => node.writeSync(descriptor, content),
  fsync: (descriptor) => node.fsyncSync(descriptor),
  close: (descriptor) => node.closeSync(descriptor),
  rename: (from, to) => node.renameSync(from, to),
  remove: (path) => node.rmSync(path, { force: true }),
};

/**
 * Replaces a file so that at every moment, power cut included, it holds either all of the old content or all of the new.
 *
 * Writes beside it, forces that to the disk, renames over it, then forces the folder entry to the disk. When it throws, the old
 * content is still there unless only the last step failed.
 */
export function replaceDurably(path: string, content: Buffer, folder: string, files: FileOperations = realFiles): void {
  const temporary = `${path}.tmp`;
  try {
    const descriptor = files.open(temporary, 'w');
    try {
      for (let written = 0; written < content.length;) written += files.write(descriptor, content.subarray(written));
      files.fsync(descriptor);
    } finally {
      files.close(descriptor);
    }
    renamePatiently(temporary, path, files);
  } catch (error) {
    removeQuietly(temporary, files);
    throw error;
  }
  syncFolder(folder, files);
}

/** Forces a folder's entries to the disk. Windows cannot open a folder and journals its entries itself; some file systems cannot either. */
export function syncFolder(folder: string, files: FileOperations = realFiles): void {
  if (process.platform === 'win32') return;
  const descriptor = files.open(folder, 'r');
  try {
    files.fsync(descriptor);
  } catch (error) {
    if (!isErrorCode(error, 'EINVAL', 'ENOTSUP')) throw error;
  } finally {
    files.close(descriptor);
  }
}

/** On Windows a virus scanner may hold a file for a moment just after it was written. */
function renamePatiently(from: string, to: string, files: FileOperations): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      files.rename(from, to);
      return;
    } catch (error) {
      if (attempt === 5 || !isErrorCode(error, 'EBUSY', 'EPERM', 'EACCES')) throw error;
      pause(20 * attempt);
    }
  }
}

function removeQuietly(path: string, files: FileOperations): void {
  try {
    files.remove(path);
  } catch {
    // The next write uses the same name and overwrites it.
  }
}

/** Whether an error of the file system carries one of these codes. */
export function isErrorCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

/** Blocks this thread; only for waits too short to be worth an asynchronous interface. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
