import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { readWorkbookInWorker } from '../../../electron/workbooks/read-in-worker.ts';
import { forgedXlsx } from '../../support/workbooks/forged-xlsx.ts';
import { readHere, refusalOf } from '../../support/workbooks/read-here.ts';

const rowCount = 40_000;
const wide = Array.from({ length: rowCount }, (_, index) => {
  const cells = Array.from({ length: 12 }, (__, column) => `<c><v>${(index + 1) * (column + 7.25)}</v></c>`);
  return `<row r="${index + 1}">${cells.join('')}</row>`;
});
const large = forgedXlsx({ sheets: [{ name: 'Large', rows: wide.join('') }] });

describe('reading in a thread of its own', () => {
  it('gives what reading here gives, and leaves the bytes to the caller', async () => {
    const bytes = forgedXlsx({
      sheets: [
        { name: 'One', rows: '<row r="1"><c t="inlineStr"><is><t>a</t></is></c><c t="b"><v>0</v></c></row>' },
        { name: 'Two', rows: '', state: 'hidden' },
      ],
    });
    const content = await readWorkbookInWorker(bytes);
    expect(content).toEqual(await readHere(bytes));
    expect(content.sheets[0]?.rows[0]?.cells).toEqual(['a', false]);
  });

  it('reads large sheets in batches, tells its progress, and lets the thread of the caller answer', async () => {
    const steps: number[] = [];
    const lag = monitorEventLoopDelay({ resolution: 10 });
    lag.enable();
    const content = await readWorkbookInWorker(large, { onProgress: (rows) => steps.push(rows) });
    lag.disable();
    expect(content.sheets[0]?.rows).toHaveLength(rowCount);
    expect(content.sheets[0]?.rows.at(-1)).toMatchObject({ row: rowCount, cells: { length: 12 } });
    expect(steps.length).toBeGreaterThan(20);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(steps.at(-1)).toBe(rowCount);
    expect(lag.max / 1e6).toBeLessThan(1000);
  });

  it('stops when it is cancelled', async () => {
    const cancellation = new AbortController();
    const work = readWorkbookInWorker(large, {
      signal: cancellation.signal,
      onProgress: () => cancellation.abort(),
    });
    expect(await refusalOf(work)).toMatchObject({ code: 'work.cancelled' });
    expect(await refusalOf(readWorkbookInWorker(large, { signal: cancellation.signal }))).toMatchObject({
      code: 'work.cancelled',
    });
  });

  it('passes on a named encoding', async () => {
    const content = await readWorkbookInWorker(Buffer.from([0xd0, 0x2c, 0x31]), { encoding: 'windows-1251' });
    expect(content).toMatchObject({ encoding: 'windows-1251', sheets: [{ rows: [{ cells: ['Р', '1'] }] }] });
  });

  it('refuses an empty file and one that is too large without starting a thread', async () => {
    expect(await refusalOf(readWorkbookInWorker(new Uint8Array()))).toMatchObject({ code: 'workbook.empty' });
    const huge = new Uint8Array(101 * 1024 * 1024);
    expect(await refusalOf(readWorkbookInWorker(huge))).toMatchObject({
      code: 'workbook.too_large',
      params: { size: 101, limit: 100 },
    });
  });
});
