import { implement } from '@orpc/server';
import { contract } from '../../shared/contract.ts';
import type { Session } from '../../shared/accounts/contract.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { Environment } from '../storage/environment.ts';
import type { OfficeStore } from '../storage/office-store.ts';
import type { Actor } from '../storage/transaction.ts';
import type { DataKey } from '../storage/vault/data-key.ts';
import type { CreatedKeyFile } from '../storage/vault/key-slots.ts';
import type { Jobs } from './jobs.ts';
import type { Transfers } from './transfers.ts';

/** The office while its file is open. */
export interface OpenOffice {
  readonly store: OfficeStore;
  readonly officeId: string;
  /** True when the program was not closed properly last time; the file was checked then. */
  readonly recovered: boolean;
  readonly jobs: Jobs;
  close(): Promise<void>;
}

/** One page that talks to the engine: its session and what it is transferring. Everything here is gone when the page signs out. */
export interface Connection {
  readonly id: string;
  session: Session | null;
  readonly transfers: Transfers;
}

/** What the accounts feature may do with the engine: open the office, close it, and end sessions. */
export interface OfficeGate {
  readonly directory: string;
  readonly appVersion: string;
  readonly environment: Environment;
  /** scrypt cost of new key slots; only tests lower it. */
  readonly scryptCost: number | undefined;
  readonly current: OpenOffice | null;
  /** Makes the office's folder with its first records: all of it, or nothing that the next attempt would stumble over. */
  create(
    created: Pick<CreatedKeyFile, 'keyFile' | 'dataKey'>,
    fill: (store: OfficeStore) => Promise<void>,
  ): Promise<void>;
  open(dataKey: DataKey): Promise<OpenOffice>;
  /** Ends every session, closes the file and forgets the key. */
  lock(): Promise<void>;
}

/** What a procedure is called with before anything is known of the caller. */
export interface CallContext {
  readonly connection: Connection;
  readonly gate: OfficeGate;
}

/** What a procedure that needs a session is called with, after the policy let it through. */
export interface SessionContext extends CallContext {
  readonly session: Session;
  readonly actor: Actor;
  readonly office: OfficeStore;
  readonly jobs: Jobs;
  may(permission: Permission): boolean;
}

const everyCall = implement(contract).$context<CallContext>();

/** Implements procedures that need no sign-in. */
export const open = everyCall;

/** Implements procedures behind the policy: a session, an open office and the declared permission, or a refusal. */
export const guarded = everyCall.use(async ({ context, procedure, path, next }) => {
  const { connection, gate } = context;
  const { session } = connection;
  if (session === null || gate.current === null) throw new Refusal('session.locked');
  const { permission } = procedure['~orpc'].meta;
  const actor = { userId: session.userId, userName: session.userName, role: session.role };
  const may = (wanted: Permission) => session.permissions.includes(wanted);
  if (permission !== 'signed-in' && (permission === 'public' || permission === 'undeclared' || !may(permission))) {
    await noteDenied(gate.current.store, actor, path.join('.'));
    throw new Refusal('permission.denied');
  }
  const { store, jobs } = gate.current;
  const added: Omit<SessionContext, keyof CallContext> = { session, actor, office: store, jobs, may };
  return next({ context: added });
});

/** A refused call leaves a trace, so that probing is seen. */
async function noteDenied(store: OfficeStore, actor: Actor, procedure: string): Promise<void> {
  await store.write(actor, (tx) => tx.journal([{ action: 'denied', kind: 'procedure', recordId: procedure }]));
}

/** For permissions that depend on the record: refuses unless the caller holds it. */
export function requirePermission(context: SessionContext, permission: Permission): void {
  if (!context.may(permission)) throw new Refusal('permission.denied');
}
