import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../electron/workbooks/clean-text.ts';
import { unescapeText } from '../../../electron/workbooks/reading/escaped-text.ts';
import {
  cellText,
  encodedCellText,
  neutralise,
  restoreNeutralised,
  sheetName,
} from '../../../electron/workbooks/sanitise.ts';

/** Texts made mostly of what formulas, phones and apostrophes are made of. */
const trickyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '1', ' ', '(', 'A'),
  }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

describe('text that could be taken for a formula', () => {
  it.each([
    '=1+1',
    '+SUM(A1)',
    '-2+3',
    '@cmd',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "=cmd|' /C calc'!A0",
    '+1;=2',
  ])('gets an apostrophe: %j', (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
    expect(restoreNeutralised(neutralise(text))).toBe(text);
  });

  it.each([
    '+234 803 123 4567',
    '+2348031234567',
    '-12.5',
    '+44 (0)20 7946-0958',
    '-',
    '08031234567',
    "'quoted'",
    "'tis",
    '',
    'a=b',
  ])('and other text does not: %j', (text) => {
    expect(neutralise(text)).toBe(text);
    expect(restoreNeutralised(text)).toBe(text);
  });

  it('comes back as it was, whatever it starts with', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        expect(restoreNeutralised(neutralise(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('never starts a cell with a character of a formula, except in phones and numbers', () => {
    const harmless = /^([^=+\-@\t\r\n＝＋－＠]|[+-][\d\s().-]*$|$)/;
    fc.assert(
      fc.property(trickyText, (text) => {
        expect(cellText(text)).toMatch(harmless);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('text of a cell', () => {
  it.each([
    ['a\u0000b\u000Bc\u001Fd', 'abcd'],
    ['non\uFFFEchar\uFFFFacter', 'noncharacter'],
    ['half \uD83D pair', 'half \uFFFD pair'],
    ['tab\tand\nline', 'tab\tand\nline'],
    ['\u0000=1+1', "'=1+1"],
  ])('%j becomes %j', (text, expected) => {
    expect(cellText(text)).toBe(expected);
  });

  it('is cut to what a cell can hold, never through a character', () => {
    expect(cellText('x'.repeat(40_000))).toHaveLength(32_767);
    expect(cellText(`${'x'.repeat(32_766)}😀`)).toBe('x'.repeat(32_766));
    expect(cellText(`=${'x'.repeat(40_000)}`)).toHaveLength(32_767);
  });

  it('keeps what looks like an escape', () => {
    expect(encodedCellText('_x0041_')).toBe('_x005F_x0041_');
    expect(encodedCellText('a\r\nb')).toBe('a_x000D_\nb');
  });

  it('is found again by the reader', () => {
    const withEscapes = fc.array(fc.oneof(trickyText, fc.constantFrom('_x0041_', '_x005F_', '_', 'x000D_')));
    fc.assert(
      fc.property(withEscapes, (pieces) => {
        const text = cleanText(pieces.join(''));
        expect(restoreNeutralised(unescapeText(encodedCellText(text)))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('sheet names', () => {
  it.each([
    ['People', 'People'],
    ["'Q1/2026: [draft]*?\\'", 'Q1 2026   draft'],
    ['', '1'],
    ['History', 'History 1'],
    ['Un nom de feuille vraiment beaucoup trop long', 'Un nom de feuille vraiment beau'],
  ])('%j becomes %j', (text, name) => {
    expect(sheetName(text)).toBe(name);
  });

  it('are told apart without regard to case', () => {
    expect(sheetName('about', ['About', 'ABOUT 2'])).toBe('about 3');
  });

  it('are always acceptable to spreadsheet programs', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const name = sheetName(text, ['1', 'A']);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }),
    );
  });
});
