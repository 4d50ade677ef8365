import { createRouterClient, type RouterClient } from '@orpc/server';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Connection } from '../../electron/engine/context.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { guardErrors } from '../../electron/engine/errors.ts';
import { router } from '../../electron/engine/router.ts';
import type { Environment } from '../../electron/storage/environment.ts';
import type { OfficeStore } from '../../electron/storage/office-store.ts';
import { conductVersion } from '../../shared/accounts/conduct.ts';
import { permissionsOf } from '../../shared/accounts/reach.ts';
import { defaultRoles, type DefaultRoleCode } from '../../shared/accounts/roles.ts';
import type { Scope } from '../../shared/kernel/scopes.ts';

export type Client = RouterClient<typeof router>;

export const testUser = { userName: 'Ada Test', password: 'a long test password' };

/** Key slots in tests are cheap to open; one test of the key file uses the real cost. */
const testScryptCost = 2 ** 12;

export interface TestOffice {
  readonly client: Client;
  readonly engine: Engine;
  readonly directory: string;
  readonly recoveryCode: string;
  /** Lines that bugs left in the log. */
  readonly bugs: string[];
  readonly store: OfficeStore;
  /** Moves the clock that the engine sees; the time goes on from there. */
  setNow(isoInstant: string): void;
  /** A client of another page whose session has this role: of the same user, or of another one who is named by an id. */
  as(role: DefaultRoleCode, userId?: string, places?: Places): Client;
  /** A client of another page that is not signed in. */
  stranger(): Client;
  /** Closes the file and removes the folder, unless the test brought its own. */
  close(): Promise<void>;
}

/** How far a role reaches when it is not as far as usual. */
export interface Places {
  readonly scope?: Scope;
  readonly communityIds?: string[];
  readonly cooperativeIds?: string[];
}

export interface TestOfficeOptions {
  readonly country?: string;
  readonly currency?: string;
  readonly directory?: string;
}

/** A typed client that calls the contract in this process, through the same policy and error mapping as a page. */
export function clientOf(engine: Engine, connection: Connection, bugs: string[]): Client {
  return createRouterClient(router, {
    context: { connection, gate: engine },
    interceptors: [guardErrors((line) => bugs.push(line))],
  });
}

/** Sets up a real office in a temporary folder and signs its administrator in. */
export async function openTestOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldstead-'));
  const directory = options.directory ?? join(folder, 'office');
  let offset = 0;
  const environment: Environment = { now: () => Date.now() + offset, uptime, newId: () => v7(), randomBytes };
  const engine = new Engine({ directory, appVersion: '0.0.0-test', environment, scryptCost: testScryptCost });
  const bugs: string[] = [];
  const connection = engine.connect();
  const client = clientOf(engine, connection, bugs);
  const { country = 'NG', currency = 'NGN' } = options;
  const { recoveryCode } = await client.accounts.setUp({
    office: { name: 'Benin City office', code: 'EDO', country, currency },
    ...testUser,
  });
  await client.accounts.acceptConduct({ version: conductVersion, language: 'en' });
  return {
    client,
    engine,
    directory,
    recoveryCode,
    bugs,
    get store() {
      if (!engine.current) throw new Error('the office is locked');
      return engine.current.store;
    },
    setNow: (isoInstant) => {
      offset = Date.parse(isoInstant) - Date.now();
    },
    as: (role, userId, { scope = defaultRoles[role].scope, communityIds = [], cooperativeIds = [] } = {}) => {
      const other = engine.connect();
      if (!connection.session) throw new Error('the office is locked');
      const user = userId === undefined ? {} : { userId, userName: `User ${userId}` };
      const grants = [{ role, scope, permissions: [...defaultRoles[role].permissions] }];
      const access = { roles: [role], grants, permissions: permissionsOf(grants), communityIds, cooperativeIds };
      other.session = { ...connection.session, ...user, ...access };
      return clientOf(engine, other, bugs);
    },
    stranger: () => clientOf(engine, engine.connect(), bugs),
    close: async () => {
      await engine.lock();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
