import { themes } from '../../../shared/reports/indicator.ts';
import type { JobSurroundings } from '../../engine/job-surroundings.ts';
import { withSnapshot } from '../../storage/snapshot.ts';
import type { ReportSheet } from '../../workbooks/report/content.ts';
import { collectReport } from '../../workbooks/report-writer.ts';
import { loadTexts } from '../../workbooks/texts.ts';
import type { WorkbookJob } from '../asked.ts';
import { coverSheet } from './cover.ts';
import { detailSheets } from './detail-sheets.ts';
import { gatherFacts } from './gather.ts';
import { adjustmentsSheet, definitionsSheet, qualitySheet } from './lists.ts';
import { filledTemplate } from './template.ts';
import { summarySheet } from './summary.ts';
import { themeSheet } from './theme-sheet.ts';

/** Writes the workbook of a quarter, all of it from one state of the file. */
export async function runQuarterWorkbook(
  job: WorkbookJob,
  surroundings: JobSurroundings,
): Promise<{ bytes: Uint8Array; rows: number }> {
  const { source, signal, report } = surroundings;
  const texts = await loadTexts(job.language, ['quarterly', 'reports', 'indicators', 'common']);
  return withSnapshot(source, async () => {
    report({ step: 'quarterly:step.counting', done: 0, total: 0 });
    const facts = await gatherFacts(source.manager, job);
    const laid = { texts, facts, job };
    if (job.template !== null)
      return { bytes: await filledTemplate(laid, job.template), rows: facts.overview.indicators.length };
    report({ step: 'quarterly:step.writing', done: 0, total: 0 });
    const details = await detailSheets(laid, surroundings);
    const sheets: ReportSheet[] = [
      coverSheet(laid),
      summarySheet(laid),
      ...themes.flatMap((theme) => themeSheet(laid, theme) ?? []),
      adjustmentsSheet(laid),
      qualitySheet(laid),
      definitionsSheet(laid),
      ...details,
    ];
    const title = texts('quarterly:title', { quarter: job.quarter });
    const footer = `${job.officeName} · ${job.quarter} · ${facts.checksum}`;
    const bytes = await collectReport({ title, sheets, footer, writtenAt: job.at }, signal);
    return { bytes, rows: facts.overview.indicators.length };
  });
}
