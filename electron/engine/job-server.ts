import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { refusalOfStorage } from '../storage/storage-refusal.ts';
import type { JobMessage, JobRequest } from './jobs.ts';
import type { Progress } from './progress.ts';

export interface JobCall {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

/** Answers the jobs that the engine sends to this worker. */
export function serveJobs(run: (name: string, input: unknown, call: JobCall) => Promise<unknown>): void {
  const running = new Map<string, AbortController>();
  const send = (message: JobMessage) => parentPort?.postMessage(message);
  async function answer({ id, name, input }: JobRequest): Promise<void> {
    const abort = new AbortController();
    running.set(id, abort);
    const report = (progress: Progress) => send({ id, kind: 'progress', ...progress });
    try {
      send({ id, kind: 'done', result: await run(name, input, { signal: abort.signal, report }) });
    } catch (error) {
      send({ id, ...describe(error) });
    } finally {
      running.delete(id);
    }
  }
  parentPort?.on('message', (message: JobRequest | { id: string; kind: 'cancel' }) => {
    if (message.kind === 'cancel') running.get(message.id)?.abort();
    else void answer(message);
  });
}

function describe(error: unknown) {
  const known = refusalOfStorage(error);
  if (known instanceof Refusal) return { kind: 'refused' as const, code: known.code, params: known.params };
  const { name, stack = '' } = known instanceof Error ? known : new Error('not an error');
  return { kind: 'failed' as const, message: name, stack };
}
