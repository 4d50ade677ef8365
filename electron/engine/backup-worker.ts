import { workerData } from 'node:worker_threads';
import { serveJobs } from './job-server.ts';
import { checkBackup, type CheckOrder } from '../backups/check-backup.ts';
import { makeBackup, type BackupOrder } from '../backups/make-backup.ts';

const { dataKey } = workerData as { dataKey: Uint8Array };
const key = Buffer.from(dataKey);

/** Loads nothing but what a copy needs: it is started for each backup, at the end of a day's work too. */
serveJobs((name, input, call) =>
  name === 'backup' ? makeBackup(input as BackupOrder, key, call) : checkBackup(input as CheckOrder, key, call),
);
