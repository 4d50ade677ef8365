import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ClientContext, ClientLink } from '@orpc/client';
import { useSyncExternalStore } from 'react';

declare global {
  interface Window {
    /** The bridge of the Electron preload; absent in the browser shell. */
    readonly fieldstead?: { readonly shell: 'electron'; connect(): void };
  }
}

export type ConnectionState = 'connecting' | 'open' | 'lost';

type Link = ClientLink<ClientContext>;

const firstDelay = 300;
const longestDelay = 5000;

let state: ConnectionState = 'connecting';
let link: Promise<Link> | undefined;
let delay = firstDelay;
const listeners = new Set<() => void>();

function setState(next: ConnectionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** The link goes through a port that the Electron preload hands over, or through a WebSocket to the page's own host. */
function openLink(): Promise<Link> {
  return window.fieldstead?.shell === 'electron' ? openPort(window.fieldstead) : openSocket();
}

function openPort(shell: { connect(): void }): Promise<Link> {
  return new Promise((resolve) => {
    function receive(event: MessageEvent): void {
      const port = event.ports[0];
      if (event.source !== window || event.data !== 'fieldstead:port' || !port) return;
      window.removeEventListener('message', receive);
      port.addEventListener('close', lose);
      port.start();
      resolve(new PortLink({ port }));
    }
    window.addEventListener('message', receive);
    shell.connect();
  });
}

function openSocket(): Promise<Link> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const websocket = new WebSocket(`${scheme}://${location.host}/rpc`);
  return new Promise((resolve, reject) => {
    websocket.addEventListener('open', () => {
      resolve(new SocketLink({ websocket }));
      websocket.addEventListener('close', lose);
    });
    websocket.addEventListener('close', () => reject(new ConnectionLost()));
  });
}

/** The engine cannot be reached; what was saved is safe, and the call can be repeated. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

function lose(): void {
  link = undefined;
  setState('lost');
  setTimeout(() => void reconnect(), delay);
  delay = Math.min(delay * 2, longestDelay);
}

async function reconnect(): Promise<void> {
  try {
    await currentLink();
  } catch {
    // The failed attempt has already scheduled the next one.
  }
}

/** The link calls go through; opened on first use, and anew after the connection dropped. */
export function currentLink(): Promise<Link> {
  if (link) return link;
  const opening = openLink();
  link = opening;
  opening.then(
    () => {
      delay = firstDelay;
      setState('open');
    },
    () => lose(),
  );
  return opening;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function onConnection(listener: (state: ConnectionState) => void): () => void {
  return subscribe(() => listener(state));
}

export function useConnection(): ConnectionState {
  return useSyncExternalStore(subscribe, () => state);
}
