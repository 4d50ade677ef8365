import type { MessagePortMain } from 'electron';
import type { MessagePort } from 'node:worker_threads';
import type { RawData, WebSocket } from 'ws';

/** The largest frame a page may send, in bytes for binary frames and in UTF-16 units for text. */
export const maximumFrameSize = 16 * 1024 * 1024;

/** One message between page and engine. The shells never look inside. */
export type Frame = string | Uint8Array | ArrayBuffer;

/** One side of a pipe. `listen` is called once, before any frame is delivered. */
export interface FrameEnd {
  readonly send: (frame: Frame) => void;
  readonly close: () => void;
  readonly listen: (onFrame: (frame: Frame) => void, onClose: () => void) => void;
}

/**
 * Joins two ends: what comes in on one goes out on the other untouched and in order, and when one closes the other is closed.
 *
 * @param onClosed called once, when either side has gone
 */
export function pipeFrames(left: FrameEnd, right: FrameEnd, onClosed?: () => void): void {
  let isOpen = true;
  const closeBoth = () => {
    if (!isOpen) return;
    isOpen = false;
    left.close();
    right.close();
    onClosed?.();
  };
  left.listen((frame) => isOpen && right.send(frame), closeBoth);
  right.listen((frame) => isOpen && left.send(frame), closeBoth);
}

/** The end that leads to the engine: a port of a worker thread. */
export function workerPortEnd(port: MessagePort): FrameEnd {
  return {
    send: (frame) => {
      port.postMessage(frame);
    },
    close: () => {
      port.close();
    },
    listen: (onFrame, onClose) => {
      port.on('message', (data: unknown) => {
        if (isFrame(data)) onFrame(data);
        else onClose();
      });
      port.on('messageerror', onClose);
      port.on('close', onClose);
    },
  };
}

/** The end that leads to a page in a browser. Its server sets the size limit. */
export function webSocketEnd(socket: WebSocket): FrameEnd {
  return {
    send: (frame) => {
      socket.send(frame);
    },
    close: () => {
      socket.close();
    },
    listen: (onFrame, onClose) => {
      socket.on('message', (data, isBinary) =>
        onFrame(isBinary ? ownedBytes(data) : ownedBytes(data).toString('utf8')),
      );
      socket.on('error', onClose);
      socket.on('close', onClose);
    },
  };
}

/** The end that leads to the page in Electron's window. */
export function electronPortEnd(port: MessagePortMain): FrameEnd {
  return {
    send: (frame) => {
      port.postMessage(frame);
    },
    close: () => {
      port.close();
    },
    listen: (onFrame, onClose) => {
      port.on('message', (event) => {
        const data: unknown = event.data;
        if (isFrame(data) && sizeOf(data) <= maximumFrameSize) onFrame(data);
        else onClose();
      });
      port.on('close', onClose);
      port.start();
    },
  };
}

function isFrame(data: unknown): data is Frame {
  return typeof data === 'string' || data instanceof Uint8Array || data instanceof ArrayBuffer;
}

function sizeOf(frame: Frame): number {
  return typeof frame === 'string' ? frame.length : frame.byteLength;
}

/** A socket's buffer is a window on a shared pool; posting it as it is would send the whole pool along. */
function ownedBytes(data: RawData): Buffer<ArrayBuffer> {
  if (Array.isArray(data)) return Buffer.concat(data);
  const view = data instanceof ArrayBuffer ? new Uint8Array(data) : data;
  const copy = Buffer.from(new ArrayBuffer(view.byteLength));
  copy.set(view);
  return copy;
}
