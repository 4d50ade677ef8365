import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoFromSerial, serialFromIso } from '../../../electron/workbooks/serial-dates.ts';

describe('day numbers of spreadsheets', () => {
  it.each([
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [45_360, '2024-03-09'],
    [45_360.604_166_666_664, '2024-03-09T14:30:00'],
    [43_831.708_333_333_336, '2020-01-01T17:00:00'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, iso) => {
    expect(isoFromSerial(serial)).toBe(iso);
    expect(serialFromIso(iso)).toBeCloseTo(serial, 6);
  });

  it('counts from 1904 where the workbook says so', () => {
    expect(isoFromSerial(42_735, true)).toBe('2021-01-01');
  });

  it.each([0, 0.5, 60, -1, 2_958_466, Number.NaN])('%d is no calendar date', (serial) => {
    expect(isoFromSerial(serial)).toBeNull();
  });

  it.each([
    '',
    'soon',
    '2024-02-30',
    '2024-13-01',
    '2024-3-9',
    '2024-03-09T24:00',
    '2024-03-09T10:61',
    '1900-02-28',
    '09/03/2024',
  ])('"%s" has no day number', (text) => {
    expect(serialFromIso(text)).toBeNull();
  });

  it('takes the wall time as written, whatever zone follows', () => {
    expect(serialFromIso('2024-03-09T14:30:00.000Z')).toBe(serialFromIso('2024-03-09T14:30'));
    expect(serialFromIso('2024-03-09 14:30:00+01:00')).toBe(serialFromIso('2024-03-09T14:30:00'));
  });

  it('finds every second again', () => {
    const seconds = fc.integer({ min: Date.UTC(1900, 2, 1) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const iso = new Date(second * 1000).toISOString().slice(0, 19);
        const back = isoFromSerial(serialFromIso(iso) ?? Number.NaN);
        expect(back).toBe(iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso);
      }),
    );
  });
});
