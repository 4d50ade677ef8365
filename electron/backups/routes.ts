import { guarded, open } from '../engine/context.ts';
import { withProgress } from '../engine/progress.ts';
import { confirmRestore, describeUpload, examineBackup, foundBackups, uploadPiece } from './restore/service.ts';
import { backupsOverview, chooseSecond, makeBackupNow, verifyBackup } from './service.ts';

const { backups } = guarded;
const { restore } = open;

export const backupsRoutes = {
  overview: backups.overview.handler(({ context }) => backupsOverview(context)),
  make: backups.make.handler(({ context, signal }) =>
    withProgress(signal, (report, stop) => makeBackupNow(context, report, stop)),
  ),
  chooseSecondPlace: backups.chooseSecondPlace.handler(({ context, input }) => chooseSecond(context, input)),
  verify: backups.verify.handler(({ context, input, signal }) =>
    withProgress(signal, (report, stop) => verifyBackup(context, input, report, stop)),
  ),
};

export const restoreRoutes = {
  found: restore.found.handler(({ context }) => foundBackups(context)),
  upload: restore.upload.handler(({ context, input }) => uploadPiece(context, input)),
  describe: restore.describe.handler(({ context, input }) => describeUpload(context, input)),
  examine: restore.examine.handler(({ context, input, signal }) =>
    withProgress(signal, (report, stop) => examineBackup(context, input, report, stop)),
  ),
  confirm: restore.confirm.handler(({ context, input }) => confirmRestore(context, input)),
};
