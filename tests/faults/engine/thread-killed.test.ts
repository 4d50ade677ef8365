import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { RouterClient } from '@orpc/server';
import { BroadcastChannel } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { router } from '../../../electron/engine/router.ts';
import { superviseEngine, type EngineSupervisor } from '../../../electron/shell/engine-supervisor.ts';
import { openTestOffice, testUser } from '../../support/test-office.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

type Client = RouterClient<typeof router>;

const directory = `${suiteFolder()}/office`;
const rounds = 3;
const died: string[] = [];
const ports: { close(): void }[] = [];
let engine: EngineSupervisor;

beforeAll(async () => {
  await (await openTestOffice({ directory })).close();
  engine = superviseEngine({
    workerUrl: new URL('../../support/e2e/killable-engine.ts', import.meta.url),
    officeDirectory: directory,
    appVersion: 'test',
    onFailure: ({ line }) => died.push(line),
  });
});
afterAll(async () => {
  for (const port of ports) port.close();
  await engine.close();
});

/** A page's connection to the engine, once it is there. */
async function connect(): Promise<Client> {
  const port = await vi.waitUntil(() => engine.connect('browser'), { timeout: 20_000 });
  ports.push(port);
  port.start();
  return createORPCClient(new RPCLink({ port: port }));
}

/** Registers people until the engine is gone; the ids it acknowledged. */
async function registerUntilDeath(client: Client): Promise<string[]> {
  const ids: string[] = [];
  try {
    for (;;) {
      const { id } = await client.people.create({
        person: { givenNames: 'Osaro', familyName: 'Idahosa', sex: 'male' },
      });
      ids.push(id);
    }
  } catch {
    return ids;
  }
}

test('R30 the engine’s thread dies while it writes: the next one opens the office and has every acknowledged person', async () => {
  const killer = new BroadcastChannel('fieldstead-test-kill-engine');
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const client = await connect();
    await client.accounts.signIn(testUser);
    expect((await client.accounts.status({})).recovered).toBe(round > 0);
    const writing = registerUntilDeath(client);
    setTimeout(() => killer.postMessage('now'), 100 + Math.random() * 200);
    acknowledged.push(...(await writing));
    await vi.waitUntil(() => died.length === round + 1);
  }
  killer.close();
  const client = await connect();
  await client.accounts.signIn(testUser);
  expect(acknowledged.length).toBeGreaterThan(rounds);
  for (const id of acknowledged) expect((await client.people.get({ id })).id).toBe(id);
  const { integrity, journal } = await client.office.verify({});
  expect({ integrity, firstBad: journal.firstBad }).toEqual({ integrity: 'ok', firstBad: null });
});
