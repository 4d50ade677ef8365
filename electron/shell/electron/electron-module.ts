import type * as Electron from 'electron';

/** The parts of Electron this shell uses, handed in by the one file that may import it. */
export type ElectronModule = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'powerMonitor'
  | 'protocol'
  | 'session'
>;
