import { z } from 'zod';
import { recordId } from '../kernel/form-values.ts';
import { command, nothing, query, stream } from '../kernel/procedure.ts';

/** The kinds of record that have a history, a bin, attachments and drafts. */
export const recordKinds = [
  'person',
  'household',
  'community',
  'cooperative',
  'membership',
  'term_of_office',
  'buying_point',
  'delivery',
  'farm_crop',
  'price_entry',
  'product',
  'supply_contract',
  'partner',
  'course',
  'cohort',
  'enrolment',
  'training_session',
  'meeting',
  'resolution',
  'asset',
  'job',
  'indirect_estimate',
  'household_support',
] as const;
export const recordKind = z.enum(recordKinds);
export type RecordKind = z.infer<typeof recordKind>;

const ofRecord = z.object({ kind: recordKind, id: recordId });

export const historyEntry = z.object({
  sequence: z.int(),
  at: z.string(),
  userName: z.string(),
  action: z.string(),
  reason: z.string().nullable(),
  /** Field-level changes; a value the caller may not see is replaced by the text 'restricted'. */
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const attachmentKinds = [
  'photo',
  'minutes',
  'signed-agreement',
  'certificate',
  'identity-document',
  'by-laws',
  'other',
] as const;
export const maximumAttachmentBytes = 5 * 1024 * 1024;

export const attachment = z.object({
  id: recordId,
  name: z.string(),
  mediaType: z.string(),
  kind: z.enum(attachmentKinds),
  size: z.int(),
  sha256: z.string(),
  addedAt: z.string(),
});
export type Attachment = z.infer<typeof attachment>;

export const binItem = z.object({
  kind: recordKind,
  id: recordId,
  label: z.string(),
  deletedAt: z.string(),
  deletedBy: z.string(),
  reason: z.string().nullable(),
});

/** An unfinished form, kept in the office's file. `key` names the form, for example `person:new`. */
export const draft = z.object({
  id: recordId,
  key: z.string(),
  title: z.string(),
  path: z.string(),
  values: z.unknown(),
  savedAt: z.string(),
});
export type Draft = z.infer<typeof draft>;

/** Which kinds of record changed; every open view that shows one of them reads again. */
export const changeEvent = z.object({ kinds: z.array(z.string()) });

/** Bytes travel in base64 pieces of at most this many bytes. */
export const pieceBytes = 512 * 1024;

const service = { subject: 'service' } as const;
const self = { subject: 'self' } as const;

export const recordsContract = {
  history: query('signed-in', ofRecord, z.object({ entries: z.array(historyEntry) }), service),
  changes: stream('signed-in', nothing, changeEvent, self),

  bin: query(
    'signed-in',
    z.object({ offset: z.int().min(0).default(0) }),
    z.object({ items: z.array(binItem), total: z.int() }),
    service,
  ),
  restore: command('signed-in', ofRecord, nothing, service),

  attachments: query('signed-in', ofRecord, z.object({ attachments: z.array(attachment) }), service),
  attach: command(
    'signed-in',
    z.object({
      recordKind,
      recordId,
      uploadId: recordId,
      name: z.string().max(300),
      mediaType: z.string().max(100),
      kind: z.enum(attachmentKinds),
    }),
    z.object({ id: recordId }),
    service,
  ),
  removeAttachment: command('signed-in', z.object({ id: recordId }), nothing, service),
  readAttachment: query(
    'signed-in',
    z.object({ id: recordId }),
    z.object({ mediaType: z.string(), data: z.string() }),
    service,
  ),

  drafts: query('signed-in', nothing, z.object({ drafts: z.array(draft) }), self),
  saveDraft: command(
    'signed-in',
    z.object({
      key: z.string().max(120),
      title: z.string().max(200),
      path: z.string().max(200),
      values: z.record(z.string(), z.unknown()),
    }),
    z.object({ id: recordId }),
    self,
  ),
  discardDraft: command('signed-in', z.object({ id: recordId }), nothing, self),

  preference: query('signed-in', z.object({ key: z.string().max(120) }), z.object({ value: z.unknown() }), self),
  savePreference: command('signed-in', z.object({ key: z.string().max(120), value: z.unknown() }), nothing, self),

  /** Starts or continues an upload held in memory: pieces in order, the first without `uploadId`. */
  upload: command(
    'signed-in',
    z.object({ uploadId: recordId.optional(), data: z.string().max(Math.ceil(pieceBytes / 3) * 4) }),
    z.object({ uploadId: recordId, size: z.int() }),
    self,
  ),
  /** Reads a piece of a finished file, for example an export; `done` with the last one, after which it is forgotten. */
  download: query(
    'signed-in',
    z.object({ downloadId: recordId, piece: z.int().min(0) }),
    z.object({ data: z.string(), done: z.boolean() }),
    self,
  ),
};
