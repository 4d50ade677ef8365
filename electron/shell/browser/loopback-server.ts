import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { maximumFrameSize } from '../frame-pipe.ts';
import { shellTexts } from '../shell-text.ts';
import { answerWithFile, textAnswer, type PageAnswer } from '../static-files.ts';
import { createAccess, type Access } from './access.ts';

const loopback = '127.0.0.1';

export interface LoopbackServerOptions {
  readonly rendererDirectory: string;
  /** Port on the loopback address; any free one when left out. */
  readonly port?: number;
  /** A page with a valid session has opened its connection to the engine. */
  readonly onConnection: (socket: WebSocket) => void;
}

/** The browser shell's server: the page's files and one WebSocket at `/rpc`, for the browser that holds the cookie and for nobody else. */
export interface LoopbackServer {
  readonly port: number;
  /** A new start address with a token that works once. */
  readonly newAddress: () => string;
  readonly close: () => Promise<void>;
}

interface Gate {
  readonly host: string;
  readonly access: Access;
  readonly rendererDirectory: string;
}

/**
 * Listens on 127.0.0.1 only. The `Host` of every request must be that address, so that a name pointed at it from outside is turned away, and
 * the `Origin` of the WebSocket must be this very page.
 *
 * @throws the system's error when the port is taken
 */
export async function startLoopbackServer(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const host = `${loopback}:${port}`;
  const access = createAccess(`fieldstead-${port}`);
  const gate: Gate = { host, access, rendererDirectory: options.rendererDirectory };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maximumFrameSize, perMessageDeflate: false });
  server.on('request', (request, response) => {
    answer(gate, request)
      .catch(() => textAnswer(500, ''))
      .then((answered) => send(request, response, answered))
      .catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    const refusal = refusalOfUpgrade(gate, request);
    if (refusal !== undefined) refuseUpgrade(socket, refusal);
    else sockets.handleUpgrade(request, socket, head, options.onConnection);
  });
  return {
    port,
    newAddress: () => `http://${host}/?token=${access.newToken()}`,
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function answer(gate: Gate, request: IncomingMessage): Promise<PageAnswer> {
  if (request.headers.host !== gate.host) return textAnswer(403, '');
  if (request.method !== 'GET' && request.method !== 'HEAD') return textAnswer(405, '');
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const token = new URLSearchParams(query).get('token');
  if (path === '/' && token !== null) {
    const cookie = gate.access.redeem(token);
    if (cookie !== undefined) return redirectHome(cookie);
  }
  if (!gate.access.allows(request.headers.cookie)) {
    const text = shellTexts(...(request.headers['accept-language'] ?? '').split(','));
    return textAnswer(403, text('page.address-used'));
  }
  return answerWithFile(gate.rendererDirectory, path);
}

/** The token leaves the address line at once, so that it stays in no history. */
function redirectHome(cookie: string): PageAnswer {
  const plain = textAnswer(303, '');
  return { ...plain, headers: { ...plain.headers, Location: '/', 'Set-Cookie': cookie } };
}

function send(request: IncomingMessage, response: ServerResponse, answered: PageAnswer): void {
  response.writeHead(answered.status, { ...answered.headers, 'Content-Length': answered.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : answered.body);
}

function refusalOfUpgrade(gate: Gate, request: IncomingMessage): number | undefined {
  if (request.headers.host !== gate.host || request.headers.origin !== `http://${gate.host}`) return 403;
  if (!gate.access.allows(request.headers.cookie)) return 403;
  return request.url === '/rpc' ? undefined : 404;
}

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
