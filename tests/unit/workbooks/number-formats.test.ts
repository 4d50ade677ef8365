import { describe, expect, it } from 'vitest';
import { isBuiltInDateFormat, isDateFormat } from '../../../electron/workbooks/reading/number-formats.ts';

describe('number formats', () => {
  it.each(['yyyy-mm-dd', 'd/m/yy', 'h:mm AM/PM', '[$-409]mmmm d, yyyy;@', 'dd"."mm"."yyyy', '[Red]dd.mm.yyyy'])(
    '%s shows dates',
    (code) => {
      expect(isDateFormat(code)).toBe(true);
    },
  );

  it.each([
    'General',
    'Standard',
    '0',
    '#,##0.00',
    '0.00E+00',
    '@',
    '[Red]-0.00',
    '0 "days"',
    '0\\d',
    '#,##0_d',
    '[h]:mm',
    '[mm]:ss',
  ])('%s does not', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  it('knows the formats that are named by number', () => {
    expect([0, 14, 22, 46, 47, 49].map(isBuiltInDateFormat)).toEqual([false, true, true, false, true, false]);
  });
});
