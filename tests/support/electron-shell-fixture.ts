import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { runElectronShell } from '../../electron/shell/electron/electron-shell.ts';
import { ElectronStandIn, type FrameStandIn, type PortStandIn } from './electron-stand-in.ts';
import { buildTinyPage, echoEngine } from './shell-fixture.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The Electron shell with the echo engine, running in the stand-in with its window open. */
export async function openElectronShell(prepare: (electron: ElectronStandIn) => void = () => undefined) {
  const electron = new ElectronStandIn();
  prepare(electron);
  const running = runElectronShell(electron.module(), {
    officeDirectory: '/some/office',
    engineUrl: echoEngine,
    rendererDirectory: buildTinyPage(temporaryFolder()),
    preloadFile: '/program/out/preload/preload.cjs',
  });
  electron.becomeReady();
  await running;
  onTestFinished(() => electron.quit());
  const window = electron.windows[0]!;
  return { electron, window, contents: window.webContents, session: electron.sessions[0]! };
}

/** The page asks for a port; returns what each frame was given. */
export function askForPort(
  electron: ElectronStandIn,
  sender: unknown,
  senderFrame: FrameStandIn | null,
): PortStandIn[] {
  electron.ipcMain.emit('connect', { sender, senderFrame });
  return senderFrame?.posted.flatMap(({ ports }) => ports) ?? [];
}

/** Sends a frame to the engine and waits for what comes back. */
export async function askEngine(port: PortStandIn, frame: string): Promise<unknown> {
  const answer = once(port, 'message') as Promise<[{ data: unknown }]>;
  port.start();
  port.postMessage(frame);
  return (await answer)[0].data;
}
