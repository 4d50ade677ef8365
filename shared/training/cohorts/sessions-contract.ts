import { z } from 'zod';
import { optionalText, recordId, recordRef, requiredText, versionedRef } from '../../kernel/form-values.ts';
import { listProcedures } from '../../kernel/list.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { dayParts, sessionStatuses } from '../choices.ts';
import { sessionsList } from './list.ts';

export const sessionRecord = z.object({
  id: recordId,
  version: z.int(),
  cohortId: recordId,
  on: z.string(),
  part: z.enum(dayParts),
  minutes: z.int(),
  topic: z.string().nullable(),
  trainer: z.string().nullable(),
  status: z.enum(sessionStatuses),
  /** The day it stood on before it was moved. */
  plannedOn: z.string(),
  reason: z.string().nullable(),
  /** Trainees with a mark. */
  marks: z.int(),
});
export type SessionRecord = z.infer<typeof sessionRecord>;

export const sessionDetails = z.object({
  minutes: z.int().min(15, 'range').max(720, 'range'),
  topic: optionalText(200),
  trainer: optionalText(120),
});

const day = { on: z.iso.date('date'), part: z.enum(dayParts) };

/** What a generated calendar would do: sessions added, and planned ones taken away. */
export const calendarChange = z.object({
  added: z.int(),
  removed: z.int(),
  kept: z.int(),
  lastOn: z.string().nullable(),
});

export const sessionsContract = {
  ...listProcedures(sessionsList),
  /** Every session of a cohort in the order of its days. */
  ofCohort: query('training.read', recordRef, z.object({ sessions: z.array(sessionRecord) })),
  previewCalendar: query('training.read', recordRef, calendarChange),
  /** Makes the sessions of the weekly pattern. Held, cancelled and moved sessions stay; planned ones outside of it go. */
  generate: command('training.write', recordRef, calendarChange),
  add: command(
    'training.write',
    z.object({ cohortId: recordId, ...day, ...sessionDetails.shape }),
    z.object({ id: recordId }),
  ),
  update: command('training.write', versionedRef.extend(sessionDetails.shape), z.object({ version: z.int() })),
  move: command(
    'training.write',
    versionedRef.extend({ ...day, reason: requiredText(400) }),
    z.object({ version: z.int() }),
  ),
  cancel: command('training.write', versionedRef.extend({ reason: requiredText(400) }), z.object({ version: z.int() })),
  /** Takes a cancellation back. */
  reinstate: command('training.write', versionedRef, z.object({ version: z.int() })),
  remove: command('training.write', versionedRef.extend({ reason: requiredText(400) }), nothing),
};
