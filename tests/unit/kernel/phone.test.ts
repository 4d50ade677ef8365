import { describe, expect, test } from 'vitest';
import { isTellingPhone, normalisePhone, phoneDigits, samePhone } from '../../../shared/kernel/phone.ts';

describe('phone numbers', () => {
  test.each([
    [' 0803 123 4567 ', 'NG', '0803 123 4567', '+2348031234567'],
    ['+234 0803 123 4567', 'NG', '+234 0803 123 4567', '+2348031234567'],
    ['00234 803 123 4567', 'NG', '00234 803 123 4567', '+2348031234567'],
    ['8031234567', 'NG', '8031234567', '+2348031234567'],
    ['0911 23 45 67', 'ET', '0911 23 45 67', '+251911234567'],
    ['5512-3456', 'GT', '5512-3456', '+50255123456'],
    ['9912 3456', 'hn', '9912 3456', '+50499123456'],
    ['77 123 45 67', 'SN', '77 123 45 67', '+221771234567'],
    ['٠٨٠٣١٢٣٤٥٦٧', 'NG', '٠٨٠٣١٢٣٤٥٦٧', '+2348031234567'],
    ['+251911234567', 'NG', '+251911234567', '+251911234567'],
    ['0803 123 4567 / 0802 222 3333', 'NG', '0803 123 4567 / 0802 222 3333', null],
    ['ask her brother', 'NG', 'ask her brother', null],
    ['12', 'NG', '12', null],
    ['0803 123 4567', 'no such country', '0803 123 4567', null],
    ['', 'NG', '', null],
  ])('%j in %s is kept as typed beside its international form', (typed, country, text, e164) => {
    expect(normalisePhone(typed, country)).toEqual({ text, e164 });
  });

  test('digits for matching leave out what is written or not', () => {
    expect(phoneDigits('0911 23 45 67')).toBe('911234567');
    expect(phoneDigits('+251-911-234567')).toBe('911234567');
    expect(phoneDigits('٠٩١١٢٣٤٥٦٧')).toBe('911234567');
    expect(phoneDigits('none')).toBe('');
  });

  test.each([
    ['0803 123 4567', '+234 803 123 4567', true],
    ['0803 123 4567', '00234-803-123-4567', true],
    ['+2340803 123 4567', '8031234567', true],
    ['5512-3456', '+502 5512 3456', true],
    ['0803 123 4567', '0903 123 4567', false],
    ['0803 123 4567', '0803 123 4568', false],
    ['0000000000', '0000000000', false],
    ['99999999', '99999999', false],
    ['12345', '12345', false],
    ['', '', false],
  ])('%j and %j are the same number: %s', (a, b, same) => {
    expect(samePhone(a, b)).toBe(same);
    expect(samePhone(b, a)).toBe(same);
  });

  test('a filled-in field is not a number', () => {
    expect(isTellingPhone('0800 000 1000')).toBe(true);
    expect(isTellingPhone('000 000 000')).toBe(false);
    expect(isTellingPhone('n/a')).toBe(false);
  });
});
