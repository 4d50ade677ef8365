import { guarded } from '../engine/context.ts';
import { acceptFindings } from './quarters/close.ts';
import { withProgress } from '../engine/progress.ts';
import { closeQuarter, readBreakdown, readChecks, readOverviewFor, readRecords, writeWorkbook } from './service.ts';
import { addOwnIndicator, removeOwnIndicator, saveIndicator } from './settings.ts';

const { reports } = guarded;

export const reportsRoutes = {
  overview: reports.overview.handler(({ context, input }) => readOverviewFor(context, input.quarter)),
  breakdown: reports.breakdown.handler(({ context, input }) => readBreakdown(context, input)),
  records: reports.records.handler(({ context, input }) => readRecords(context, input)),
  saveIndicator: reports.saveIndicator.handler(({ context, input }) => saveIndicator(context, input)),
  addOwn: reports.addOwn.handler(({ context, input }) => addOwnIndicator(context, input)),
  removeOwn: reports.removeOwn.handler(({ context, input }) => removeOwnIndicator(context, input)),
  checks: reports.checks.handler(({ context, input }) => readChecks(context, input)),
  accept: reports.accept.handler(({ context, input }) => acceptFindings(context, input)),
  workbook: reports.workbook.handler(({ context, input, signal }) =>
    withProgress(signal, (report, stop) => writeWorkbook(context, input, report, stop)),
  ),
  close: reports.close.handler(({ context, input }) => closeQuarter(context, input)),
};
