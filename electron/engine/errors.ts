import { randomUUID } from 'node:crypto';
import { ORPCError, ValidationError } from '@orpc/server';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { refusalOfStorage } from '../storage/storage-refusal.ts';

export type BugLog = (line: string) => void;

/**
 * What crosses to the page: a refusal with its code and parameters, or a bug with an id and nothing else. The log line of a bug holds the
 * id, the procedure and where in the program it happened; never its message, which may quote what somebody typed.
 */
export function toWireError(error: unknown, procedure: string, log: BugLog): Error {
  const known = refusalOfStorage(asRefusal(error));
  if (known instanceof Refusal) {
    const { code, params, field } = known;
    return new ORPCError('REFUSED', {
      defined: true,
      data: { code, params, ...(field === undefined ? {} : { field }) },
    });
  }
  const id = randomUUID().slice(0, 8);
  log(`bug ${id} in ${procedure}: ${placeOf(known)}`);
  return new ORPCError('BUG', { defined: true, data: { id } });
}

function asRefusal(error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return error;
  const cause: unknown = error.cause;
  const path = cause instanceof ValidationError ? cause.issues[0]?.path : undefined;
  const field = path?.map((part) => (typeof part === 'object' ? String(part.key) : String(part))).join('.');
  return new Refusal('input.invalid', { field: field ?? '' }, field);
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 6).map((line) => line.trim())].join(' | ');
}

/** Wraps every procedure: what is thrown, at once or later in a stream, becomes an error of the contract. */
export function guardErrors(log: BugLog) {
  return async function guard<T>(options: { path: readonly string[]; next: () => Promise<T> }): Promise<T> {
    const procedure = options.path.join('.');
    try {
      const output = await options.next();
      return isStream(output) ? (guardStream(output, procedure, log) as T) : output;
    } catch (error) {
      throw toWireError(error, procedure, log);
    }
  };
}

function isStream(output: unknown): output is AsyncGenerator<unknown, unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

async function* guardStream(stream: AsyncGenerator<unknown, unknown>, procedure: string, log: BugLog) {
  try {
    return yield* stream;
  } catch (error) {
    throw toWireError(error, procedure, log);
  }
}
