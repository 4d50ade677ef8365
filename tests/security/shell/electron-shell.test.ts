import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { askEngine, askForPort, openElectronShell } from '../../support/electron-shell-fixture.ts';
import { FrameStandIn, type WindowStandIn } from '../../support/electron-stand-in.ts';

describe('R23 who gets a port', () => {
  test('the top frame of the window, showing the page', async () => {
    const { electron, contents } = await openElectronShell();
    const [port] = askForPort(electron, contents, contents.mainFrame);
    expect(contents.mainFrame.posted.map(({ channel }) => channel)).toEqual(['port']);
    const facts: unknown = JSON.parse((await askEngine(port!, 'facts')) as string);
    expect(facts).toMatchObject({ officeDirectory: '/some/office', appVersion: '1.2.3', shell: 'electron' });
  });

  test.each<[string, (window: WindowStandIn) => FrameStandIn | null]>([
    ['no frame any more', () => null],
    [
      'a frame inside the page',
      ({ webContents }) => frame('app://fieldstead/', 'app://fieldstead', webContents.mainFrame),
    ],
    ['a frame that is gone', () => Object.assign(frame('app://fieldstead/', 'app://fieldstead'), { detached: true })],
    ['a site', () => frame('https://evil.example/', 'https://evil.example')],
    ['a site with the name in it', () => frame('https://fieldstead/', 'https://fieldstead')],
    ['another host of the scheme', () => frame('app://other/', 'app://other')],
    ['a longer host', () => frame('app://fieldstead.evil/', 'app://fieldstead.evil')],
    ['a user in the address', () => frame('app://fieldstead@evil/', 'app://evil')],
    ['a file', () => frame('file:///fieldstead/index.html', 'file://')],
    ['an empty page', () => frame('about:blank', 'app://fieldstead')],
    ['a data address', () => frame('data:text/html,app://fieldstead/', 'null')],
    ['a sandboxed page', () => frame('app://fieldstead/', 'null')],
  ])('not %s', async (_name, makeFrame) => {
    const { electron, window, contents } = await openElectronShell();
    expect(askForPort(electron, contents, makeFrame(window))).toEqual([]);
    expect(contents.mainFrame.posted).toEqual([]);
  });

  test('not the page of another window', async () => {
    const { electron } = await openElectronShell();
    expect(askForPort(electron, new EventEmitter(), frame('app://fieldstead/', 'app://fieldstead'))).toEqual([]);
  });

  function frame(url: string, origin: string, parent: FrameStandIn | null = null): FrameStandIn {
    return new FrameStandIn(url, origin, parent);
  }
});

