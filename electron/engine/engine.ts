import { randomUUID } from 'node:crypto';
import type { Scale } from '../offtake/scale/scale.ts';
import type { Environment } from '../storage/environment.ts';
import type { DataKey } from '../storage/vault/data-key.ts';
import type { Connection, OfficeGate, OpenOffice } from './context.ts';
import type { OfficeStore } from '../storage/office-store.ts';
import type { CreatedKeyFile } from '../storage/vault/key-slots.ts';
import { createOffice } from './create-office.ts';
import { openOffice } from './open-office.ts';
import { Transfers } from './transfers.ts';

export interface EngineOptions {
  readonly directory: string;
  readonly appVersion: string;
  readonly environment: Environment;
  readonly scryptCost?: number;
  readonly scale?: Scale | null;
}

/** The engine of one office folder: whether its file is open, and which pages talk to it. */
export class Engine implements OfficeGate {
  readonly directory: string;
  readonly appVersion: string;
  readonly environment: Environment;
  readonly scryptCost: number | undefined;
  readonly scale: Scale | null;
  readonly #connections = new Set<Connection>();
  #office: OpenOffice | null = null;
  #opening: Promise<OpenOffice> | null = null;

  constructor(options: EngineOptions) {
    this.directory = options.directory;
    this.appVersion = options.appVersion;
    this.environment = options.environment;
    this.scryptCost = options.scryptCost;
    this.scale = options.scale ?? null;
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
    this.#opening = openOffice(this.directory, dataKey, this.environment);
    try {
      this.#office = await this.#opening;
      return this.#office;
    } finally {
      this.#opening = null;
    }
  }

  create(
    created: Pick<CreatedKeyFile, 'keyFile' | 'dataKey'>,
    fill: (store: OfficeStore) => Promise<void>,
  ): Promise<void> {
    return createOffice(this.directory, created, this.environment, fill);
  }

  async lock(): Promise<void> {
    for (const connection of this.#connections) end(connection);
    const office = this.#office;
    this.#office = null;
    await office?.close();
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
    const inUse = [...this.#connections].some((other) => other.session !== null);
    if (!inUse) await this.lock();
  }
}

function end(connection: Connection): void {
  connection.session = null;
  connection.transfers.clear();
}
