import { BroadcastChannel } from 'node:worker_threads';

/** The program's own engine, which ends in the middle of whatever it does when the process that serves it is told so. */
export const killChannel = 'fieldstead-test-kill-engine';

new BroadcastChannel(killChannel).onmessage = () => process.exit(1);
await import('../../../electron/engine/worker.ts');
