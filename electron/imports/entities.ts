import { EntitySchema } from 'typeorm';
import type { ImportCounts, ImportMapping } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { json, optionalJson, optionalText, primaryId, text } from '../storage/columns.ts';
import type { Changes } from '../storage/journal.ts';

/** One confirmed import. */
export interface ImportBatchRow {
  id: string;
  kind: ImportKind;
  fileName: string;
  fileHash: string;
  mapping: unknown;
  counts: ImportCounts;
  importedAt: string;
  importedBy: string;
  undoneAt: string | null;
}

export const ImportBatchEntity = new EntitySchema<ImportBatchRow>({
  name: 'import_batch',
  columns: {
    id: primaryId,
    kind: text,
    fileName: text,
    fileHash: text,
    mapping: json,
    counts: json,
    importedAt: text,
    importedBy: text,
    undoneAt: optionalText,
  },
});

/** A record that an import created or changed; undoing the import takes that back. */
export interface ImportedRecordRow {
  batchId: string;
  recordKind: string;
  recordId: string;
  outcome: 'created' | 'changed';
  /** Of a changed one, the fields from → to. */
  changes: Changes | null;
}

export const ImportedRecordEntity = new EntitySchema<ImportedRecordRow>({
  name: 'imported_record',
  columns: {
    batchId: { ...text, primary: true },
    recordKind: text,
    recordId: { ...text, primary: true },
    outcome: { ...text, default: 'created' },
    changes: optionalJson,
  },
});

/** How the columns of a file were understood: the last time for these headers, or kept under a name. */
export interface ImportMappingRow {
  id: string;
  kind: ImportKind;
  /** Null for the last one used with these headers. */
  name: string | null;
  /** The folded headers, which tell files that are made alike. */
  headerKey: string;
  mapping: ImportMapping;
  usedAt: string;
  usedBy: string;
}

export const ImportMappingEntity = new EntitySchema<ImportMappingRow>({
  name: 'import_mapping',
  columns: {
    id: primaryId,
    kind: text,
    name: optionalText,
    headerKey: text,
    mapping: json,
    usedAt: text,
    usedBy: text,
  },
  indices: [
    { name: 'import_mapping_last', columns: ['kind', 'headerKey'], unique: true, where: '"name" IS NULL' },
    { name: 'import_mapping_name', columns: ['kind', 'name'], unique: true, where: '"name" IS NOT NULL' },
  ],
});

/** What a text of a file was said to mean for a field with choices. */
export interface ImportValueRow {
  kind: ImportKind;
  field: string;
  /** Folded. */
  text: string;
  /** Null where it was left out. */
  value: string | null;
  usedAt: string;
}

export const ImportValueEntity = new EntitySchema<ImportValueRow>({
  name: 'import_value',
  columns: {
    kind: { ...text, primary: true },
    field: { ...text, primary: true },
    text: { ...text, primary: true },
    value: optionalText,
    usedAt: text,
  },
});

export const importsEntities = [ImportBatchEntity, ImportedRecordEntity, ImportMappingEntity, ImportValueEntity];
