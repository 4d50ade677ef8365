import { unitsFromTyped } from './typed-number.ts';

const gramDigits = 3;

/** Reads kilograms as typed and gives whole grams; `null` when the text is not a weight, or finer than a gram. See `unitsFromTyped`. */
export function gramsFromKilograms(text: string, decimalSeparator: '.' | ','): number | null {
  return unitsFromTyped(text, decimalSeparator, gramDigits);
}
