/** Registers people one after the other and prints the id of each one that was acknowledged; the test kills it at a random moment. */
import { createRouterClient } from '@orpc/server';
import { Engine } from '../../../electron/engine/engine.ts';
import { guardErrors } from '../../../electron/engine/errors.ts';
import { router } from '../../../electron/engine/router.ts';
import { realEnvironment } from '../../../electron/storage/environment.ts';
import { blankPerson } from '../people.ts';

const [directory = '', userName = '', password = ''] = process.argv.slice(2);
const engine = new Engine({ directory, appVersion: 'test', environment: realEnvironment });
const context = { connection: engine.connect(), gate: engine };
const client = createRouterClient(router, { context, interceptors: [guardErrors(() => undefined)] });
await client.accounts.signIn({ userName, password });
for (let number = 0; ; number += 1) {
  const person = blankPerson({
    givenNames: `Person${number}`,
    familyName: `Family${number % 7}`,
    phone: `0803${1_000_000 + number}`,
  });
  const { id } = await client.people.create({ person });
  process.stdout.write(`saved ${id}\n`);
}
