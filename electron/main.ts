import * as electron from 'electron';
import { fileURLToPath } from 'node:url';
import { runElectronShell } from './shell/electron/electron-shell.ts';
import { defaultOfficeDirectory, engineWorkerUrl } from './shell/paths.ts';
import { officeFromElectronArguments } from './shell/start/start-options.ts';

/** The entry of the Electron program, built into out/electron: only this file and the preload script import Electron. */
void runElectronShell(electron, {
  officeDirectory: officeFromElectronArguments(process.argv) ?? defaultOfficeDirectory(),
  engineUrl: engineWorkerUrl(import.meta.url),
  rendererDirectory: fileURLToPath(new URL('../renderer', import.meta.url)),
  preloadFile: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
});
