import { guarded } from '../engine/context.ts';
import { getSettings, listPurposes, savePurpose, saveSettings } from './service.ts';

export const officeRoutes = {
  settings: guarded.office.settings.handler(({ context }) => getSettings(context)),
  saveSettings: guarded.office.saveSettings.handler(({ context, input }) => saveSettings(context, input)),
  purposes: guarded.office.purposes.handler(({ context }) => listPurposes(context)),
  savePurpose: guarded.office.savePurpose.handler(({ context, input }) => savePurpose(context, input)),
  verify: guarded.office.verify.handler(({ context, signal }) =>
    context.jobs.run('verify', {}, { onProgress: () => undefined, signal }),
  ),
};
