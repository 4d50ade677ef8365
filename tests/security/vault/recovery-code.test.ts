import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateRecoveryCode, normalizeRecoveryCode } from '../../../electron/storage/vault/recovery-code.ts';

describe('recovery code', () => {
  test('eight groups of four from an alphabet without I, L, O and U', () => {
    for (let round = 0; round < 200; round += 1) {
      expect(generateRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
    expect(new Set(Array.from({ length: 200 }, generateRecoveryCode)).size).toBe(200);
  });

  test('may be typed in any case and grouping, with O for 0 and I or L for 1', () => {
    const typing = fc.array(fc.constantFrom('', ' ', '  ', '-', '–', '\t', '_'), { minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(
        typing,
        fc.boolean(),
        fc.constantFrom('1', 'I', 'L', 'i', 'l'),
        fc.constantFrom('0', 'O', 'o'),
        (gaps, low, one, zero) => {
          const code = generateRecoveryCode();
          const symbols = code.replaceAll('-', '');
          const cased = low ? symbols.toLowerCase() : symbols;
          const typed = Array.from(cased, (symbol, at) => symbol.replace('1', one).replace('0', zero) + gaps[at]!).join(
            '',
          );
          expect(normalizeRecoveryCode(typed)).toBe(code);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a slip of the pen is caught by the checksum', () => {
    let missed = 0;
    const rounds = 3000;
    for (let round = 0; round < rounds; round += 1) {
      const symbols = generateRecoveryCode().replaceAll('-', '');
      const at = round % 32;
      const wrong = symbols.charAt(at) === 'A' ? 'B' : 'A';
      if (normalizeRecoveryCode(symbols.slice(0, at) + wrong + symbols.slice(at + 1)) !== undefined) missed += 1;
    }
    expect(missed).toBeLessThan(rounds / 200);
  });

  test.each(['', 'ABCD', 'U'.repeat(32), '0'.repeat(31), '\u0000'.repeat(32)])('"%s" is not one', (typed) => {
    expect(normalizeRecoveryCode(typed)).toBeUndefined();
  });
});
