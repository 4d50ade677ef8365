import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { superviseEngine, type EngineFailure } from '../../../electron/shell/engine-supervisor.ts';
import { echoEngine } from '../../support/shell-fixture.ts';

function supervise(workerUrl = echoEngine) {
  const failures: EngineFailure[] = [];
  const attention: number[] = [];
  const engine = superviseEngine({
    workerUrl,
    officeDirectory: '/some/office',
    appVersion: '0.0.1',
    onAttention: (count) => attention.push(count),
    onFailure: (failure) => failures.push(failure),
  });
  onTestFinished(() => engine.close());
  return { engine, failures, attention };
}

async function ask(port: MessagePort, frame: string): Promise<string> {
  const answer = once(port, 'message') as Promise<[string]>;
  port.postMessage(frame);
  return (await answer)[0];
}

test('the engine gets its office and version, and each connection names its shell', async () => {
  const { engine, attention } = supervise();
  await engine.ready;
  const facts: unknown = JSON.parse(await ask(engine.connect('browser')!, 'facts'));
  expect(facts).toEqual({ officeDirectory: '/some/office', appVersion: '0.0.1', shell: 'browser', connections: 1 });
  const port = engine.connect('electron')!;
  expect(await ask(port, 'facts')).toContain('"shell":"electron"');
  port.postMessage('attention 4');
  await vi.waitFor(() => expect(attention).toEqual([4]));
});

test('lock reaches the engine', async () => {
  const { engine } = supervise();
  const port = engine.connect('electron')!;
  await ask(port, 'hello');
  const told = once(port, 'message');
  engine.lock();
  expect((await told)[0]).toBe('locked');
});

test.each([
  ['throw', /^TypeError echo-engine\.ts:\d+:\d+$/],
  ['exit', /^exit 3$/],
])(
  'an engine that dies by %s closes its connections, is reported without its data and restarted',
  async (order, line) => {
    const { engine, failures } = supervise();
    await engine.ready;
    const ports = [engine.connect('browser')!, engine.connect('browser')!];
    const closed = Promise.all(ports.map((port) => once(port, 'close')));
    ports[0]!.postMessage(order);
    await closed;
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    expect(failures).toEqual([{ line: expect.stringMatching(line) as string, isRestarting: true }]);
    const next = await vi.waitUntil(() => engine.connect('browser'));
    expect(await ask(next, 'again')).toBe('again');
  },
);

test('an engine that never starts is given up after five attempts', async () => {
  const { engine, failures } = supervise(new URL('../../fixtures/shell/failing-engine.ts', import.meta.url));
  await expect(engine.ready).rejects.toThrow('RangeError');
  expect(failures.map((failure) => failure.isRestarting)).toEqual([true, true, true, true, false]);
  expect(engine.connect('browser')).toBeUndefined();
});

test('a connection made while the engine starts is closed when it fails to', async () => {
  const { engine } = supervise(new URL('../../fixtures/shell/failing-engine.ts', import.meta.url));
  await once(engine.connect('browser')!, 'close');
});

test('closing ends the engine in good order and nothing is reported', async () => {
  const { engine, failures } = supervise();
  const port = engine.connect('browser')!;
  const closed = once(port, 'close');
  await engine.close();
  await closed;
  expect(failures).toEqual([]);
  expect(engine.connect('browser')).toBeUndefined();
});
