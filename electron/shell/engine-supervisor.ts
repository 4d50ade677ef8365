import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { noteEndedThread } from '../storage/vault/machine/ended-threads.ts';
import { failureLine } from './failure-line.ts';

const firstRestartDelay = 100;
const failuresBeforeGivingUp = 5;
/** A large office is backed up before it closes; a copy that is cut off leaves nothing behind. */
const closeTimeout = 120_000;
const steadyAfter = 30_000;

/** Which shell a connection comes from. */
export type ShellName = 'electron' | 'browser';

/** What happened to the engine, without anything from its data. */
export interface EngineFailure {
  readonly line: string;
  readonly isRestarting: boolean;
}

export interface EngineOptions {
  readonly workerUrl: URL;
  readonly officeDirectory: string;
  readonly appVersion: string;
  /** Number of things that wait for the user, for the badge of the window. */
  readonly onAttention?: (count: number) => void;
  /** The engine ended without being asked to. Its connections are closed. */
  readonly onFailure: (failure: EngineFailure) => void;
}

/** Keeps one engine alive in its worker thread. When the thread ends, Node closes the ports that lead to it. */
export interface EngineSupervisor {
  /** The engine has said that it listens; rejects when it never manages to. */
  readonly ready: Promise<void>;
  /** A port on which the engine serves the contract, or nothing while it is being restarted: the page then tries again. */
  readonly connect: (shell: ShellName) => MessagePort | undefined;
  readonly lock: () => void;
  /** Lets the engine finish and close the office, and ends it by force after two minutes. */
  readonly close: () => Promise<void>;
}

type FromEngine = { kind: 'ready' } | { kind: 'attention'; count: number } | { kind: 'closed' };

/** Starts the engine and restarts it when it dies, later and later, until it has failed five times in a row. */
export function superviseEngine(options: EngineOptions): EngineSupervisor {
  const ready = Promise.withResolvers<undefined>();
  ready.promise.catch(() => undefined);
  let worker: Worker | undefined;
  let restartTimer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isClosing = false;

  function start(): void {
    const started = new Worker(options.workerUrl, {
      workerData: {
        officeDirectory: options.officeDirectory,
        appVersion: options.appVersion,
        // Where a serial-to-file program leaves what the scale says: electron/offtake/scale.
        scaleFile: process.env['FIELDSTEAD_SCALE_FILE'],
      },
    });
    const { threadId } = started;
    let cause: unknown;
    let readySince: number | undefined;
    worker = started;
    started.on('message', (message: FromEngine) => {
      if (message.kind === 'attention') options.onAttention?.(message.count);
      if (message.kind !== 'ready') return;
      readySince = performance.now();
      ready.resolve(undefined);
    });
    started.on('error', (error) => {
      cause = error;
    });
    started.on('exit', (code) => {
      worker = undefined;
      noteEndedThread(threadId);
      if (readySince !== undefined && performance.now() - readySince > steadyAfter) failures = 0;
      if (!isClosing) recover(cause === undefined ? `exit ${code}` : failureLine(cause));
    });
  }

  function recover(line: string): void {
    failures += 1;
    const isRestarting = failures < failuresBeforeGivingUp;
    if (isRestarting) {
      restartTimer = setTimeout(start, firstRestartDelay * 2 ** (failures - 1));
    } else {
      ready.reject(new Error(line));
    }
    options.onFailure({ line, isRestarting });
  }

  function connect(shell: ShellName): MessagePort | undefined {
    if (worker === undefined || isClosing) return undefined;
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ kind: 'connect', port: port2, shell }, [port2]);
    return port1;
  }

  async function close(): Promise<void> {
    isClosing = true;
    clearTimeout(restartTimer);
    const ending = worker;
    if (ending === undefined) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    const force = setTimeout(() => void ending.terminate(), closeTimeout);
    ending.postMessage({ kind: 'close' });
    await gone;
    clearTimeout(force);
  }

  start();
  return { ready: ready.promise, connect, lock: () => worker?.postMessage({ kind: 'lock' }), close };
}
