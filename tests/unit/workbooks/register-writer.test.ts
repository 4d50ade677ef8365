import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { writeListWorkbook } from '../../../electron/workbooks/register-writer.ts';
import { restoreNeutralised } from '../../../electron/workbooks/sanitise.ts';
import { cleanText } from '../../../electron/workbooks/clean-text.ts';
import { safeUnzip } from '../../../electron/workbooks/reading/zip-guard.ts';
import { listOptions, peopleColumns, writtenBytes } from '../../support/workbooks/written-list.ts';
import { cellsOf, readHere, refusalOf } from '../../support/workbooks/read-here.ts';

describe('list workbook', () => {
  it('has the list first and the About sheet second, both readable', async () => {
    const bytes = await writtenBytes(listOptions(peopleColumns), [
      ['P-001', 3, 12.5, '2024-03-09', '2024-03-09T14:30:00', true, 123_456],
    ]);
    const { format, sheets } = await readHere(bytes);
    expect(format).toBe('xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['People', 'About']);
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['Id', 'Children', 'Weight', 'Born', 'Registered', 'Active', 'Balance'],
      ['P-001', 3, 12.5, { date: '2024-03-09' }, { date: '2024-03-09T14:30:00' }, true, 1234.56],
    ]);
    expect(sheets[1]?.rows.map(({ cells }) => cells)).toEqual([
      ['Office', 'Benin City'],
      ['Written', { date: '2026-01-15T08:00:00' }],
      ['Rows', 1],
    ]);
  });

  it.each([
    ['a date before March 1900', 'date', '1899-12-31', '1899-12-31'],
    ['a day that does not exist', 'date', '2023-02-29', '2023-02-29'],
    ['a word among numbers', 'integer', 'unknown', 'unknown'],
    ['not a number', 'decimal', Number.NaN, null],
    ['infinity', 'decimal', Number.POSITIVE_INFINITY, null],
    ['nothing', 'integer', undefined, null],
    ['empty text', 'text', '', null],
    ['a phone', 'text', '+234 803 123 4567', '+234 803 123 4567'],
    ['leading zeros', 'text', '00123', '00123'],
    ['a number in a text column', 'text', 7, '7'],
    ['a big integer', 'integer', 12n, 12],
    ['an integer too big for a number', 'integer', 2n ** 60n, '1152921504606846976'],
    ['a boolean of SQLite', 'boolean', 1, true],
    ['a formula', 'text', '=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['a formula in a column of numbers', 'integer', '=1+1', "'=1+1"],
    ['money in minor units', 'money', -105n, -1.05],
    ['what looks like an escape', 'text', '_x0041_ & <b>"', '_x0041_ & <b>"'],
    ['spaces at the ends', 'text', ' a ', ' a '],
  ] as const)('writes %s', async (_, type, value, expected) => {
    const columns = [{ header: 'Value', type, width: 10 }] as const;
    const rows = await cellsOf(await writtenBytes(listOptions(columns), [[value]]));
    expect(rows[1]?.[0] ?? null).toEqual(expected);
  });

  it('gives back every text', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 30 });
    const options = listOptions([{ header: 'Text', type: 'text', width: 10 }]);
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const rows = await cellsOf(
          await writtenBytes(
            options,
            values.map((value) => [value]),
          ),
        );
        const read = rows.slice(1).map(([cell]) => restoreNeutralised(cell as string));
        expect(read).toEqual(values.map(cleanText).filter((value) => value !== ''));
      }),
      { numRuns: 15 },
    );
  });

  it('gives the same bytes for the same data', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => [`P-${index}`, index]);
    const first = await writtenBytes(listOptions(peopleColumns), rows);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(await writtenBytes(listOptions(peopleColumns), rows)).toEqual(first);
  });

  it('filters over exactly the rows that came, known beforehand or not', async () => {
    const bytes = await writtenBytes(listOptions(peopleColumns), [['P-1'], ['P-2']]);
    const sheet = safeUnzip(bytes).read('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(sheet).toContain('<autoFilter ref="A1:G3"/>');
    expect(sheet).toContain('state="frozen"');
  });

  it('writes a header alone when no row comes', async () => {
    const bytes = await writtenBytes(listOptions(peopleColumns), []);
    expect((await readHere(bytes)).sheets[0]?.rows).toHaveLength(1);
  });

  it('names columns beyond Z', async () => {
    const columns = Array.from({ length: 60 }, (_, index) => ({
      header: `C${index}`,
      type: 'integer' as const,
      width: 5,
    }));
    const values = columns.map((_, index) => index);
    expect(await cellsOf(await writtenBytes(listOptions(columns), [values]))).toEqual([
      columns.map(({ header }) => header),
      values,
    ]);
  });

  it('keeps texts in their cells when there are too many to share', async () => {
    const rows = (function* () {
      for (let index = 0; index < 200_005; index++) yield [`text ${index}`];
    })();
    const bytes = await writtenBytes(listOptions([{ header: 'Text', type: 'text', width: 9 }]), rows);
    const sheet = safeUnzip(bytes).read('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(sheet).toContain('<t xml:space="preserve">text 200004</t>');
  });

  it('closes the rows when the reader of the bytes leaves early', async () => {
    let closed = false;
    const rows = (function* () {
      try {
        for (;;) yield [Math.random().toString()];
      } finally {
        closed = true;
      }
    })();
    let bytes = 0;
    for await (const chunk of writeListWorkbook(listOptions(peopleColumns), rows)) {
      bytes += chunk.length;
      if (bytes > 200_000) break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toBe(true);
  });

  it('passes on what goes wrong in the rows', async () => {
    const rows = (function* () {
      yield ['P-1'];
      throw new Error('the database went away');
    })();
    await expect(writtenBytes(listOptions(peopleColumns), rows)).rejects.toThrow('the database went away');
  });

  it('refuses more rows than a sheet can hold', async () => {
    const row = [1];
    const rows = (function* () {
      for (let index = 0; index < 1_048_576; index++) yield row;
    })();
    const options = { ...listOptions([{ header: 'N', type: 'integer', width: 5 }]), rowCount: 1_048_576 };
    expect(await refusalOf(writtenBytes(options, rows))).toMatchObject({ code: 'workbook.list_too_long' });
  });
});
