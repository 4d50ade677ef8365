import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedWords, foldText } from '../../../shared/kernel/text.ts';

describe('folded text', () => {
  test.each([
    ['  José   María ', 'jose maria'],
    ['Ọlábísí', 'olabisi'],
    ['Søren Łukasz Groß', 'soren lukasz gross'],
    ['ƘAUSAR ɓala ɗan', 'kausar bala dan'],
    ['Kɔfi Ɛsi Ŋmena', 'kofi esi nmena'],
    ["N'Diaye", 'ndiaye'],
    ['N’Diaye', 'ndiaye'],
    ['N´Diaye', 'ndiaye'],
    ['Al-Hassan', 'al hassan'],
    ['O.K., (farm) #2', 'o k farm 2'],
    ['İbrahim', 'ibrahim'],
    ['ﬁrst', 'first'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['أحمد', 'احمد'],
    ['إبراهيم', 'ابراهيم'],
    ['آمنة', 'امنة'],
    ['አበበ ከበደ', 'አበበ ከበደ'],
    ['राम', 'राम'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['---', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folding twice changes nothing, and there is never a double or outer space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded).toBe(folded.trim());
        expect(folded).not.toContain('  ');
      }),
      { numRuns: 2000 },
    );
  });

  test('words of an empty text are none', () => {
    expect(foldedWords(' - ')).toEqual([]);
    expect(foldedWords('Ana María')).toEqual(['ana', 'maria']);
  });
});
