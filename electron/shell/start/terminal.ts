import type { WindowEnd } from '../browser/app-window.ts';
import type { BrowserShell, BrowserShellOptions } from '../browser/browser-shell.ts';
import { systemShellTexts, type ShellTextKey } from '../shell-text.ts';

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A page that is being reloaded comes back within this time, in milliseconds. */
const reconnectTime = 2_000;

type TerminalOptions = Pick<BrowserShellOptions, 'officeDirectory' | 'port' | 'open'>;
type ShellEvents = Pick<BrowserShellOptions, 'onEngineFailure' | 'onWindowEnd'>;

const windowEndTexts: Readonly<Record<Exclude<WindowEnd, 'closed'>, ShellTextKey>> = {
  failed: 'terminal.window-failed',
  'no-browser': 'terminal.no-browser',
  'no-display': 'terminal.no-display',
};

/**
 * Runs the browser shell for somebody at a terminal until the window is closed, a signal arrives or the engine is lost. Where no window can be
 * opened the address is printed and the shell keeps serving.
 *
 * @param startShell `startBrowserShell`
 * @returns the exit code: 0 when it was ended, 1 when the engine does not start
 */
export async function serveInTerminal(
  startShell: (options: TerminalOptions & ShellEvents) => Promise<BrowserShell>,
  options: TerminalOptions,
): Promise<number> {
  const text = systemShellTexts();
  const end = Promise.withResolvers<number>();
  const started = startShell({
    ...options,
    onEngineFailure: ({ line, isRestarting }) => {
      say(text(isRestarting ? 'terminal.engine-restarted' : 'terminal.engine-lost', { cause: line }));
      if (!isRestarting) end.resolve(1);
    },
    onWindowEnd: (windowEnd) => void started.then((shell) => onWindowEnd(shell, windowEnd)),
  });
  const shell = await started;

  function onWindowEnd(running: BrowserShell, windowEnd: WindowEnd): void {
    if (windowEnd === 'closed') {
      setTimeout(() => {
        if (running.connections() === 0) end.resolve(0);
      }, reconnectTime);
      return;
    }
    say(text(windowEndTexts[windowEnd]));
    sayAddress(running.newAddress());
  }

  function sayAddress(address: string): void {
    say(text('terminal.address', { address }));
    if (process.stdin.isTTY) say(text('terminal.address-once'));
  }

  if (options.open !== true) sayAddress(shell.address);
  const onEnter = () => sayAddress(shell.newAddress());
  const onSignal = () => end.resolve(0);
  if (process.stdin.isTTY) process.stdin.on('data', onEnter);
  for (const signal of endSignals) process.on(signal, onSignal);
  const code = await end.promise;
  for (const signal of endSignals) process.off(signal, onSignal);
  process.stdin.off('data', onEnter).pause();
  await shell.close();
  return code;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
