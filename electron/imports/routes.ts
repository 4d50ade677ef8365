import { guarded } from '../engine/context.ts';
import { withProgress } from '../engine/progress.ts';
import { confirmImport, listBatches, openFile, previewImport, undo } from './service.ts';

const { imports } = guarded;

export const importsRoutes = {
  open: imports.open.handler(({ context, input, signal }) =>
    withProgress(signal, (report, stop) => {
      const bytes = context.connection.transfers.take(input.uploadId);
      return openFile(context, { ...input, bytes }, report, stop);
    }),
  ),
  preview: imports.preview.handler(({ context, input, signal }) =>
    withProgress(signal, (report, stop) => previewImport(context, input, report, stop)),
  ),
  confirm: imports.confirm.handler(({ context, input, signal }) =>
    withProgress(signal, (report, stop) => confirmImport(context, input, report, stop)),
  ),
  batches: imports.batches.handler(({ context }) => listBatches(context)),
  undo: imports.undo.handler(({ context, input }) => undo(context, input)),
};
