import { parentPort, workerData } from 'node:worker_threads';
import { runExportCheck } from '../exports/check-job.ts';
import { runExport } from '../exports/job.ts';
import { verifyOffice } from '../office/verify.ts';
import { runTrainingWorkbook } from '../training/workbooks/job.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { openDataSource } from '../storage/data-source.ts';
import { refusalOfStorage } from '../storage/storage-refusal.ts';
import type { JobDefinitions, JobName } from './job-definitions.ts';
import type { JobSurroundings } from './job-surroundings.ts';
import type { JobMessage, JobRequest } from './jobs.ts';
import type { Progress } from './progress.ts';
import { schema } from './schema.ts';

type Runs = {
  [N in JobName]: (
    input: JobDefinitions[N]['input'],
    surroundings: JobSurroundings,
  ) => Promise<JobDefinitions[N]['result']>;
};

const runs: Runs = {
  'export-check': runExportCheck,
  export: runExport,
  'training-workbook': runTrainingWorkbook,
  verify: (_input, { source }) => verifyOffice(source.manager),
};

const { file, dataKey } = workerData as { file: string; dataKey: Uint8Array };
const running = new Map<string, AbortController>();
const opened = openDataSource(file, Buffer.from(dataKey), schema, { readOnly: true, cacheMegabytes: 32 });

function send(message: JobMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

async function run({ id, name, input }: JobRequest): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  const report = (progress: Progress) => send({ id, kind: 'progress', ...progress });
  try {
    const work = runs[name] as (input: unknown, surroundings: JobSurroundings) => Promise<unknown>;
    const result = await work(input, { source: await opened, signal: abort.signal, report });
    send({ id, kind: 'done', result });
  } catch (error) {
    send({ id, ...describe(error) });
  } finally {
    running.delete(id);
  }
}

function describe(error: unknown) {
  const known = refusalOfStorage(error);
  if (known instanceof Refusal) return { kind: 'refused' as const, code: known.code, params: known.params };
  const { name, stack = '' } = known instanceof Error ? known : new Error('not an error');
  return { kind: 'failed' as const, message: name, stack };
}

parentPort?.on('message', (message: JobRequest | { id: string; kind: 'cancel' }) => {
  if (message.kind === 'cancel') running.get(message.id)?.abort();
  else void run(message);
});
