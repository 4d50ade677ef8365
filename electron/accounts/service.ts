import type { OfficeSetUp, officeStatus, Session } from '../../shared/accounts/contract.ts';
import { conductVersion } from '../../shared/accounts/conduct.ts';
import { defaultRoles, firstAccountRoles } from '../../shared/accounts/roles.ts';
import type { Language } from '../../shared/kernel/choices.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { CallContext, OfficeGate, OpenOffice, SessionContext } from '../engine/context.ts';
import { ConductAcceptanceEntity, UserAccountEntity } from '../office/entities.ts';
import { firstOffice } from '../office/service.ts';
import { instant } from '../storage/environment.ts';
import { createRecord } from '../storage/records.ts';
import type { Actor } from '../storage/transaction.ts';
import { changeStoredPassword, signInWithPassword, signInWithRecoveryCode } from '../storage/vault/attempts.ts';
import { foldUserName, passwordSlots } from '../storage/vault/key-file.ts';
import { keyFileExists, readKeyFile, writeKeyFile } from '../storage/vault/key-file-store.ts';
import { addPasswordSlot, createKeyFile } from '../storage/vault/key-slots.ts';
import type { z } from 'zod';
import { bringNotesKey } from './notes-key.ts';
import { actorOf, readSession } from './session.ts';

/** What the sign-in screen needs to know. User names stand in the key file; nothing else about the office is readable yet. */
export function status({ gate, connection }: CallContext): z.infer<typeof officeStatus> {
  const isNew = !keyFileExists(gate.directory);
  return {
    state: isNew ? 'new' : connection.session ? 'open' : 'locked',
    userNames: isNew ? [] : passwordSlots(readKeyFile(gate.directory).keyFile).map((slot) => slot.userName),
    appVersion: gate.appVersion,
    recovered: connection.session !== null && gate.current?.recovered === true,
    clockBehind: connection.session === null ? null : clockBehind(gate),
  };
}

/** Clocks that are corrected by a moment, or set from summer time, are left alone. */
const clockTolerance = 2 * 60 * 60_000;

function clockBehind({ current, environment }: OfficeGate): string | null {
  const latest = current?.store.latestEntry ?? 0;
  return environment.now() < latest - clockTolerance ? instant(latest) : null;
}

export interface SetUp {
  readonly office: OfficeSetUp;
  readonly userName: string;
  readonly password: string;
}

/** Creates the office's file with its first administrator. */
export async function setUp(context: CallContext, input: SetUp): Promise<{ recoveryCode: string; session: Session }> {
  const { gate } = context;
  if (keyFileExists(gate.directory)) throw new Refusal('office.already_set_up');
  const officeId = gate.environment.newId();
  const user = { id: gate.environment.newId(), name: input.userName };
  const created = await createKeyFile({ officeId, user, password: input.password, ...cost(gate) });
  const actor: Actor = { userId: user.id, userName: user.name, role: firstAccountRoles.join(', ') };
  await gate.create(created, (store) =>
    store.write(actor, async (tx) => {
      await firstOffice(tx, officeId, input.office);
      await createRecord(tx, UserAccountEntity, firstAccount(user));
    }),
  );
  const office = await gate.open(created.dataKey);
  const session = await startSession(context, office, user.id);
  await bringNotesKey(gate, office, session, created.notesKey);
  return { recoveryCode: created.recoveryCode, session };
}

function firstAccount(user: { id: string; name: string }) {
  const grants = firstAccountRoles.map((role) => ({ role, scope: defaultRoles[role].scope }));
  const nothingYet = {
    communityIds: [],
    cooperativeIds: [],
    disabled: false,
    mustChangePassword: false,
    lastSignInAt: null,
  };
  return { ...user, ...nothingYet, grants };
}

/** Opens the office for a user, or refuses without saying whether name or password was wrong. */
export async function signIn(context: CallContext, input: { userName: string; password: string }): Promise<Session> {
  const { gate } = context;
  const unlocked = await signInWithPassword(counter(gate), input.userName, input.password);
  const office = await gate.open(unlocked.dataKey);
  const session = await startSession(context, office, unlocked.userId);
  await bringNotesKey(gate, office, session, unlocked.notesKey);
  await noteIfThereIsRoom(office, session);
  return session;
}

