import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { answerWithFile } from '../../../electron/shell/static-files.ts';
import { buildTinyPage } from '../../support/shell-fixture.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const folder = suiteFolder();
const page = join(folder, 'renderer');
beforeAll(() => {
  buildTinyPage(folder);
  symlinkSync(join(folder, 'secret.txt'), join(page, 'link.txt'));
});

function textOf(body: Uint8Array): string {
  return Buffer.from(body).toString('utf8');
}

test.each([
  ['/assets/main.js', 'text/javascript; charset=utf-8'],
  ['/assets/main.css', 'text/css; charset=utf-8'],
  ['/assets/%6dain.js', 'text/javascript; charset=utf-8'],
  ['/index.html', 'text/html; charset=utf-8'],
])('%s is served as %s', async (path, contentType) => {
  const { status, headers } = await answerWithFile(page, path);
  expect([status, headers['Content-Type'], headers['Cache-Control']]).toEqual([200, contentType, 'no-store']);
});

test('the page gets a nonce of its own each time, and the policy names it', async () => {
  const nonces = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const { headers, body } = await answerWithFile(page, '/');
    const nonce = /'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1] ?? '';
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(textOf(body).match(/nonce="[^"]+"/g)).toEqual(Array(3).fill(`nonce="${nonce}"`));
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/assets/..\\..\\secret.txt',
  '//secret.txt',
  '/link.txt',
  '/.hidden',
  '/index.html%00.js',
  '/index.html::$DATA',
  '/C:/windows/win.ini',
  '/assets',
  '/assets/',
  '/%',
  'index.html',
  '',
  `/${'a'.repeat(5000)}`,
  '/missing.js',
])('%s is not found', async (path) => {
  const { status, body } = await answerWithFile(page, path);
  expect([status, textOf(body)]).toEqual([404, '']);
});
