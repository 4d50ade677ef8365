import { workerData } from 'node:worker_threads';
import { runExportCheck } from '../exports/check-job.ts';
import { runExport } from '../exports/job.ts';
import { verifyOffice } from '../office/verify.ts';
import { runReportBreakdown } from '../reports/breakdown.ts';
import { runReportOverview } from '../reports/overview.ts';
import { runReportChecks } from '../reports/quarters/checks.ts';
import { runReportClosing } from '../reports/quarters/close.ts';
import { runQuarterWorkbook } from '../reports/workbook/job.ts';
import { runReportRecords } from '../reports/records.ts';
import { runTrainingWorkbook } from '../training/workbooks/job.ts';
import { openDataSource } from '../storage/data-source.ts';
import type { JobDefinitions } from './job-definitions.ts';
import { serveJobs } from './job-server.ts';
import type { JobSurroundings } from './job-surroundings.ts';
import { schema } from './schema.ts';

type ReadingJob = Exclude<keyof JobDefinitions, 'backup' | 'check-backup'>;

type Runs = {
  [N in ReadingJob]: (
    input: JobDefinitions[N]['input'],
    surroundings: JobSurroundings,
  ) => Promise<JobDefinitions[N]['result']>;
};

const runs: Runs = {
  'export-check': runExportCheck,
  export: runExport,
  'report-breakdown': runReportBreakdown,
  'report-checks': runReportChecks,
  'report-closing': runReportClosing,
  'report-overview': runReportOverview,
  'report-records': runReportRecords,
  'report-workbook': runQuarterWorkbook,
  'training-workbook': runTrainingWorkbook,
  verify: (_input, { source }) => verifyOffice(source.manager),
};

const { file, dataKey } = workerData as { file: string; dataKey: Uint8Array };
const opened = openDataSource(file, Buffer.from(dataKey), schema, { readOnly: true, cacheMegabytes: 32 });

serveJobs(async (name, input, call) => {
  const work = runs[name as ReadingJob] as (input: unknown, surroundings: JobSurroundings) => Promise<unknown>;
  return work(input, { source: await opened, ...call });
});
