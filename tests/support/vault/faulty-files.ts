import { realFiles } from '../../../electron/storage/vault/machine/durable-file.ts';
import type { FileOperations } from '../../../electron/storage/vault/machine/durable-file.ts';

export interface FaultyFiles {
  readonly files: FileOperations;
  /** Operations asked for, in order. */
  readonly steps: string[];
}

export interface Fault {
  /** Counted from 1; 0 never fails. */
  readonly atStep: number;
  /** `once`: that operation fails and the program goes on. `end`: nothing after it happens, as when the process or the power ends. */
  readonly lasting: 'once' | 'end';
  readonly code?: string;
}

/** Real file operations that fail at a chosen step. A failing write leaves half of its bytes behind. */
export function faultyFiles(fault: Fault): FaultyFiles {
  const steps: string[] = [];
  const guard = <Result>(name: string, run: () => Result, half?: () => unknown): Result => {
    steps.push(name);
    const failing =
      steps.length === fault.atStep || (fault.lasting === 'end' && fault.atStep > 0 && steps.length > fault.atStep);
    if (!failing) return run();
    if (steps.length === fault.atStep) half?.();
    throw Object.assign(new Error(`${name} fails`), { code: fault.code ?? 'EIO' });
  };
  const files: FileOperations = {
    open: (path, flags) => guard(`open ${flags}`, () => realFiles.open(path, flags)),
    write: (descriptor, content) =>
      guard(
        'write',
        () => realFiles.write(descriptor, content),
        () => realFiles.write(descriptor, content.subarray(0, Math.floor(content.length / 2))),
      ),
    fsync: (descriptor) => guard('fsync', () => realFiles.fsync(descriptor)),
    close: (descriptor) => {
      realFiles.close(descriptor);
    },
    rename: (from, to) => guard('rename', () => realFiles.rename(from, to)),
    remove: (path) => guard('remove', () => realFiles.remove(path)),
  };
  return { files, steps };
}
