import { z } from 'zod';
import { recordId } from '../kernel/form-values.ts';
import { command, nothing, query, stream } from '../kernel/procedure.ts';
import { progressOf } from '../kernel/progress.ts';
import { importKinds } from './kinds.ts';

export const importKind = z.enum(importKinds);

/** A column and what it means; `field` is null for one that is left out. */
const mappedColumn = z.object({
  column: z.int().min(0),
  header: z.string().max(400),
  field: z.string().max(60).nullable(),
  /** How 03/04/2021 is meant in this column; the file's order where nothing is chosen. */
  dayFirst: z.boolean().optional(),
  /** The calendar of its dates; Gregorian where nothing is chosen. */
  calendar: z.enum(['gregorian', 'ethiopian']).optional(),
  /** The sign before the decimals of numbers kept as text; where nothing is chosen each number tells for itself. */
  decimal: z.enum(['.', ',']).optional(),
});
export type MappedColumn = z.infer<typeof mappedColumn>;

/** What a text of the file means for a field with choices; null leaves it out. */
const translatedValue = z.object({
  field: z.string().max(60),
  text: z.string().max(200),
  value: z.string().max(60).nullable(),
});

/** Which record a text of the file means: a registered one by its id, one to be made, or none. */
const decidedLink = z.object({
  link: z.string().max(40),
  key: z.string().max(400),
  choice: z.union([z.literal('create'), z.literal('leave-out'), recordId]),
});

/** What was decided of a row that may be somebody registered: `fields` are those taken from the file when it is the same person. */
const decidedDouble = z.object({
  row: z.int().min(1),
  otherId: recordId,
  decision: z.enum(['same', 'different', 'later']),
  fields: z.array(z.string().max(60)).max(60).nullable().default(null),
});

export type DecidedDouble = z.infer<typeof decidedDouble>;

/** What becomes of records that are known already: nothing, what they lack is filled in, or they take the values of the file. */
export const updateWays = ['keep', 'fill', 'replace'] as const;
export type UpdateWay = (typeof updateWays)[number];

/** How the file's columns meet the kind's fields. `null` leaves a column out. */
export const importMapping = z.object({
  sheet: z.string().max(200),
  /** The row that holds the headers, as the file counts, from 1. */
  headerRow: z.int().min(1),
  columns: z.array(mappedColumn).max(512),
  /** How 03/04/2021 is read in columns for which nothing else is chosen. */
  dayFirst: z.boolean().default(true),
  values: z.array(translatedValue).max(5000).default([]),
  links: z.array(decidedLink).max(5000).default([]),
  update: z.enum(updateWays).default('fill'),
  doubles: z.array(decidedDouble).max(20_000).default([]),
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
  /** Of the known records, those that the import changes. */
  changed: z.int().default(0),
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
      outcome: z.enum(['new', 'matched', 'changed', 'refused']),
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

/** A record that undoing an import leaves as it is: somebody edited it, or built on it. */
const stayingRecord = z.object({ kind: z.string(), name: z.string(), reason: z.enum(['edited', 'used']) });
export type StayingRecord = z.infer<typeof stayingRecord>;

/** What undoing did: records to the bin, records with their former values, and those that stay, some of them by name. */
const importUndone = z.object({
  removed: z.int(),
  restored: z.int(),
  kept: z.int(),
  stays: z.array(stayingRecord),
});
export type ImportUndone = z.infer<typeof importUndone>;

export const importsContract = {
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
  undo: command('imports.run', z.object({ batchId: recordId }), importUndone),
};
