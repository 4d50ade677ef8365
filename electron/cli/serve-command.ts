import { resolve } from 'node:path';
import { startBrowserShell } from '../browser.ts';
import { serveInTerminal } from '../shell/start/terminal.ts';
import type { Command } from './run.ts';

/** Serves the program to a browser on this computer and prints the address with its one-time token. */
export const serveCommand: Command = {
  usage: '--office DIR [--port P]',
  options: { office: { type: 'string' }, port: { type: 'string' } },
  required: ['office'],
  async run(values) {
    const port = values['port'] === undefined ? {} : { port: Number(values['port']) };
    await serveInTerminal(startBrowserShell, {
      officeDirectory: resolve(String(values['office'])),
      open: false,
      ...port,
    });
  },
};
