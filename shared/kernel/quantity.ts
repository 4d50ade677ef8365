const gramDigits = 3;

/**
 * Reads kilograms as typed and gives whole grams; `null` when the text is not a weight.
 *
 * The decimal separator is the office's own. The other separator, a space or an apostrophe may group thousands, and only where it stands before
 * three digits: with a decimal point, `1,250` is 1,250 kg and `12,5` is refused rather than guessed. More than three decimals are refused, because
 * they would be finer than a gram.
 */
export function gramsFromKilograms(text: string, decimalSeparator: '.' | ','): number | null {
  const grouping = decimalSeparator === '.' ? ',' : '.';
  const [whole = '', decimals = '', ...more] = text.trim().split(decimalSeparator);
  if (more.length > 0 || !/^\d{0,3}$/.test(decimals) || (whole === '' && decimals === '')) return null;
  const groups = whole.split(new RegExp(`[\\${grouping}\\s'’]`));
  if (!areThousands(groups)) return null;
  const grams = Number(groups.join('') + decimals.padEnd(gramDigits, '0'));
  return Number.isSafeInteger(grams) ? grams : null;
}

function areThousands(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (rest.length === 0) return /^\d*$/.test(first);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}
