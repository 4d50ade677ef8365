import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { scaleOfFile } from '../offtake/scale/scale.ts';
import { realEnvironment } from '../storage/environment.ts';
import type { CallContext } from './context.ts';
import { Engine } from './engine.ts';
import { guardErrors } from './errors.ts';
import { router } from './router.ts';

interface WorkerData {
  readonly officeDirectory: string;
  readonly appVersion: string;
  /** File that a scale writes to. */
  readonly scaleFile?: string | undefined;
}

type FromShell = { kind: 'connect'; port: MessagePort } | { kind: 'lock' } | { kind: 'close' };

const { officeDirectory, appVersion, scaleFile } = workerData as WorkerData;
const scale = scaleFile === undefined ? null : scaleOfFile(scaleFile);
const log = (line: string) => void process.stderr.write(`${line}\n`);
const engine = new Engine({
  directory: officeDirectory,
  appVersion,
  environment: realEnvironment,
  scale,
  automaticBackups: { log },
});
const handler = new RPCHandler<CallContext>(router, {
  clientInterceptors: [guardErrors(log)],
});

function connect(port: MessagePort): void {
  const connection = engine.connect();
  handler.upgrade(port, { context: { connection, gate: engine } });
  port.once('close', () => void engine.disconnect(connection));
  port.start();
}

parentPort?.on('message', (message: FromShell) => {
  if (message.kind === 'connect') connect(message.port);
  else if (message.kind === 'lock') void engine.lock();
  else
    void engine.closeDown().finally(() => {
      parentPort?.postMessage({ kind: 'closed' });
      parentPort?.close();
    });
});
parentPort?.postMessage({ kind: 'ready' });
