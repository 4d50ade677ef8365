import type { Worker } from 'node:worker_threads';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { ReaderMessage } from '../reader-messages.ts';
import { SheetBuilder, type WorkbookContent } from '../workbook-content.ts';

export interface ReadingBounds {
  readonly milliseconds: number;
  /** How much the whole process may grow while the thread runs: buffers are outside a thread's own memory limit. */
  readonly processGrowthBytes: number;
}

export interface ReadingWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((rows: number) => void) | undefined;
}

const watchMilliseconds = 50;

/**
 * Takes in what a reading thread sends, and ends the thread: when it is done, when it exceeds its bounds, or when it is cancelled.
 *
 * @param taken counts the batches taken; the thread waits on it
 * @throws Refusal workbook.took_too_long, .too_much_memory, work.cancelled, or what the thread refused
 */
export async function superviseReading(
  worker: Worker,
  taken: Int32Array,
  bounds: ReadingBounds,
  watch: ReadingWatch = {},
): Promise<WorkbookContent> {
  const { promise, resolve, reject } = Promise.withResolvers<WorkbookContent>();
  const memoryLimit = process.memoryUsage.rss() + bounds.processGrowthBytes;
  const cancel = (): void => reject(new Refusal('work.cancelled'));
  const deadline = setTimeout(() => reject(new Refusal('workbook.took_too_long')), bounds.milliseconds);
  const memoryWatch = setInterval(() => {
    if (process.memoryUsage.rss() > memoryLimit) reject(new Refusal('workbook.too_much_memory'));
  }, watchMilliseconds);
  watch.signal?.addEventListener('abort', cancel);
  receive(worker, taken, resolve, reject, watch.onProgress);
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    clearInterval(memoryWatch);
    watch.signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

function receive(
  worker: Worker,
  taken: Int32Array,
  resolve: (content: WorkbookContent) => void,
  reject: (error: Error) => void,
  onProgress: ReadingWatch['onProgress'],
): void {
  const builder = new SheetBuilder();
  let rows = 0;
  worker.on('message', (message: ReaderMessage) => {
    if (message.kind === 'sheet') builder.startSheet(message.name, message.hidden);
    else if (message.kind === 'sheet-end') builder.endSheet(message.truncated);
    else if (message.kind === 'done') resolve({ ...message.workbook, sheets: builder.sheets });
    else if (message.kind === 'refused') reject(new Refusal(message.code, message.params));
    else {
      for (const row of message.rows) builder.row(row);
      rows += message.rows.length;
      Atomics.add(taken, 0, 1);
      Atomics.notify(taken, 0);
      onProgress?.(rows);
    }
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const ranOut = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(ranOut ? new Refusal('workbook.too_much_memory') : error);
  });
  worker.on('exit', () => reject(new Refusal('workbook.damaged')));
}
