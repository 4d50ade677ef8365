import { superviseEngine, type EngineFailure } from '../engine-supervisor.ts';
import { pipeFrames, webSocketEnd, workerPortEnd } from '../frame-pipe.ts';
import { openAppWindow, type AppWindow, type WindowEnd } from './app-window.ts';
import { startLoopbackServer } from './loopback-server.ts';

export interface BrowserShellOptions {
  readonly officeDirectory: string;
  /** Port on 127.0.0.1; any free one when left out. */
  readonly port?: number | undefined;
  /** Whether to open a window with the computer's own browser. */
  readonly open?: boolean | undefined;
  /** The built page. */
  readonly rendererDirectory: string;
  readonly engineUrl: URL;
  readonly appVersion: string;
  readonly onEngineFailure?: (failure: EngineFailure) => void;
  /** How the window ended, or why there is none. The shell goes on serving. */
  readonly onWindowEnd?: (end: WindowEnd) => void;
}

/** The running browser shell. */
export interface BrowserShell {
  /** The first start address; its token works once, and with `open` the window has used it. */
  readonly address: string;
  readonly port: number;
  /** Another start address, for a window that is opened again. */
  readonly newAddress: () => string;
  /** Number of pages connected at the moment. */
  readonly connections: () => number;
  /** Closes windows, connections, engine and office. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the program to a browser on this computer. It knows no feature: it hands out the page's files and pipes frames between the page and the
 * engine.
 *
 * @throws the system's error when the port is taken
 */
export async function runBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const sockets = new Set<object>();
  const windows = new Set<AppWindow>();
  const engine = superviseEngine({
    workerUrl: options.engineUrl,
    officeDirectory: options.officeDirectory,
    appVersion: options.appVersion,
    onFailure: (failure) => options.onEngineFailure?.(failure),
  });
  const server = await startLoopbackServer({
    rendererDirectory: options.rendererDirectory,
    ...(options.port === undefined ? {} : { port: options.port }),
    onConnection: (socket) => {
      const port = engine.connect('browser');
      if (port === undefined) {
        socket.close();
        return;
      }
      sockets.add(socket);
      pipeFrames(webSocketEnd(socket), workerPortEnd(port), () => sockets.delete(socket));
    },
  }).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });

  function openWindow(address: string): void {
    const window = openAppWindow(address);
    windows.add(window);
    void window.ended.then((end) => {
      windows.delete(window);
      options.onWindowEnd?.(end);
    });
  }

  const address = server.newAddress();
  if (options.open === true) openWindow(address);
  return {
    address,
    port: server.port,
    newAddress: server.newAddress,
    connections: () => sockets.size,
    close: async () => {
      await Promise.all([...windows].map((window) => window.close()));
      await server.close();
      await engine.close();
    },
  };
}
