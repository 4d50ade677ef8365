import { describe, expect, it } from 'vitest';
import { createFormat, localeOf, minorDigits, visible } from '../../../renderer/components/format.ts';

describe('createFormat', () => {
  it('writes a calendar date as the country does, in any time zone of the machine', () => {
    expect(createFormat('en-NG', 'NGN').date('2024-03-05')).toBe('05/03/2024');
    expect(createFormat('en-US', 'USD').date('2024-03-05')).toBe('03/05/2024');
    expect(createFormat('fr-SN', 'XOF').longDate('2024-03-05')).toBe('5 mars 2024');
  });

  it('never writes the month first where only English is foreign', () => {
    for (const country of ['SN', 'ET', 'GT', 'HN', 'NG', 'GH', 'UG']) {
      expect(createFormat(localeOf('en', country), 'USD').date('2024-03-05')).toBe('05/03/2024');
    }
    expect(createFormat(localeOf('en', 'US'), 'USD').date('2024-03-05')).toBe('03/05/2024');
  });

  it('shows money from whole minor units', () => {
    expect(createFormat('en-NG', 'NGN').money(123_456)).toContain('1,234.56');
    expect(createFormat('en-UG', 'UGX').money(123_456)).toContain('123,456');
    expect(minorDigits('UGX')).toBe(0);
    expect(minorDigits('NGN')).toBe(2);
  });

  it('says nothing where there is nothing, and keeps what is no date', () => {
    const format = createFormat('en-NG', 'NGN');
    expect([format.date(null), format.dateTime(undefined), format.number(null), format.money(null)]).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(format.date('unknown')).toBe('unknown');
  });
});

describe('visible', () => {
  it('shows marks that turn or hide text, and leaves every other letter alone', () => {
    expect(visible('Ama\u202Ednar')).toBe('Ama⟦U+202E⟧dnar');
    expect(visible('a\u200Bb\uFEFF')).toBe('a⟦U+200B⟧b⟦U+FEFF⟧');
    expect(visible('Ọ̀ṣun Évé أمل አማና')).toBe('Ọ̀ṣun Évé أمل አማና');
  });
});
