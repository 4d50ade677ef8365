import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stand-in for the engine that sends frames back; see the file for its orders. */
export const echoEngine = new URL('../fixtures/shell/echo-engine.ts', import.meta.url);

/** A page that has been built, as small as it can be, with a secret beside its folder that nobody may read. */
export function buildTinyPage(folder: string): string {
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(
    join(page, 'index.html'),
    `<!doctype html><html lang="en"><head><title>Fieldstead</title>
<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">p { color: red; }</style>
<script type="module" src="./assets/main.js" nonce="__CSP_NONCE__"></script></head>
<body><form><input name="name"></form></body></html>`,
  );
  writeFileSync(join(page, 'assets', 'main.js'), 'new WebSocket(`ws://${location.host}/rpc`);');
  writeFileSync(join(page, 'assets', 'main.css'), 'p { color: green; }');
  writeFileSync(join(page, '.hidden'), 'secret');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return page;
}
