import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { buildTinyPage } from '../../support/shell-fixture.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const serve = fileURLToPath(new URL('../../fixtures/shell/serve.ts', import.meta.url));

/** Every system call that opens a connection or sends without one, to any address of the internet families. */
function internetCalls(trace: string): string[] {
  return trace.split('\n').filter((line) => /^\S*\s*\S*(connect|sendto|sendmsg|bind)\(.*AF_INET/.test(line));
}

test('R26 the browser shell talks to no address but 127.0.0.1', async ({ skip }) => {
  if (spawnSync('strace', ['-f', 'true']).status !== 0) skip('strace is not here or may not trace on this computer');
  const folder = temporaryFolder();
  const traceFile = join(folder, 'trace');
  const traced = spawn('strace', [
    ...['-f', '-qq', '-e', 'trace=connect,bind,sendto,sendmsg', '-o', traceFile],
    ...[process.execPath, serve, buildTinyPage(folder), join(folder, 'office')],
  ]);
  const exited = once(traced, 'exit');
  const [line] = (await once(traced.stdout, 'data')) as [Buffer];
  const address = new URL(line.toString().trim());

  const signedIn = await fetch(address, { redirect: 'manual' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await fetch(address.origin, { headers: { Cookie: cookie } })).status).toBe(200);
  const socket = new WebSocket(`ws://${address.host}/rpc`, { headers: { Cookie: cookie, Origin: address.origin } });
  await once(socket, 'open');
  socket.send('hello');
  await once(socket, 'message');
  socket.close();
  const shellProcess = Number(/^(\d+)/.exec(readFileSync(traceFile, 'utf8'))?.[1]);
  process.kill(shellProcess, 'SIGTERM');
  await exited;

  const calls = internetCalls(readFileSync(traceFile, 'utf8'));
  expect(calls).not.toEqual([]);
  expect(calls.filter((call) => !call.includes('inet_addr("127.0.0.1")'))).toEqual([]);
});
