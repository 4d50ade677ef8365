import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { Engine } from '../engine/engine.ts';
import { guardErrors } from '../engine/errors.ts';
import { router } from '../engine/router.ts';
import { realEnvironment, type Environment } from '../storage/environment.ts';

export type Client = RouterClient<typeof router>;

export interface OfficeSession {
  readonly client: Client;
  readonly engine: Engine;
}

/** The password of the environment variable, or of a prompt where somebody sits at the terminal. */
export async function readPassword(): Promise<string> {
  const given = process.env['FIELDSTEAD_PASSWORD'];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new Refusal('accounts.wrong_name_or_password');
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await prompt.question('Password: ');
  } finally {
    prompt.close();
  }
}

function start(directory: string, environment: Environment): OfficeSession {
  const engine = new Engine({ directory: resolve(directory), appVersion: 'command line', environment });
  const context = { connection: engine.connect(), gate: engine };
  const log = (line: string) => process.stderr.write(`${line}\n`);
  return { engine, client: createRouterClient(router, { context, interceptors: [guardErrors(log)] }) };
}

/**
 * Runs a piece of work in the same engine the screens use, and closes the office whatever happens. The command line goes through the
 * contract, so every permission, check and journal row holds here too.
 */
export async function withEngine<T>(
  directory: string,
  work: (session: OfficeSession) => Promise<T>,
  environment: Environment = realEnvironment,
): Promise<T> {
  const session = start(directory, environment);
  try {
    return await work(session);
  } finally {
    await session.engine.lock();
  }
}

/** Signs in, as the named user or as the only one there is, and runs the work. */
export async function withOffice<T>(
  options: { directory: string; user?: string | undefined; environment?: Environment },
  work: (session: OfficeSession) => Promise<T>,
): Promise<T> {
  const password = await readPassword();
  const run = async (session: OfficeSession) => {
    const { state, userNames } = await session.client.accounts.status({});
    if (state === 'new') throw new Refusal('office.not_set_up');
    const userName = options.user ?? userNames[0] ?? '';
    await session.client.accounts.signIn({ userName, password });
    return work(session);
  };
  return withEngine(options.directory, run, options.environment);
}
