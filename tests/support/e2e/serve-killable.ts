import { BroadcastChannel } from 'node:worker_threads';
import { startBrowserShell } from '../../../electron/browser.ts';
import { serveInTerminal } from '../../../electron/shell/start/terminal.ts';

/** The browser shell on an engine that SIGUSR2 kills: `node serve-killable.ts <office folder>`. A thread cannot be signalled from outside. */
const [, , officeDirectory = ''] = process.argv;
const orders = new BroadcastChannel('fieldstead-test-kill-engine');
orders.unref();
process.on('SIGUSR2', () => orders.postMessage('now'));
const engineUrl = new URL('./killable-engine.ts', import.meta.url);
process.exitCode = await serveInTerminal((options) => startBrowserShell({ ...options, engineUrl }), {
  officeDirectory,
  port: undefined,
  open: false,
});
