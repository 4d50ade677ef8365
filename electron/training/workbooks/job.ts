import type { TrainingWorkbook } from '../../../shared/training/workbooks/contract.ts';
import type { JobSurroundings } from '../../engine/job-surroundings.ts';
import { loadTexts } from '../../workbooks/texts.ts';
import { withSnapshot } from '../../storage/snapshot.ts';
import { collectReport } from '../../workbooks/report-writer.ts';
import { attendanceRegisters } from './attendance-register.ts';
import { cohortReport } from './cohort-report.ts';
import { tracerReport } from './tracer-report.ts';
import type { TrainingSheets, TrainingWorkbookContext, TrainingWorkbookJob } from './workbook-job.ts';

const makers: Readonly<Record<TrainingWorkbook, (context: TrainingWorkbookContext) => Promise<TrainingSheets>>> = {
  'attendance-register': attendanceRegisters,
  'cohort-report': cohortReport,
  'tracer-report': tracerReport,
};

const namespaces = ['training-workbooks', 'attendance', 'cohorts', 'enrolments', 'tracer', 'common'];

/** Writes one of the workbooks of training from a single snapshot of the file. */
export async function runTrainingWorkbook(
  job: TrainingWorkbookJob,
  { source, report, signal }: JobSurroundings,
): Promise<{ bytes: Uint8Array; rows: number }> {
  const texts = await loadTexts(job.language, namespaces);
  report({ step: 'exports:step.writing', done: 0, total: 0 });
  return withSnapshot(source, async () => {
    const { sheets, rows } = await makers[job.workbook]({ manager: source.manager, job, texts });
    const title = texts(`training-workbooks:title.${job.workbook}`);
    const footer = texts('training-workbooks:footer', { office: job.officeName, user: job.userName, date: job.today });
    return { bytes: await collectReport({ title, sheets, footer, writtenAt: job.at }, signal), rows };
  });
}
