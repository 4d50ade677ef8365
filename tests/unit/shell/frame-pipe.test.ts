import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import {
  electronPortEnd,
  maximumFrameSize,
  pipeFrames,
  workerPortEnd,
  type Frame,
} from '../../../electron/shell/frame-pipe.ts';
import { PortStandIn } from '../../support/electron-stand-in.ts';

type ElectronPort = Parameters<typeof electronPortEnd>[0];

/** A page's port, piped to an engine's port through the shell. */
function pipedPorts() {
  const toPage = new MessageChannel();
  const toEngine = new MessageChannel();
  const shellSide = new PortStandIn(toPage.port2) as unknown as ElectronPort;
  pipeFrames(electronPortEnd(shellSide), workerPortEnd(toEngine.port2));
  return { page: toPage.port1, engine: toEngine.port1 };
}

test('text and binary frames go through untouched and in order, both ways', async () => {
  const { page, engine } = pipedPorts();
  const frames: Frame[] = ['{"id":1}', new Uint8Array([0, 255, 10]), 'Fatoumata Ɓalde ﷺ', new ArrayBuffer(3)];
  for (const [from, to] of [
    [page, engine],
    [engine, page],
  ] as const) {
    const received: unknown[] = [];
    const all = new Promise<void>((resolve) => {
      to.on('message', (frame) => {
        received.push(frame);
        if (received.length === frames.length) resolve();
      });
    });
    for (const frame of frames) from.postMessage(frame);
    await all;
    expect(received).toEqual(frames);
  }
  page.close();
});

test.each(['page', 'engine'] as const)('when the %s hangs up, the other side is closed', async (side) => {
  const ports = pipedPorts();
  const other = side === 'page' ? ports.engine : ports.page;
  const closed = once(other, 'close');
  ports[side].close();
  await closed;
});

test.each([
  ['an object', { path: ['people', 'list'] }],
  ['a number', 7],
  ['a frame over the limit', 'x'.repeat(maximumFrameSize + 1)],
])('%s closes the connection and never reaches the engine', async (_name, message) => {
  const { page, engine } = pipedPorts();
  const received: unknown[] = [];
  engine.on('message', (frame) => received.push(frame));
  const closed = once(page, 'close');
  page.postMessage(message);
  await closed;
  expect(received).toEqual([]);
});
