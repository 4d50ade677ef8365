/** Imports a file over and over into an office, and says when each import is durable; the test kills it at a random moment. */
import { readFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { Engine } from '../../../electron/engine/engine.ts';
import { guardErrors } from '../../../electron/engine/errors.ts';
import { router } from '../../../electron/engine/router.ts';
import { realEnvironment } from '../../../electron/storage/environment.ts';
import { importFile } from '../imports.ts';

const [directory = '', file = '', userName = '', password = ''] = process.argv.slice(2);
const engine = new Engine({ directory, appVersion: 'test', environment: realEnvironment });
const context = { connection: engine.connect(), gate: engine };
const client = createRouterClient(router, { context, interceptors: [guardErrors(() => undefined)] });
await client.accounts.signIn({ userName, password });
readFileSync(file);
process.stdout.write('started\n');
await importFile(client, 'people', file);
process.stdout.write('imported\n');
setInterval(() => undefined, 1000);
