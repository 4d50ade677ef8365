import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import type { ProcedurePermission } from './permissions.ts';
import { refusalCodes } from './refusal-codes.ts';

/** A query reads a snapshot; a command runs alone, in one transaction of the queue. */
export type ProcedureKind = 'query' | 'command';

export interface ProcedureMeta {
  readonly kind: ProcedureKind;
  readonly permission: ProcedurePermission | 'undeclared';
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
export function query<I extends z.ZodType, O extends z.ZodType>(permission: ProcedurePermission, input: I, output: O) {
  return base.meta({ kind: 'query', permission }).input(input).output(output);
}

/** Declares a procedure that changes the office's file. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  permission: ProcedurePermission,
  input: I,
  output: O,
) {
  return base.meta({ kind: 'command', permission }).input(input).output(output);
}

/** Declares a procedure that answers with a stream: progress of long work, or events. Ending the iteration cancels the work. */
export function stream<I extends z.ZodType, E extends z.ZodType>(permission: ProcedurePermission, input: I, event: E) {
  return base.meta({ kind: 'query', permission }).input(input).output(eventIterator(event));
}

export const nothing = z.object({});
