import type { BrowserWindow, IpcMainEvent } from 'electron';
import { join } from 'node:path';
import { superviseEngine, type EngineSupervisor } from '../engine-supervisor.ts';
import { electronPortEnd, pipeFrames, workerPortEnd } from '../frame-pipe.ts';
import { stateDirectory } from '../paths.ts';
import { shellTexts, type ShellText } from '../shell-text.ts';
import type { ElectronModule } from './electron-module.ts';
import { pageAddress, pageScheme, trustedSender } from './page-address.ts';
import { forgetCopies } from './forget-copies.ts';
import { openProgramWindow } from './program-window.ts';
import { programMenu } from './program-menu.ts';
import { guardContents, guardSession, offlineSwitches } from './window-guard.ts';

export interface ElectronShellOptions {
  readonly officeDirectory: string;
  readonly engineUrl: URL;
  readonly rendererDirectory: string;
  /** The built preload script. */
  readonly preloadFile: string;
}

/**
 * Runs the program in one Electron window. It knows no feature: it serves the page's files, hands the page a port and pipes frames between that
 * port and the engine.
 *
 * Has to be called while the program's entry file is being evaluated, because the scheme must be registered before Electron is ready.
 */
export async function runElectronShell(electron: ElectronModule, options: ElectronShellOptions): Promise<void> {
  const { app, Menu, powerMonitor, protocol, session } = electron;
  app.setName('Fieldstead');
  app.setPath('userData', join(stateDirectory(), 'electron'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();

  const text = shellTexts(app.getLocale());
  const isDevelopment = !app.isPackaged;
  const pageSession = session.fromPartition('fieldstead', { cache: false });
  guardSession(pageSession, { rendererDirectory: options.rendererDirectory, isDevelopment });
  const engine = startEngine(electron, options, text);
  const window = openProgramWindow(electron, { session: pageSession, preloadFile: options.preloadFile, text });
  const forget = forgetCopies(electron.clipboard, window);
  const lock = () => {
    forget();
    engine.lock();
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(programMenu(text, { lock, isDevelopment })));
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  electron.ipcMain.on('connect', (event) => handOverPort(electron, engine, window, event));
  app.on('second-instance', () => showAgain(window));
  closeEngineBeforeQuitting(electron, engine);
  await window.loadURL(pageAddress);
}

function startEngine({ app, dialog }: ElectronModule, options: ElectronShellOptions, text: ShellText) {
  return superviseEngine({
    workerUrl: options.engineUrl,
    officeDirectory: options.officeDirectory,
    appVersion: app.getVersion(),
    onAttention: (count) => app.setBadgeCount(count),
    onFailure: ({ line, isRestarting }) => {
      const key = isRestarting ? 'terminal.engine-restarted' : 'terminal.engine-lost';
      process.stderr.write(`${text(key, { cause: line })}\n`);
      if (isRestarting) return;
      dialog.showErrorBox('Fieldstead', text('dialog.engine-lost'));
      app.quit();
    },
  });
}

/** Answers the page's wish for a connection. Whoever may not have one hears nothing. */
function handOverPort(
  { MessageChannelMain }: ElectronModule,
  engine: EngineSupervisor,
  window: BrowserWindow,
  event: IpcMainEvent,
): void {
  const frame = window.isDestroyed() ? undefined : trustedSender(event, window.webContents);
  if (frame === undefined) return;
  const { port1, port2 } = new MessageChannelMain();
  frame.postMessage('port', null, [port2]);
  const enginePort = engine.connect('electron');
  if (enginePort === undefined) port1.close();
  else pipeFrames(electronPortEnd(port1), workerPortEnd(enginePort));
}

function showAgain(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The window has gone by then; the office is closed in good order before the process ends. */
function closeEngineBeforeQuitting({ app }: ElectronModule, engine: EngineSupervisor): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void engine.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });
}
