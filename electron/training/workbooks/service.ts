import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { exportResult } from '../../../shared/exports/contract.ts';
import type { TrainingWorkbookRequest } from '../../../shared/training/workbooks/contract.ts';
import { requirePermission, type SessionContext } from '../../engine/context.ts';
import type { Progress } from '../../engine/progress.ts';
import { instant, localDate } from '../../storage/environment.ts';
import { shownTo } from '../shown-people.ts';

/** Writes a workbook of training and notes in the journal who took it and why. */
export async function writeTrainingWorkbook(
  context: SessionContext,
  { workbook, cohortIds, language, reason }: TrainingWorkbookRequest,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<z.infer<typeof exportResult>> {
  requirePermission(context, 'training.read');
  const { session, office, actor } = context;
  const now = office.environment.now();
  const today = localDate(now);
  const job = {
    ...{ workbook, cohortIds, language, today },
    shown: shownTo(context),
    officeName: session.office.name,
    currency: session.office.currency,
    userName: session.userName,
    at: instant(now),
  };
  const { bytes, rows } = await context.jobs.run('training-workbook', job, { onProgress: report, signal });
  const file = Buffer.from(bytes);
  const what = { cohortIds, rows, sha256: hash('sha256', file) };
  const changes = Object.fromEntries(Object.entries(what).map(([name, value]) => [name, [null, value] as const]));
  const entry = { action: 'exported', kind: 'export', recordId: workbook, reason, changes };
  await office.write(actor, (tx) => tx.journal([entry]));
  const downloadId = context.connection.transfers.offer(file);
  return { downloadId, fileName: `${session.office.code}-${workbook}-${today}.xlsx`, size: file.length, rows };
}
