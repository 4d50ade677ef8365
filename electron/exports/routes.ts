import { guarded } from '../engine/context.ts';
import { withProgress } from '../engine/progress.ts';
import { checkExport } from './consent.ts';
import { exportForPage, printList } from './service.ts';

export const exportsRoutes = {
  check: guarded.exports.check.handler(({ context, input, signal }) => checkExport(context, input, signal)),
  print: guarded.exports.print.handler(({ context, input }) => printList(context, input)),
  start: guarded.exports.start.handler(({ context, input, signal }) =>
    withProgress(signal, (report, stop) => exportForPage(context, input, report, stop)),
  ),
};