/** Opens the office with the printed recovery code and gives the named user a new password. */
export async function recover(
  context: CallContext,
  input: { recoveryCode: string; userName: string; password: string },
): Promise<Session> {
  const { gate } = context;
  const { dataKey, notesKey } = await signInWithRecoveryCode(counter(gate), input.recoveryCode);
  const { keyFile } = readKeyFile(gate.directory);
  const slot = passwordSlots(keyFile).find((known) => foldUserName(known.userName) === foldUserName(input.userName));
  if (!slot) {
    dataKey.dispose();
    notesKey?.dispose();
    throw new Refusal('accounts.wrong_name_or_password', {}, 'userName');
  }
  const user = { id: slot.userId, name: slot.userName };
  writeKeyFile(
    gate.directory,
    await addPasswordSlot(keyFile, dataKey, { user, password: input.password, ...cost(gate) }),
  );
  const office = await gate.open(dataKey);
  const session = await startSession(context, office, slot.userId);
  await bringNotesKey(gate, office, session, notesKey);
  await note(office, session, 'recovered');
  return session;
}

export async function changePassword(
  context: SessionContext,
  input: { password: string; newPassword: string },
): Promise<Session> {
  const { gate, session, actor, office } = context;
  const { password, newPassword } = input;
  await changeStoredPassword(counter(gate), {
    userName: session.userName,
    oldPassword: password,
    newPassword,
    ...cost(gate),
  });
  await office.write(actor, async (tx) => {
    await tx.manager.update(UserAccountEntity, { id: session.userId }, { mustChangePassword: false });
    await tx.journal([{ action: 'password-changed', kind: 'user_account', recordId: session.userId }]);
  });
  return readAgain(context);
}

/**
 * Accepts the code of conduct as it reads now.
 *
 * @throws Refusal accounts.conduct_changed when another version was read
 */
export async function acceptConduct(
  context: SessionContext,
  { version, language }: { version: number; language: Language },
): Promise<Session> {
  const { office, actor, session } = context;
  const { userId } = session;
  if (version !== conductVersion) throw new Refusal('accounts.conduct_changed');
  await office.write(actor, async (tx) => {
    if (await tx.manager.existsBy(ConductAcceptanceEntity, { userId, conductVersion })) return;
    const accepted = { id: tx.newId(), userId, conductVersion, language, acceptedAt: tx.now };
    await tx.manager.insert(ConductAcceptanceEntity, accepted);
    const changes = { conductVersion: [null, conductVersion] } as const;
    await tx.journal([{ action: 'conduct-accepted', kind: 'user_account', recordId: userId, changes }]);
  });
  return readAgain(context);
}

/** The session after something of the account changed. */
async function readAgain({ connection, office, session }: SessionContext): Promise<Session> {
  connection.session = await readSession(office.reads, session.userId);
  return connection.session;
}

/** Ends the session; the file closes and its key is forgotten. */
export async function signOut({ gate, actor, office, session }: SessionContext): Promise<Record<string, never>> {
  await office.write(actor, (tx) =>
    tx.journal([{ action: 'signed-out', kind: 'user_account', recordId: session.userId }]),
  );
  await gate.lock();
  return {};
}

async function startSession({ connection }: CallContext, office: OpenOffice, userId: string): Promise<Session> {
  const session = await readSession(office.store.reads, userId);
  connection.session = session;
  return session;
}

function note(office: OpenOffice, session: Session, action: string): Promise<void> {
  return office.store.write(actorOf(session), async (tx) => {
    await tx.manager.update(UserAccountEntity, { id: session.userId }, { lastSignInAt: tx.now });
    await tx.journal([{ action, kind: 'user_account', recordId: session.userId }]);
  });
}

/** On a full disk nobody could clean up or export if the entry were a condition of coming in. */
async function noteIfThereIsRoom(office: OpenOffice, session: Session): Promise<void> {
  try {
    await note(office, session, 'signed-in');
  } catch (error) {
    const isFull = error instanceof Refusal && error.code === 'office.disk_full';
    if (!isFull) throw error;
  }
}

function counter(gate: OfficeGate) {
  return { officeDir: gate.directory, uptime: () => gate.environment.uptime() };
}

function cost(gate: OfficeGate) {
  return gate.scryptCost === undefined ? {} : { scryptCost: gate.scryptCost };
}
