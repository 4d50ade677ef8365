import { EntitySchema } from 'typeorm';
import { integer, json, optionalText, primaryId, text } from '../storage/columns.ts';

/** A file kept inside the encrypted database; its name is only a label. */
export interface AttachmentRow {
  id: string;
  recordKind: string;
  recordId: string;
  name: string;
  mediaType: string;
  kind: string;
  size: number;
  sha256: string;
  content: Buffer;
  addedAt: string;
  addedBy: string;
  removedAt: string | null;
}

export const AttachmentEntity = new EntitySchema<AttachmentRow>({
  name: 'attachment',
  columns: {
    id: primaryId,
    recordKind: text,
    recordId: text,
    name: text,
    mediaType: text,
    kind: text,
    size: integer,
    sha256: text,
    content: { type: 'blob' },
    addedAt: text,
    addedBy: text,
    removedAt: optionalText,
  },
  indices: [{ name: 'attachment_record', columns: ['recordId'] }],
});

/** A form that was not finished; the values are what was typed, whether valid or not. */
export interface DraftRow {
  id: string;
  userId: string;
  key: string;
  title: string;
  path: string;
  values: Record<string, unknown>;
  savedAt: string;
}

export const DraftEntity = new EntitySchema<DraftRow>({
  name: 'draft',
  columns: {
    id: primaryId,
    userId: text,
    key: { ...text, name: 'form_key' },
    title: text,
    path: text,
    values: { ...json, name: 'form_values' },
    savedAt: text,
  },
  indices: [{ name: 'draft_form', columns: ['userId', 'key'], unique: true }],
});

/** What a user chose for themselves, for example the columns of a grid. */
export interface PreferenceRow {
  userId: string;
  key: string;
  value: unknown;
}

export const PreferenceEntity = new EntitySchema<PreferenceRow>({
  name: 'preference',
  columns: {
    userId: { ...text, primary: true },
    key: { ...text, primary: true, name: 'preference_key' },
    value: { ...json, name: 'preference_value' },
  },
});

export const recordsEntities = [AttachmentEntity, DraftEntity, PreferenceEntity];
