/** Opens an office, works with it as a user would, and prints the peak of its memory in megabytes. */
import { readFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { Engine } from '../../../electron/engine/engine.ts';
import { router } from '../../../electron/engine/router.ts';
import { realEnvironment } from '../../../electron/storage/environment.ts';

/** Linux hands a new process the peak of the one that started it, except here. */
function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

const [directory = '', userName = '', password = ''] = process.argv.slice(2);
const engine = new Engine({ directory, appVersion: 'bench', environment: realEnvironment });
const client = createRouterClient(router, { context: { connection: engine.connect(), gate: engine } });
await client.accounts.signIn({ userName, password });
for (let offset = 0; offset < 5000; offset += 100) await client.people.list({ offset });
for (const field of ['birthDate', 'caseCode', 'sex'] as const) {
  await client.people.list({ sort: [{ field, descending: true }] });
  await client.people.count({});
}
for (const text of ['ami', 'bello', '0803', 'edo-001']) await client.home.search({ text });
await client.home.alerts({});
process.stdout.write(String(peakMegabytes()));
await engine.lock();
