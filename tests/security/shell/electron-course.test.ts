import { EventEmitter, once } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { runElectronShell } from '../../../electron/shell/electron/electron-shell.ts';
import { askEngine, askForPort, openElectronShell } from '../../support/electron-shell-fixture.ts';
import { ElectronStandIn } from '../../support/electron-stand-in.ts';
import { echoEngine } from '../../support/shell-fixture.ts';

describe('saving a file', () => {
  function download(session: EventEmitter, address: string, filename: string) {
    const proposed: { defaultPath: string }[] = [];
    const item = Object.assign(new EventEmitter(), {
      getURL: () => address,
      getFilename: () => filename,
      getSavePath: () => '/media/stick/people.xlsx',
      setSaveDialogOptions: (options: { defaultPath: string }) => proposed.push(options),
    });
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault }, item);
    return { item, proposed, isRefused: preventDefault.mock.calls.length > 0 };
  }

  test('asks where, and offers the same folder the next time', async () => {
    const { session } = await openElectronShell();
    const first = download(session, 'blob:app://fieldstead/1', 'people.xlsx');
    expect([first.isRefused, first.proposed]).toEqual([false, [{ defaultPath: 'people.xlsx' }]]);
    first.item.emit('done', {}, 'completed');
    const second = download(session, 'blob:app://fieldstead/2', '../../members.xlsx');
    expect(second.proposed).toEqual([{ defaultPath: '/media/stick/members.xlsx' }]);
  });

  test('is refused for anything the page did not make', async () => {
    const { session } = await openElectronShell();
    expect(download(session, 'https://evil.example/x.exe', 'x.exe').isRefused).toBe(true);
  });
});

describe('the course of the program', () => {
  test('a second start shows the first window and starts nothing', async () => {
    const { electron, window } = await openElectronShell();
    window.minimized = true;
    electron.app.emit('second-instance');
    expect([window.minimized, window.focused]).toEqual([false, 1]);

    const second = new ElectronStandIn();
    second.app.isFirst = false;
    const asked = once(second.app, 'asked-to-quit');
    await runElectronShell(second.module(), {
      officeDirectory: '/o',
      engineUrl: echoEngine,
      rendererDirectory: '/r',
      preloadFile: '/p',
    });
    await asked;
    expect(second.windows).toEqual([]);
  });

  test.each(['suspend', 'lock-screen', 'menu'])('%s locks the engine', async (cause) => {
    const { electron, contents } = await openElectronShell();
    const [port] = askForPort(electron, contents, contents.mainFrame);
    await askEngine(port!, 'hello');
    const told = once(port!, 'message') as Promise<[{ data: unknown }]>;
    if (cause === 'menu') {
      const lock = electron.menu.flatMap(({ submenu }) => submenu ?? []).find((item) => item.label === 'Verrouiller')!;
      expect(lock.accelerator).toBe('CommandOrControl+L');
      lock.click!();
    } else {
      electron.powerMonitor.emit(cause);
    }
    expect((await told)[0].data).toBe('locked');
  });

  test('R31 what was copied in the window is gone a minute after it is left, and at once on a lock', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const { electron, window } = await openElectronShell();
      const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
      electron.copied = 'of another program';
      window.emit('focus');
      window.emit('blur');
      await passes(60_000);
      expect(electron.copied).toBe('of another program');
      window.emit('focus');
      electron.copied = '+234 803 123 4567';
      window.emit('blur');
      await passes(59_000);
      expect(electron.copied).toBe('+234 803 123 4567');
      await passes(1000);
      expect(electron.copied).toBe('');
      window.emit('focus');
      electron.copied = 'EDO-00012';
      window.emit('blur');
      await passes(0);
      electron.copied = 'copied elsewhere since';
      await passes(60_000);
      expect(electron.copied).toBe('copied elsewhere since');
      window.emit('focus');
      electron.copied = 'Osaro Idahosa';
      electron.powerMonitor.emit('suspend');
      await passes(0);
      expect(electron.copied).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });

  test('the engine can ask for attention', async () => {
    const { electron, contents } = await openElectronShell();
    const [port] = askForPort(electron, contents, contents.mainFrame);
    port!.postMessage('attention 3');
    await vi.waitFor(() => expect(electron.app.badge).toBe(3));
  });

  test('R30 a page that crashes is opened again with a notice', async () => {
    const { electron, contents } = await openElectronShell();
    contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(contents.reloads).toBe(1));
    expect(electron.boxes).toMatchObject([
      { message: 'La fenêtre a dû être relancée.', detail: 'Les données enregistrées sont intactes.' },
    ]);
  });

  test('R30 an engine that dies closes the port, and the page gets another', async () => {
    const { electron, contents } = await openElectronShell();
    const [port] = askForPort(electron, contents, contents.mainFrame);
    await askEngine(port!, 'hello');
    const closed = once(port!, 'close');
    port!.postMessage('exit');
    await closed;
    await vi.waitFor(async () => {
      const next = askForPort(electron, contents, contents.mainFrame).at(-1)!;
      const answer = await Promise.race([askEngine(next, 'again'), once(next, 'close').then(() => 'closed')]);
      expect(answer).toBe('again');
    }, 5_000);
  });

  test('a page that objects to closing is asked about, and stays unless told otherwise', async () => {
    const { electron, contents } = await openElectronShell();
    expect(contents.isPrevented('will-prevent-unload')).toBe(false);
    electron.syncAnswer = 1;
    expect(contents.isPrevented('will-prevent-unload')).toBe(true);
    expect(electron.boxes.map(({ message }) => message)).toEqual(
      Array(2).fill('Ce formulaire contient des saisies non enregistrées.'),
    );
  });

  test('the program ends after the engine has closed the office', async () => {
    const { electron, contents } = await openElectronShell();
    const [port] = askForPort(electron, contents, contents.mainFrame);
    await askEngine(port!, 'hello');
    const closed = once(port!, 'close');
    await electron.quit();
    await closed;
  });
});
