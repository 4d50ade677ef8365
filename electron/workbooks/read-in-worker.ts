import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { WorkbookContent } from './workbook-content.ts';
import { workbookLimits } from './reading/limits.ts';
import { refuseSize } from './reading/file-size.ts';
import type { ReaderTask } from './reader-messages.ts';
import { superviseReading } from './reading/supervised-reading.ts';

export interface ReadOptions {
  /** A label of the Encoding Standard, for text files whose encoding the user has named. */
  readonly encoding?: string;
  readonly signal?: AbortSignal;
  /** Told the number of rows read so far, a few times a second on large files. */
  readonly onProgress?: (rows: number) => void;
}

/**
 * Reads a workbook from an unknown hand. Anything may be in it: it is read in a thread of its own, with a limit on its memory and its
 * time, and the caller's thread keeps answering.
 *
 * A thread and not a process of its own, because the packaged program cannot start itself as plain Node; ending a thread stops even an
 * endless loop.
 *
 * @param bytes the file; copied, so it stays the caller's
 * @throws Refusal workbook.* for anything wrong with the file, work.cancelled after an abort
 */
export async function readWorkbookInWorker(bytes: Uint8Array, options: ReadOptions = {}): Promise<WorkbookContent> {
  refuseSize(bytes.length);
  if (options.signal?.aborted) throw new Refusal('work.cancelled');
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = startWorker({ bytes: Uint8Array.from(bytes), encoding: options.encoding, taken });
  return superviseReading(worker, taken, workbookLimits, options);
}

function startWorker(task: ReaderTask): Worker {
  const runsFromSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(runsFromSource ? './reader-worker.ts' : './reader-worker.js', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: workbookLimits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    stdout: true,
    stderr: true,
  });
  // Parsers print warnings that quote cells; nothing of a user's file may reach a log.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
