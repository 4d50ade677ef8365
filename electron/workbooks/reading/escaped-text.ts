import { cleanText } from '../clean-text.ts';

/** Text of a workbook part: `_x000D_` and its like turned back into the characters they stand for, without control characters. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return cleanText(text);
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return cleanText(plain);
}
