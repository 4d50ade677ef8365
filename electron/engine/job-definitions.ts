import type { ExportCheck } from '../../shared/exports/contract.ts';
import type { Backup } from '../../shared/backups/contract.ts';
import type { CheckOrder } from '../backups/check-backup.ts';
import type { BackupOrder } from '../backups/make-backup.ts';
import type { ExportCheckJob } from '../exports/check-job.ts';
import type { ExportJob, ExportJobResult } from '../exports/job.ts';
import type { Verification } from '../office/verify.ts';
import type { Breakdown, CheckResult, Overview, RecordsBehind } from '../../shared/reports/contract.ts';
import type { AskedBreakdown, AskedOverview, AskedQuarter, AskedRecords, WorkbookJob } from '../reports/asked.ts';
import type { Closing } from '../reports/closing.ts';
import type { TrainingWorkbookJob } from '../training/workbooks/workbook-job.ts';

/** Every job of the second worker: what it is given and what it answers. */
export interface JobDefinitions {
  backup: { input: BackupOrder; result: Backup };
  'check-backup': { input: CheckOrder; result: Backup };
  'export-check': { input: ExportCheckJob; result: ExportCheck };
  export: { input: ExportJob; result: ExportJobResult };
  'report-breakdown': { input: AskedBreakdown; result: Breakdown };
  'report-checks': { input: AskedQuarter; result: { checks: CheckResult[] } };
  'report-closing': { input: AskedQuarter; result: Closing };
  'report-overview': { input: AskedOverview; result: Overview };
  'report-records': { input: AskedRecords; result: RecordsBehind };
  'report-workbook': { input: WorkbookJob; result: ExportJobResult };
  'training-workbook': { input: TrainingWorkbookJob; result: ExportJobResult };
  verify: { input: Record<string, never>; result: Verification };
}

export type JobName = keyof JobDefinitions;
export type JobInput<N extends JobName> = JobDefinitions[N]['input'];
export type JobResult<N extends JobName> = JobDefinitions[N]['result'];
