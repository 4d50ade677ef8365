import { EntitySchema } from 'typeorm';
import type { ImportCounts, ImportKind } from '../../shared/imports/contract.ts';
import { json, optionalText, primaryId, text } from '../storage/columns.ts';

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

/** A record that an import created; undoing the import takes it back. */
export interface ImportedRecordRow {
  batchId: string;
  recordKind: string;
  recordId: string;
}

export const ImportedRecordEntity = new EntitySchema<ImportedRecordRow>({
  name: 'imported_record',
  columns: { batchId: { ...text, primary: true }, recordKind: text, recordId: { ...text, primary: true } },
});

export const importsEntities = [ImportBatchEntity, ImportedRecordEntity];