describe('R25 the window', () => {
  test('is sandboxed, isolated and without Node', async () => {
    const { electron, window } = await openElectronShell();
    const { session, ...preferences } = window.options.webPreferences;
    expect(preferences).toEqual({
      preload: '/program/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      enableWebSQL: false,
      spellcheck: false,
    });
    expect(session).toBe(electron.sessions[0]);
    expect(electron.sessions[0]!.partition).not.toMatch(/^persist:/);
    expect(electron.windows).toHaveLength(1);
    expect(electron.calls).toEqual(['registerSchemes', 'enableSandbox', 'ready']);
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(window.loaded).toEqual(['app://fieldstead/']);
    expect(isAbsolute(electron.app.paths.get('userData') ?? '')).toBe(true);
  });

  test('shows the page with a policy that allows nothing unsafe', async () => {
    const { session } = await openElectronShell();
    const answer = await session.schemes.get('app')!(new Request('app://fieldstead/'));
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(await answer.text()).toContain(`nonce="${/'nonce-([^']+)'/.exec(policy)?.[1] ?? ''}"`);
  });

  test.each([
    ['app://fieldstead/%2e%2e%2fsecret.txt', 'GET', 404],
    ['app://fieldstead/..%5csecret.txt', 'GET', 404],
    ['app://fieldstead/missing.js', 'GET', 404],
    ['app://other/index.html', 'GET', 403],
    ['app://fieldstead/', 'POST', 403],
  ])('%s by %s is answered with %i', async (url, method, status) => {
    const { session } = await openElectronShell();
    expect((await session.schemes.get('app')!(new Request(url, { method }))).status).toBe(status);
  });

  test.each([
    'https://evil.example/',
    'file:///etc/passwd',
    'app://other/',
    'app://fieldstead/assets/main.js',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'blob:app://fieldstead/1',
  ])('does not go to %s', async (url) => {
    const { contents } = await openElectronShell();
    expect(contents.isPrevented('will-navigate', { url })).toBe(true);
    expect(contents.isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(contents.isPrevented('will-redirect', { url })).toBe(true);
    expect(contents.openHandler({ url })).toEqual({ action: 'deny' });
  });

  test('may load itself again, but not inside a frame', async () => {
    const { contents } = await openElectronShell();
    const url = 'app://fieldstead/#/people';
    expect(contents.isPrevented('will-navigate', { url })).toBe(false);
    expect(contents.isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(contents.isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
    expect(contents.isPrevented('will-attach-webview')).toBe(true);
    expect(contents.openHandler({ url })).toEqual({ action: 'deny' });
  });

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'unknown'])(
    'never gets the permission %s',
    async (permission) => {
      const { session, contents } = await openElectronShell();
      const answers: boolean[] = [];
      session.permissionRequest!(contents, permission, (granted) => answers.push(granted));
      expect([...answers, session.permissionCheck!(), session.devicePermission!()]).toEqual([false, false, false]);
    },
  );

  test('may put a chart into the clipboard, and nothing else', async () => {
    const { session, contents } = await openElectronShell();
    const answers: boolean[] = [];
    session.permissionRequest!(contents, 'clipboard-sanitized-write', (granted) => answers.push(granted));
    expect(answers).toEqual([true]);
  });

  test('keeps its title', async () => {
    const { window } = await openElectronShell();
    const preventDefault = vi.fn();
    window.emit('page-title-updated', { preventDefault });
    expect([window.options['title'], preventDefault.mock.calls.length]).toEqual(['Fieldstead', 1]);
  });
});

describe('R26 no network', () => {
  const outside = ['https://evil.example/', 'http://127.0.0.1:80/', 'ws://evil.example/', 'file:///etc/passwd'];
  const foreign = ['app://other/', 'blob:https://evil.example/1', 'data:text/html,x'];

  test('every request but for the page and what it made is stopped', async () => {
    const { session } = await openElectronShell();
    for (const url of [...outside, ...foreign, 'devtools://devtools/x'])
      expect([url, session.isCancelled(url)]).toEqual([url, true]);
    for (const url of ['app://fieldstead/assets/main.js', 'blob:app://fieldstead/1']) {
      expect([url, session.isCancelled(url)]).toEqual([url, false]);
    }
  });

  test('the developer tools load in development only', async () => {
    const { session } = await openElectronShell((electron) => (electron.app.isPackaged = false));
    expect(session.isCancelled('devtools://devtools/bundled/x.html')).toBe(false);
    expect(session.isCancelled('https://evil.example/')).toBe(true);
  });

  test('names are not looked up, and nothing runs in the background', async () => {
    const { electron, session } = await openElectronShell();
    expect(electron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...electron.app.switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update']),
    );
    expect(session.spellChecker).toBe(false);
  });

  test('no source file starts the crash reporter or an updater', () => {
    for (const file of ['main.ts', 'shell/electron/electron-shell.ts', 'shell/electron/electron-module.ts']) {
      const text = readFileSync(fileURLToPath(new URL(`../../../electron/${file}`, import.meta.url)), 'utf8');
      expect(text).not.toMatch(/crashReporter|autoUpdater|openExternal|openPath/);
    }
  });
});
