import { guarded } from '../engine/context.ts';
import { withProgress } from '../engine/progress.ts';
import { exportForPage } from './service.ts';

export const exportsRoutes = {
  start: guarded.exports.start.handler(({ context, input, signal }) =>
    withProgress(signal, (report, stop) => exportForPage(context, input, report, stop)),
  ),
};
