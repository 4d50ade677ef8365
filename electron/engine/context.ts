import { implement } from '@orpc/server';
import { contract } from '../../shared/contract.ts';
import type { BackupReason } from '../../shared/backups/contract.ts';
import type { Session } from '../../shared/accounts/contract.ts';
import { reachOf } from '../../shared/accounts/reach.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { everything, type Reach } from '../../shared/kernel/scopes.ts';
import type { OfficeBackups } from '../backups/office-backups.ts';
import type { Scale } from '../offtake/scale/scale.ts';
import type { Environment } from '../storage/environment.ts';
import type { OfficeStore } from '../storage/office-store.ts';
import { holdsForeignPeople, isWithinReach } from '../storage/record-scopes.ts';
import type { Actor } from '../storage/transaction.ts';
import type { DataKey } from '../storage/vault/data-key.ts';
import type { CreatedKeyFile, SlotUser } from '../storage/vault/key-slots.ts';
import type { Jobs } from './jobs.ts';
import { isAllowed } from './policy.ts';
import type { Transfers } from './transfers.ts';

/** The office while its file is open. */
export interface OpenOffice {
  readonly store: OfficeStore;
  readonly officeId: string;
  /** True when the program was not closed properly last time; the file was checked then. */
  readonly recovered: boolean;
  readonly jobs: Jobs;
  readonly backups: OfficeBackups;
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
  /** The scale that the shell connected, if there is one. */
  readonly scale: Scale | null;
  readonly current: OpenOffice | null;
  /** Makes the office's folder with its first records: all of it, or nothing that the next attempt would stumble over. */
  create(
    created: Pick<CreatedKeyFile, 'keyFile' | 'dataKey'>,
    fill: (store: OfficeStore) => Promise<void>,
  ): Promise<void>;
  open(dataKey: DataKey): Promise<OpenOffice>;
  /** Opens an office that lies in another folder, with a copy of the key; the caller closes it. */
  openCopy(directory: string, dataKey: DataKey): Promise<OpenOffice>;
  /** Backs up what changed before something large is done to the file; does nothing where the program makes no backups by itself. */
  backUpBefore(reason: BackupReason): Promise<void>;
  /** @throws Refusal accounts.name_taken when somebody signs in under this name, spelt alike */
  requireFreeName(name: string): void;
  /** Gives a user a key slot that the password opens, in place of the one there was. */
  writeSlot(user: SlotUser, password: string): Promise<void>;
  removeSlot(userId: string): void;
  /** Puts the key of the sealed notes, if it is at hand, into the slots of these users, and takes it out of all others. */
  shareNotesKey(holders: ReadonlySet<string>): void;
  /** Replaces the recovery code by a new one, which is answered and stored nowhere. */
  renewRecoveryCode(): Promise<string>;
  /** Ends the sessions of a user on every page; the file stays open for the others. */
  endSessionsOf(userId: string): void;
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
  readonly backups: OfficeBackups;
  may(permission: Permission): boolean;
  /** How far a permission reaches for the caller. Refuses when it is not held. */
  readonly reachFor: (permission: Permission) => Promise<Reach>;
}

const everyCall = implement(contract).$context<CallContext>();

/** Implements procedures that need no sign-in. */
export const open = everyCall;

/** Implements procedures behind the policy: a session, an open office, the declared permission and a subject within reach, or a refusal. */
export const guarded = everyCall.use(async ({ context, procedure, path, next }, input) => {
  const { connection, gate } = context;
  const { session } = connection;
  if (session === null || gate.current === null) throw new Refusal('session.locked');
  const { store, jobs, backups } = gate.current;
  const actor = { userId: session.userId, userName: session.userName, role: session.roles.join(', ') };
  const may = (wanted: Permission) => session.permissions.includes(wanted);
  const reachFor = (permission: Permission) => reachIn(store, session, permission);
  const { meta } = procedure['~orpc'];
  if (!(await isAllowed({ meta, session, input, reachFor, reads: store.reads }))) {
    await noteDenied(store, actor, path.join('.'));
    throw new Refusal('permission.denied');
  }
  const added: Omit<SessionContext, keyof CallContext> = {
    session,
    actor,
    office: store,
    jobs,
    backups,
    may,
    reachFor,
  };
  return next({ context: added });
});

/** What a session reaches with a permission. The whole office is everything as long as the file holds no other office's people. */
async function reachIn(store: OfficeStore, session: Session, permission: Permission): Promise<Reach> {
  const reach = reachOf(session, session.office.id, permission);
  if (reach === null) throw new Refusal('permission.denied');
  if (reach.all || reach.office.length === 0) return reach;
  return (await holdsForeignPeople(store.reads, session.office.id)) ? reach : everything;
}

/** A refused call leaves a trace, so that probing is seen. */
async function noteDenied(store: OfficeStore, actor: Actor, procedure: string): Promise<void> {
  await store.write(actor, (tx) => tx.journal([{ action: 'denied', kind: 'procedure', recordId: procedure }]));
}

/** For permissions that depend on the record: refuses unless the caller holds it. */
export function requirePermission(context: SessionContext, permission: Permission): void {
  if (!context.may(permission)) throw new Refusal('permission.denied');
}

/** For records of several kinds: refuses unless the caller holds the permission and it reaches this record. */
export async function requireReach(
  context: SessionContext,
  permission: Permission,
  record: { readonly kind: string; readonly id: string },
): Promise<void> {
  requirePermission(context, permission);
  const reach = await context.reachFor(permission);
  if (!(await isWithinReach(context.office.reads, record.kind, reach, record.id)))
    throw new Refusal('permission.denied');
}
