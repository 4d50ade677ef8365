import type { BrowserWindow, Session } from 'electron';
import type { ShellText } from '../shell-text.ts';
import type { ElectronModule } from './electron-module.ts';
import { clipboardItems } from './program-menu.ts';

/** Opens the program's one window, empty and not yet shown. Its title never says more than the program's name. */
export function openProgramWindow(
  electron: ElectronModule,
  facts: { session: Session; preloadFile: string; text: ShellText },
): BrowserWindow {
  const window = new electron.BrowserWindow({
    title: 'Fieldstead',
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session: facts.session,
      preload: facts.preloadFile,
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
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  reloadWhenGone(electron, window, facts.text);
  askBeforeLosingEntries(electron, window, facts.text);
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable || selectionText !== '') {
      electron.Menu.buildFromTemplate(clipboardItems(facts.text)).popup({ window });
    }
  });
  return window;
}

/** The page's process can end for want of memory. The engine is another one, so nothing that was saved is lost. */
function reloadWhenGone({ dialog }: ElectronModule, window: BrowserWindow, text: ShellText): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const notice = {
      type: 'warning' as const,
      message: text('dialog.window-restarted'),
      detail: text('dialog.saved-is-safe'),
      buttons: [text('dialog.reopen')],
    };
    void dialog.showMessageBox(window, notice).then(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}

/** Without this a window whose page objects to closing would stay open and say nothing. */
function askBeforeLosingEntries({ dialog }: ElectronModule, window: BrowserWindow, text: ShellText): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const leave = 1;
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: text('dialog.unsaved'),
      buttons: [text('dialog.stay'), text('dialog.leave')],
      defaultId: 0,
      cancelId: 0,
    });
    if (choice === leave) event.preventDefault();
  });
}
