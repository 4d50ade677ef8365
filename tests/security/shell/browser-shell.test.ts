import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { beforeAll, afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startBrowserShell } from '../../../electron/browser.ts';
import type { BrowserShell } from '../../../electron/shell/browser/browser-shell.ts';
import type { EngineFailure } from '../../../electron/shell/engine-supervisor.ts';
import { buildTinyPage, echoEngine } from '../../support/shell-fixture.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const folder = suiteFolder();
const failures: EngineFailure[] = [];
let shell: BrowserShell;

beforeAll(async () => {
  shell = await startBrowserShell({
    officeDirectory: '/some/office',
    rendererDirectory: buildTinyPage(folder),
    engineUrl: echoEngine,
    onEngineFailure: (failure) => failures.push(failure),
  });
});
afterAll(() => shell.close());

/** One request as it is written, without a client that would tidy the path. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: shell.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

/** Exchanges a fresh address for a cookie. */
async function signInBrowser(): Promise<string> {
  const { search } = new URL(shell.newAddress());
  const { headers } = await ask(`/${search}`);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function openSocket(headers: Record<string, string>, path = '/rpc'): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${shell.port}${path}`, { headers });
  onTestFinished(() => socket.terminate());
  return socket;
}

async function openPage(): Promise<WebSocket> {
  const socket = openSocket({ Cookie: await signInBrowser(), Origin: `http://127.0.0.1:${shell.port}` });
  await once(socket, 'open');
  return socket;
}

/** What the server answers to an upgrade it does not grant. */
function refusal(socket: WebSocket): Promise<number | string> {
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => resolve('opened'));
    socket.on('error', () => undefined);
  });
}

