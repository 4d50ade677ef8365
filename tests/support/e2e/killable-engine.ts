import { BroadcastChannel } from 'node:worker_threads';

/** The program's own engine, which ends in the middle of whatever it does when the channel carries anything. */
const orders = new BroadcastChannel('fieldstead-test-kill-engine');
orders.onmessage = () => process.exit(1);
orders.unref();
await import('../../../electron/engine/worker.ts');
