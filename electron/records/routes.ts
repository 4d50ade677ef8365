import { guarded } from '../engine/context.ts';
import { attach, listAttachments, readAttachment, removeAttachment } from './attachments.ts';
import { readBin, restore } from './bin.ts';
import { watchChanges } from './changes.ts';
import { discardDraft, listDrafts, readPreference, saveDraft, savePreference } from './drafts.ts';
import { readHistory } from './history.ts';

const { records } = guarded;

export const recordsRoutes = {
  history: records.history.handler(({ context, input }) => readHistory(context, input)),
  changes: records.changes.handler(({ context, signal }) => watchChanges(context, signal)),
  bin: records.bin.handler(({ context, input }) => readBin(context, input)),
  restore: records.restore.handler(({ context, input }) => restore(context, input)),
  attachments: records.attachments.handler(({ context, input }) => listAttachments(context, input)),
  attach: records.attach.handler(({ context, input }) => attach(context, input)),
  removeAttachment: records.removeAttachment.handler(({ context, input }) => removeAttachment(context, input)),
  readAttachment: records.readAttachment.handler(({ context, input }) => readAttachment(context, input)),
  drafts: records.drafts.handler(({ context }) => listDrafts(context)),
  saveDraft: records.saveDraft.handler(({ context, input }) => saveDraft(context, input)),
  discardDraft: records.discardDraft.handler(({ context, input }) => discardDraft(context, input)),
  preference: records.preference.handler(({ context, input }) => readPreference(context, input)),
  savePreference: records.savePreference.handler(({ context, input }) => savePreference(context, input)),
  upload: records.upload.handler(({ context, input }) =>
    context.connection.transfers.append(input.uploadId, Buffer.from(input.data, 'base64')),
  ),
  download: records.download.handler(({ context, input }) =>
    context.connection.transfers.read(input.downloadId, input.piece),
  ),
};
