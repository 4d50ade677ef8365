import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import type { ProcedurePermission } from './permissions.ts';
import { refusalCodes } from './refusal-codes.ts';
import type { Subject } from './scopes.ts';

/** A query reads a snapshot; a command runs alone, in one transaction of the queue. */
export type ProcedureKind = 'query' | 'command';

export interface ProcedureMeta {
  readonly kind: ProcedureKind;
  readonly permission: ProcedurePermission | 'undeclared';
  /** What it is about; without one it is closed to every account whose scope is narrower than the office. */
  readonly subject?: Subject | undefined;
}

/** What a procedure declares beside its permission. */
export interface ProcedurePolicy {
  readonly subject?: Subject;
}

export const refusalData = z.object({
  code: z.enum(refusalCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  field: z.string().optional(),
});

/** What every procedure may answer instead of its output: an expected refusal, or a bug with the id of its log line. */
const base = oc
  .$meta<ProcedureMeta>({ kind: 'query', permission: 'undeclared' })
  .errors({ REFUSED: { data: refusalData }, BUG: { data: z.object({ id: z.string() }) } });

/** Declares a procedure that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  permission: ProcedurePermission,
  input: I,
  output: O,
  { subject }: ProcedurePolicy = {},
) {
  return base.meta({ kind: 'query', permission, subject }).input(input).output(output);
}

/** Declares a procedure that changes the office's file. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  permission: ProcedurePermission,
  input: I,
  output: O,
  { subject }: ProcedurePolicy = {},
) {
  return base.meta({ kind: 'command', permission, subject }).input(input).output(output);
}

/** Declares a procedure that answers with a stream: progress of long work, or events. Ending the iteration cancels the work. */
export function stream<I extends z.ZodType, E extends z.ZodType>(
  permission: ProcedurePermission,
  input: I,
  event: E,
  { subject }: ProcedurePolicy = {},
) {
  return base.meta({ kind: 'query', permission, subject }).input(input).output(eventIterator(event));
}

export const nothing = z.object({});