describe('the start address', () => {
  test('is exchanged once for a cookie no script and no other site can use, and leaves the address line', async () => {
    const { pathname, search, hostname } = new URL(shell.newAddress());
    expect([hostname, pathname]).toEqual(['127.0.0.1', '/']);
    expect(search).toMatch(/^\?token=[\w-]{43}$/);
    const first = await ask(`/${search}`);
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^fieldstead-${shell.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
    expect((await ask(`/${search}`)).status).toBe(403);
  });

  test('a newer address makes an unused older one worthless', async () => {
    const older = new URL(shell.newAddress()).search;
    shell.newAddress();
    expect((await ask(`/${older}`)).status).toBe(403);
  });

  test.each(['', 'x', 'a'.repeat(43), createHash('sha256').update('x').digest('base64url')])(
    'the token "%s" is refused and leaves the right one usable',
    async (token) => {
      const right = new URL(shell.newAddress()).search;
      const answer = await ask(`/?token=${token}`);
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
      expect((await ask(`/${right}`)).status).toBe(303);
    },
  );

  test('a used address is explained in the language of the browser', async () => {
    const { search } = new URL(shell.newAddress());
    await ask(`/${search}`);
    expect((await ask(`/${search}`)).body).toContain('This address has already been used');
    expect((await ask(`/${search}`, { 'Accept-Language': 'fr-FR,fr;q=0.9' })).body).toContain('a déjà servi');
  });
});

describe('the page', () => {
  test.each(['/', '/index.html', '/assets/main.js', '/missing.js', '/rpc'])('%s needs the cookie', async (path) => {
    expect((await ask(path)).status).toBe(403);
    expect((await ask(path, { Cookie: `fieldstead-${shell.port}=${'a'.repeat(43)}` })).status).toBe(403);
  });

  test('is served with the cookie, with every protective header and without permission to keep or share it', async () => {
    const { status, headers, body } = await ask('/', { Cookie: `other=1; ${await signInBrowser()}` });
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('every answer carries the headers, refusals too', async () => {
    const cookie = await signInBrowser();
    const answers = [await ask('/'), await ask('/nowhere', { Cookie: cookie }), await ask('/', {}, 'POST')];
    expect(answers.map((answer) => answer.status)).toEqual([403, 404, 405]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect([headers['x-content-type-options'], headers['cache-control']]).toEqual(['nosniff', 'no-store']);
    }
  });

  test('no policy allows anything unsafe', async () => {
    const { headers } = await ask('/', { Cookie: await signInBrowser() });
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|data:|https?:/);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
  ])('%s does not lead out of its folder', async (path) => {
    const { status, body } = await ask(path, { Cookie: await signInBrowser() });
    expect([status, body]).toEqual([404, '']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not served', async (method) => {
    expect((await ask('/', { Cookie: await signInBrowser() }, method)).status).toBe(405);
  });
});

describe('who is talking', () => {
  test.each(['evil.example', 'localhost', 'evil.example:{port}', 'localhost:{port}', '127.0.0.1', '[::1]:{port}'])(
    'a request for the host %s is turned away, whatever it carries',
    async (pattern) => {
      const host = pattern.replace('{port}', String(shell.port));
      const right = new URL(shell.newAddress()).search;
      expect((await ask(`/${right}`, { Host: host })).status).toBe(403);
      const cookie = await signInBrowser();
      expect((await ask('/', { Host: host, Cookie: cookie })).status).toBe(403);
      const socket = openSocket({ Host: host, Cookie: cookie, Origin: `http://127.0.0.1:${shell.port}` });
      expect(await refusal(socket)).toBe(403);
    },
  );

  test.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1',
    'http://localhost:{port}',
    'https://127.0.0.1:{port}',
    '',
  ])('a connection from the origin "%s" is refused', async (pattern) => {
    const origin = pattern.replace('{port}', String(shell.port));
    const headers = { Cookie: await signInBrowser(), ...(origin === '' ? {} : { Origin: origin }) };
    expect(await refusal(openSocket(headers))).toBe(403);
  });

  test('a connection without the cookie, or to another path, is refused', async () => {
    const origin = { Origin: `http://127.0.0.1:${shell.port}` };
    expect(await refusal(openSocket(origin))).toBe(403);
    expect(await refusal(openSocket({ ...origin, Cookie: await signInBrowser() }, '/other'))).toBe(404);
  });

  test('only the loopback address answers', async ({ skip }) => {
    const own = Object.values(networkInterfaces())
      .flat()
      .filter((entry) => entry !== undefined && !entry.internal && entry.family === 'IPv4')
      .map((entry) => entry!.address);
    const others = [...own, ...(process.platform === 'linux' ? ['127.0.0.2'] : [])];
    if (others.length === 0) skip('this computer has no address besides 127.0.0.1');
    for (const host of others) {
      const socket = connect({ host, port: shell.port });
      const outcome = await Promise.race([once(socket, 'connect'), once(socket, 'error').catch(() => 'error')]).catch(
        (error: unknown) => (error as { code: string }).code,
      );
      socket.destroy();
      expect(outcome).toBe('ECONNREFUSED');
    }
  });
});

describe('frames', () => {
  test('go to the engine and back untouched, text as text and bytes as bytes', async () => {
    const socket = await openPage();
    const bytes = Buffer.from([0, 255, 13, 10]);
    const large = Buffer.alloc(5 * 1024 * 1024, 7);
    const frames: (string | Buffer)[] = ['{"id":"1"}', bytes, 'Aïssatou Ɓalde', large, ''];
    const received: [boolean, Buffer][] = [];
    socket.on('message', (data: Buffer, isBinary) => received.push([isBinary, data]));
    for (const frame of frames) socket.send(frame);
    await vi.waitFor(() => expect(received).toHaveLength(frames.length), 10_000);
    for (const [index, frame] of frames.entries()) {
      const [isBinary, data] = received[index]!;
      expect([isBinary, data.equals(Buffer.from(frame))]).toEqual([typeof frame !== 'string', true]);
    }
  });

  test('a frame over the limit closes the connection, and only that one', async () => {
    const [greedy, modest] = [await openPage(), await openPage()];
    const closed = once(greedy, 'close');
    greedy.send(Buffer.alloc(16 * 1024 * 1024 + 1));
    expect((await closed)[0]).toBe(1009);
    const answer = once(modest, 'message');
    modest.send('still here');
    expect(String((await answer)[0])).toBe('still here');
  });

  test('when the page goes, the engine hears of it; when the engine hangs up, the page does', async () => {
    const [first, second] = [await openPage(), await openPage()];
    first.terminate();
    await vi.waitFor(() => expect(shell.connections()).toBe(1));
    const closed = once(second, 'close');
    second.send('hang up');
    await closed;
    expect(shell.connections()).toBe(0);
  });

  test('when the engine dies, pages are disconnected and the next connection works', async () => {
    const pages = [await openPage(), await openPage()];
    const closed = Promise.all(pages.map((page) => once(page, 'close')));
    pages[0]!.send('throw');
    await closed;
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    expect(JSON.stringify(failures)).not.toContain('Amina');
    await vi.waitFor(async () => {
      const page = await openPage();
      const answer = Promise.race([once(page, 'message'), once(page, 'close').then(() => Promise.reject(new Error()))]);
      page.send('back again');
      expect(String(((await answer) as [Buffer])[0])).toBe('back again');
    }, 5_000);
  });
});

test('closing ends connections, the server and the engine', async () => {
  const other = await startBrowserShell({
    officeDirectory: '/some/office',
    rendererDirectory: buildTinyPage(folder),
    engineUrl: echoEngine,
  });
  const socket = connect({ host: '127.0.0.1', port: other.port });
  await once(socket, 'connect');
  await other.close();
  await expect(fetch(other.address)).rejects.toThrow();
  socket.destroy();
});

test('a port that is taken is reported, and no engine stays behind', async () => {
  const options = { officeDirectory: '/o', rendererDirectory: folder, engineUrl: echoEngine, port: shell.port };
  await expect(startBrowserShell(options)).rejects.toThrow('EADDRINUSE');
});
