import { z } from 'zod';
import { recordId } from '../kernel/form-values.ts';
import { filterOperators, listRow } from '../kernel/list.ts';
import { command, query, stream } from '../kernel/procedure.ts';
import { progressOf } from '../kernel/progress.ts';

export const shortestFilePassword = 8;

export const exportRequest = z.object({
  list: z.string().max(40),
  view: z.object({
    search: z.string().max(200).default(''),
    filters: z
      .array(
        z.object({
          field: z.string().max(60),
          operator: z.enum(filterOperators),
          value: z
            .union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)])
            .optional(),
        }),
      )
      .max(20)
      .default([]),
    within: z.string().max(64).optional(),
    sort: z
      .array(z.object({ field: z.string().max(60), descending: z.boolean() }))
      .max(3)
      .default([]),
  }),
  /** Columns in the order of the sheet; none means all. */
  columns: z.array(z.string().max(60)).max(100).default([]),
  language: z.enum(['en', 'fr', 'es']).default('en'),
  /**
   * What it is shared for, when the workbook leaves the office; null when it stays. Where the purpose rests on consent, people without a
   * valid one are left out.
   */
  purposeId: recordId.nullable().default(null),
  /** Takes them in all the same: needs its own permission, and the reason is kept. */
  withoutConsent: z.boolean().default(false),
  /** Needed when the list names persons. */
  reason: z.string().trim().max(400).default(''),
  /** Puts the workbook into an archive that opens with this password only; empty for a plain workbook. Kept nowhere. */
  password: z
    .string()
    .max(200)
    .refine((password) => password === '' || password.length >= shortestFilePassword, 'too-short')
    .default(''),
});
export type ExportRequest = z.infer<typeof exportRequest>;

/** Whom an export would take out of the office. */
export const exportCheck = z.object({
  rows: z.int(),
  people: z.int(),
  children: z.int(),
  /** How many of them have no valid consent; null when the purpose does not rest on consent. */
  withoutConsent: z.int().nullable(),
});
export type ExportCheck = z.infer<typeof exportCheck>;

export const exportResult = z.object({ downloadId: recordId, fileName: z.string(), size: z.int(), rows: z.int() });

/** A list for paper: its columns in order, and every row. */
export const printedList = z.object({ fields: z.array(z.string()), rows: z.array(listRow), at: z.string() });
export type PrintedList = z.infer<typeof printedList>;

/** More than a ream of paper is a mistake. */
export const mostRowsOnPaper = 5000;

export const exportsContract = {
  check: query('signed-in', exportRequest.pick({ list: true, view: true, purposeId: true }), exportCheck, {
    subject: 'service',
  }),
  /** The same rows for paper, under the same conditions. */
  print: command('signed-in', exportRequest, printedList, { subject: 'service' }),
  start: stream('signed-in', exportRequest, progressOf(exportResult), { subject: 'service' }),
};
