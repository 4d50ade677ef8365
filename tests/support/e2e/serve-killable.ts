import { BroadcastChannel } from 'node:worker_threads';
import { startBrowserShell } from '../../../electron/browser.ts';
import { serveInTerminal } from '../../../electron/shell/start/terminal.ts';

/** The browser shell on an engine that SIGUSR2 kills: `node serve-killable.ts <office folder>`. A thread cannot be signalled from outside. */
const [, , officeDirectory = ''] = process.argv;
const channel = new BroadcastChannel('fieldstead-test-kill-engine');
process.on('SIGUSR2', () => channel.postMessage('now'));
const engineUrl = new URL('./killable-engine.ts', import.meta.url);
process.exitCode = await serveInTerminal((options) => startBrowserShell({ ...options, engineUrl }), {
  officeDirectory,
  port: undefined,
  open: false,
});
