import type { EntityManager } from 'typeorm';
import type { Session } from '../../shared/accounts/contract.ts';
import { holdsNarrowScope } from '../../shared/accounts/reach.ts';
import { permissions, type Permission } from '../../shared/kernel/permissions.ts';
import type { ProcedureMeta } from '../../shared/kernel/procedure.ts';
import { isNarrow, recordsOf, type Reach, type RecordSubject } from '../../shared/kernel/scopes.ts';
import { isWithinReach } from '../storage/record-scopes.ts';

/** A call before it runs: what its procedure declares, who makes it, and what was sent, which nobody has checked yet. */
export interface Call {
  readonly meta: ProcedureMeta;
  readonly session: Session;
  readonly input: unknown;
  readonly reads: EntityManager;
  readonly reachFor: (permission: Permission) => Promise<Reach>;
}

/**
 * Decides whether a call may run; whatever is not allowed in so many words is refused.
 *
 * The permission must be held, what is owed first (the code of conduct, a new password) must be done, and what the
 * procedure is about must lie within reach.
 */
export async function isAllowed(call: Call): Promise<boolean> {
  const { permission, subject } = call.meta;
  if (call.session.owes.length > 0 && subject !== 'self') return false;
  if (permission === 'signed-in') return subject !== undefined || !holdsNarrowScope(call.session.grants);
  if (!isPermission(permission) || !call.session.permissions.includes(permission)) return false;
  const reach = await call.reachFor(permission);
  if (reach.all) return true;
  if (subject === undefined) return !isNarrow(reach);
  for (const one of recordsOf(subject)) {
    if (!(await isSubjectWithin(call, one, reach))) return false;
  }
  return true;
}

function isPermission(name: string): name is Permission {
  return (permissions as readonly string[]).includes(name);
}

async function isSubjectWithin(call: Call, subject: RecordSubject, reach: Reach): Promise<boolean> {
  const id = valueAt(call.input, subject.field);
  if (subject.creates && (reach.own.length > 0 || reach.office.length > 0)) return true;
  return typeof id === 'string' && (await isWithinReach(call.reads, subject.kind, reach, id));
}

/** The value at a path of what was sent; own properties only, because it may be anything. */
function valueAt(input: unknown, path: string): unknown {
  let value = input;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
