import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { superviseReading } from '../../../electron/workbooks/reading/supervised-reading.ts';
import { refusalOf } from '../../support/workbooks/read-here.ts';

const megabyte = 1024 * 1024;
const bounds = { milliseconds: 10_000, processGrowthBytes: 2000 * megabyte };

function supervise(code: string, limits: Partial<typeof bounds> = {}): Promise<unknown> {
  const worker = new Worker(code, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
  });
  return superviseReading(worker, new Int32Array(new SharedArrayBuffer(4)), { ...bounds, ...limits });
}

describe('a reading thread that misbehaves', () => {
  it('is ended at its deadline, even in an endless loop', async () => {
    const started = performance.now();
    expect(await refusalOf(supervise('for (;;);', { milliseconds: 500 }))).toMatchObject({
      code: 'workbook.took_too_long',
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is ended at its deadline while it waits for its parent', async () => {
    const waiting = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)';
    expect(await refusalOf(supervise(waiting, { milliseconds: 500 }))).toMatchObject({
      code: 'workbook.took_too_long',
    });
  });

  it('is ended when its objects outgrow their limit', async () => {
    const hoard = 'const list = []; for (;;) list.push([list.length, { more: list.length }]);';
    expect(await refusalOf(supervise(hoard))).toMatchObject({ code: 'workbook.too_much_memory' });
  });

  it('is ended when its buffers, which no thread limit counts, make the process grow', async () => {
    const hoard = 'const list = []; setInterval(() => list.push(Buffer.alloc(8 * 1024 * 1024, 1)), 5);';
    expect(await refusalOf(supervise(hoard, { processGrowthBytes: 100 * megabyte }))).toMatchObject({
      code: 'workbook.too_much_memory',
    });
  });

  it('that ends without a word has read a damaged file', async () => {
    expect(await refusalOf(supervise('process.exit()'))).toMatchObject({ code: 'workbook.damaged' });
  });

  it('whose own code is broken is reported as a bug, not as a bad file', async () => {
    await expect(supervise('missing()')).rejects.toThrow('missing is not defined');
  });
});
