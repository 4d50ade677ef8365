import { randomUUID } from 'node:crypto';
import type { BackupReason } from '../../shared/backups/contract.ts';
import { BackupKeeper } from '../backups/keeper.ts';
import { finishRestore } from '../backups/restore/swap.ts';
import { makeBackup } from '../backups/make-backup.ts';
import { backupFolder } from '../backups/folder.ts';
import type { Scale } from '../offtake/scale/scale.ts';
import type { Environment } from '../storage/environment.ts';
import { keepBallast } from '../storage/vault/ballast.ts';
import { DataKey } from '../storage/vault/data-key.ts';
import type { Connection, OfficeGate, OpenOffice } from './context.ts';
import type { OfficeStore } from '../storage/office-store.ts';
import { findPasswordSlot } from '../storage/vault/key-file.ts';
import { shareNotesKey } from '../storage/vault/notes-key.ts';
import { readKeyFile, writeKeyFile } from '../storage/vault/key-file-store.ts';
import {
  addPasswordSlot,
  removeSlot,
  renewRecoveryCode,
  type CreatedKeyFile,
  type SlotUser,
} from '../storage/vault/key-slots.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { createOffice } from './create-office.ts';
import { openOffice, type OpenSurroundings } from './open-office.ts';
import { Transfers } from './transfers.ts';

export interface EngineOptions {
  readonly directory: string;
  readonly appVersion: string;
  readonly environment: Environment;
  readonly scryptCost?: number;
  readonly scale?: Scale | null;
  /** Makes backups by itself, as users have it; the command line and most tests do without. Lines for the log go here. */
  readonly automaticBackups?: { readonly log: (line: string) => void };
}

/** The engine of one office folder: whether its file is open, and which pages talk to it. */
export class Engine implements OfficeGate {
  readonly directory: string;
  readonly appVersion: string;
  readonly environment: Environment;
  readonly scryptCost: number | undefined;
  readonly scale: Scale | null;
  readonly #automaticBackups: EngineOptions['automaticBackups'];
  #keeper: BackupKeeper | null = null;
  readonly #connections = new Set<Connection>();
  #office: OpenOffice | null = null;
  #opening: Promise<OpenOffice> | null = null;
  /** The key of the open file; overwritten when the file closes. */
  #dataKey: DataKey | null = null;

  constructor(options: EngineOptions) {
    this.directory = options.directory;
    this.appVersion = options.appVersion;
    this.environment = options.environment;
    this.scryptCost = options.scryptCost;
    this.scale = options.scale ?? null;
    this.#automaticBackups = options.automaticBackups;
    finishRestore(this.directory);
  }

  get current(): OpenOffice | null {
    return this.#office;
  }

  /** Opens the file, or answers with the open one: then the second key is forgotten at once. */
  async open(dataKey: DataKey): Promise<OpenOffice> {
    const already = this.#office ?? (await this.#opening);
    if (already) {
      dataKey.dispose();
      return already;
    }
    this.#opening = openOffice(this.directory, dataKey, this.#surroundings());
    try {
      this.#office = await this.#opening;
      this.#dataKey = dataKey;
      if (this.#automaticBackups) this.#lookAfter(this.#office, this.#automaticBackups.log);
      return this.#office;
    } finally {
      this.#opening = null;
    }
  }

  openCopy(directory: string, dataKey: DataKey): Promise<OpenOffice> {
    const { environment, appVersion } = this;
    return openOffice(directory, new DataKey(dataKey.bytes), { environment, appVersion });
  }

  create(
    created: Pick<CreatedKeyFile, 'keyFile' | 'dataKey'>,
    fill: (store: OfficeStore) => Promise<void>,
  ): Promise<void> {
    return createOffice(this.directory, created, this.#surroundings(), fill);
  }

  /** What a running program does for its office besides answering. */
  #lookAfter(office: OpenOffice, log: (line: string) => void): void {
    keepBallast(this.directory);
    this.#keeper = new BackupKeeper(office, log);
  }

  requireFreeName(name: string): void {
    if (findPasswordSlot(readKeyFile(this.directory).keyFile, name))
      throw new Refusal('accounts.name_taken', { name }, 'name');
  }

  async writeSlot(user: SlotUser, password: string): Promise<void> {
    if (!this.#dataKey) throw new Refusal('session.locked');
    const cost = this.scryptCost === undefined ? {} : { scryptCost: this.scryptCost };
    const { keyFile } = readKeyFile(this.directory);
    const { slots } = await addPasswordSlot(keyFile, this.#dataKey, { user, password, ...cost });
    // Guesses were counted meanwhile, perhaps.
    writeKeyFile(this.directory, { ...readKeyFile(this.directory).keyFile, slots });
  }

  async renewRecoveryCode(): Promise<string> {
    if (!this.#dataKey) throw new Refusal('session.locked');
    const { keyFile } = readKeyFile(this.directory);
    const { keyFile: renewed, recoveryCode } = await renewRecoveryCode(keyFile, this.#dataKey, this.scryptCost);
    writeKeyFile(this.directory, { ...readKeyFile(this.directory).keyFile, slots: renewed.slots });
    return recoveryCode;
  }

  shareNotesKey(holders: ReadonlySet<string>): void {
    const { keyFile } = readKeyFile(this.directory);
    const shared = shareNotesKey(keyFile, this.#office?.store.notesKey ?? null, (userId) => holders.has(userId));
    if (shared === keyFile) return;
    try {
      writeKeyFile(this.directory, shared);
    } catch {
      // On a full disk it is shared the next time; nobody must stay outside for it.
    }
  }

  removeSlot(userId: string): void {
    writeKeyFile(this.directory, removeSlot(readKeyFile(this.directory).keyFile, userId));
  }

  endSessionsOf(userId: string): void {
    for (const connection of this.#connections) if (connection.session?.userId === userId) end(connection);
  }

  async backUpBefore(reason: BackupReason): Promise<void> {
    if (this.#automaticBackups) await this.#office?.backups.makeIfChanged(reason);
  }

  /** Ends as the user ends the program: what is new is backed up, then everything is closed. */
  async closeDown(): Promise<void> {
    await this.#keeper?.atEnd();
    await this.lock();
  }

  async lock(): Promise<void> {
    this.#keeper?.stop();
    this.#keeper = null;
    for (const connection of this.#connections) end(connection);
    const office = this.#office;
    this.#office = null;
    this.#dataKey = null;
    await office?.close();
  }

  #surroundings(): OpenSurroundings {
    const { environment, appVersion, directory } = this;
    const work = { report: () => undefined, signal: new AbortController().signal };
    const beforeMigration = async (dataKey: Buffer) => {
      const now = environment.now();
      const folder = backupFolder(directory);
      await makeBackup({ officeDir: directory, folder, reason: 'migration', appVersion, now }, dataKey, work);
    };
    return { environment, appVersion, beforeMigration };
  }

  connect(): Connection {
    const connection: Connection = { id: randomUUID(), session: null, transfers: new Transfers() };
    this.#connections.add(connection);
    return connection;
  }

  /** A page went away. The file stays open for the others, and closes with the last session. */
  async disconnect(connection: Connection): Promise<void> {
    end(connection);
    this.#connections.delete(connection);
    if (this.#inUse()) return;
    await this.#keeper?.atEnd();
    // Somebody may have signed in again meanwhile.
    if (!this.#inUse()) await this.lock();
  }

  #inUse(): boolean {
    return [...this.#connections].some((other) => other.session !== null);
  }
}

function end(connection: Connection): void {
  connection.session = null;
  connection.transfers.clear();
}
