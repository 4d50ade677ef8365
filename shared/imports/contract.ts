import { z } from 'zod';
import { recordId } from '../kernel/form-values.ts';
import { command, nothing, query, stream } from '../kernel/procedure.ts';
import { progressOf } from '../kernel/progress.ts';

export const importKinds = ['people', 'memberships'] as const;
export const importKind = z.enum(importKinds);
export type ImportKind = z.infer<typeof importKind>;

/** How the file's columns meet the kind's fields. `null` leaves a column out. */
export const importMapping = z.object({
  sheet: z.string().max(200),
  /** The row that holds the headers, as the file counts, from 1. */
  headerRow: z.int().min(1),
  columns: z
    .array(z.object({ column: z.int().min(0), header: z.string().max(400), field: z.string().max(60).nullable() }))
    .max(512),
  /** How 03/04/2021 is read where the column itself does not tell. */
  dayFirst: z.boolean().default(true),
  encoding: z.string().max(40).optional(),
});
export type ImportMapping = z.infer<typeof importMapping>;

export const importProblem = z.object({
  sheet: z.string(),
  cell: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** A refused row is left out; a warning does not stop it. */
  severity: z.enum(['refused', 'warning']),
});
export type ImportProblem = z.infer<typeof importProblem>;

export const importCounts = z.object({
  read: z.int(),
  new: z.int(),
  matched: z.int(),
  refused: z.int(),
  warned: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

/** How the dates of a column with slashes are written: how many leave no doubt, and how many could be read both ways. */
const columnDates = z.object({
  column: z.int(),
  dayFirst: z.int(),
  monthFirst: z.int(),
  either: z.int(),
  /** The first one that could be read both ways. */
  example: z.string(),
});
export type ColumnDates = z.infer<typeof columnDates>;

const importSheet = z.object({
  name: z.string(),
  hidden: z.boolean(),
  /** True when the sheet has more columns than are read. */
  truncated: z.boolean(),
  headerRow: z.int(),
  /** Rows below the headers. */
  rowCount: z.int(),
  /** The first rows that are not empty as shortened text, for the eye and for choosing another row of headers. */
  top: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  columns: importMapping.shape.columns,
  dates: z.array(columnDates),
  /** How the sheet's own dates say that 03/04/2021 is meant; day first where they do not say. */
  dayFirst: z.boolean(),
});
export type ImportSheet = z.infer<typeof importSheet>;

export const importFile = z.object({
  fileId: recordId,
  fileName: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  sheets: z.array(importSheet),
});
export type ImportFile = z.infer<typeof importFile>;

export const importPreview = z.object({
  previewId: recordId,
  counts: importCounts,
  problems: z.array(importProblem),
  problemCount: z.int(),
  /** Records the file needs beside its rows, for example the cooperatives it names. */
  also: z.array(z.object({ kind: z.string(), new: z.int(), matched: z.int() })),
  sample: z.array(
    z.object({
      row: z.int(),
      outcome: z.enum(['new', 'matched', 'refused']),
      values: z.record(z.string(), z.string()),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importBatch = z.object({
  id: recordId,
  kind: importKind,
  fileName: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
  counts: importCounts,
  undone: z.boolean(),
});

export type ImportBatch = z.infer<typeof importBatch>;

export const importField = z.object({ field: z.string(), required: z.boolean(), type: z.string() });

export const importsContract = {
  fields: query('imports.run', z.object({ kind: importKind }), z.object({ fields: z.array(importField) })),
  /** Reads an uploaded file in a worker that can be stopped, and proposes a mapping for each sheet. */
  open: stream(
    'imports.run',
    z.object({
      kind: importKind,
      uploadId: recordId,
      fileName: z.string().max(300),
      encoding: z.string().max(40).optional(),
    }),
    progressOf(importFile),
  ),
  preview: stream(
    'imports.run',
    z.object({ kind: importKind, fileId: recordId, mapping: importMapping }),
    progressOf(importPreview),
  ),
  /** Writes a previewed import in one transaction. */
  confirm: stream('imports.run', z.object({ previewId: recordId }), progressOf(importBatch)),
  batches: query('imports.run', nothing, z.object({ batches: z.array(importBatch) })),
  undo: command('imports.run', z.object({ batchId: recordId }), z.object({ removed: z.int(), kept: z.int() })),
};
