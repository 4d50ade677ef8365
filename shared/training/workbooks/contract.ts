import { z } from 'zod';
import { exportResult } from '../../exports/contract.ts';
import { languages } from '../../kernel/choices.ts';
import { recordId } from '../../kernel/form-values.ts';
import { stream } from '../../kernel/procedure.ts';
import { progressOf } from '../../kernel/progress.ts';

/** The workbooks offices know: registers with days across, a report of cohorts, a report of follow-ups. */
export const trainingWorkbooks = ['attendance-register', 'cohort-report', 'tracer-report'] as const;
export type TrainingWorkbook = (typeof trainingWorkbooks)[number];

/** A workbook has a sheet per cohort; beyond this nobody finds theirs. */
export const mostRegisters = 100;

export const trainingWorkbookRequest = z.object({
  workbook: z.enum(trainingWorkbooks),
  /** None means every running cohort in a register, and every cohort that was not cancelled in a report. */
  cohortIds: z.array(recordId).max(mostRegisters).default([]),
  language: z.enum(languages).default('en'),
  /** Kept in the journal: the workbooks name people. */
  reason: z.string().trim().min(1, 'required').max(400),
});
export type TrainingWorkbookRequest = z.infer<typeof trainingWorkbookRequest>;

export const trainingWorkbooksContract = {
  start: stream('training.export', trainingWorkbookRequest, progressOf(exportResult)),
};
