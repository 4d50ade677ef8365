import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { RefusalCode } from '../../shared/kernel/refusal-codes.ts';
import { Refusal, type RefusalParams } from '../../shared/kernel/refusal.ts';
import type { JobInput, JobName, JobResult } from './job-definitions.ts';
import type { Progress } from './progress.ts';

export type JobMessage =
  | ({ readonly id: string; readonly kind: 'progress' } & Progress)
  | { readonly id: string; readonly kind: 'done'; readonly result: unknown }
  | { readonly id: string; readonly kind: 'refused'; readonly code: RefusalCode; readonly params: RefusalParams }
  | { readonly id: string; readonly kind: 'failed'; readonly message: string; readonly stack: string };

export interface JobRequest {
  readonly id: string;
  readonly kind: 'run';
  readonly name: JobName;
  readonly input: unknown;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (progress: Progress) => void;
}

const isSource = import.meta.url.endsWith('.ts');
const workers = {
  reading: new URL(isSource ? './jobs-worker.ts' : './jobs.js', import.meta.url),
  backup: new URL(isSource ? './backup-worker.ts' : './backup.js', import.meta.url),
};

/**
 * Long reads (exports, checks) run in a second worker on their own read-only connection: a snapshot of the file, while the engine keeps
 * answering. The worker is started by the first job.
 */
export class Jobs {
  readonly #file: string;
  readonly #dataKey: () => Buffer;
  readonly #waiting = new Map<string, Waiting>();
  readonly #url: URL;
  #worker: Worker | null = null;

  constructor(file: string, dataKey: () => Buffer, worker: keyof typeof workers) {
    this.#file = file;
    this.#dataKey = dataKey;
    this.#url = workers[worker];
  }

  run<N extends JobName>(
    name: N,
    input: JobInput<N>,
    options: { onProgress: (progress: Progress) => void; signal: AbortSignal | undefined },
  ): Promise<JobResult<N>> {
    const id = randomUUID();
    const worker = this.#start();
    const { promise, resolve, reject } = Promise.withResolvers<JobResult<N>>();
    this.#waiting.set(id, { resolve, reject, onProgress: options.onProgress });
    options.signal?.addEventListener('abort', () => worker.postMessage({ id, kind: 'cancel' }), { once: true });
    worker.postMessage({ id, kind: 'run', name, input } satisfies JobRequest);
    return promise.finally(() => this.#waiting.delete(id));
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#url, {
      workerData: { file: this.#file, dataKey: Uint8Array.from(this.#dataKey()) },
    });
    worker.on('message', (message: JobMessage) => this.#receive(message));
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Refusal('work.cancelled')));
    this.#worker = worker;
    return worker;
  }

  #receive(message: JobMessage): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if (message.kind === 'progress') waiting.onProgress(message);
    else if (message.kind === 'done') waiting.resolve(message.result as never);
    else if (message.kind === 'refused') waiting.reject(new Refusal(message.code, message.params));
    else waiting.reject(Object.assign(new Error(message.message), { stack: message.stack }));
  }

  /** The worker is gone: nobody waits for it any longer, and the next job starts a new one. */
  #fail(error: unknown): void {
    this.#worker = null;
    const reason = error instanceof Error ? error : new Error(String(error));
    for (const waiting of this.#waiting.values()) waiting.reject(reason);
    this.#waiting.clear();
  }
}
