/**
 * Reads a decimal number as typed and gives it in units of its last digit: `12.5` with two digits is 1250. `null` when it is none.
 *
 * The other separator, a space or an apostrophe may group thousands, and only where it stands before three digits: with a decimal point,
 * `1,250` is 1250 and `12,5` is refused rather than guessed. More decimals than `digits` are refused, never rounded away.
 */
export function unitsFromTyped(text: string, decimalSeparator: '.' | ',', digits: number): number | null {
  const grouping = decimalSeparator === '.' ? ',' : '.';
  const [whole = '', decimals = '', ...more] = text.trim().split(decimalSeparator);
  if (more.length > 0 || !/^\d*$/.test(decimals) || decimals.length > digits) return null;
  if (whole === '' && decimals === '') return null;
  const groups = whole.split(new RegExp(`[\\${grouping}\\s'’]`));
  if (!areThousands(groups)) return null;
  const units = Number(groups.join('') + decimals.padEnd(digits, '0'));
  return Number.isSafeInteger(units) ? units : null;
}

/** The text that `unitsFromTyped` reads back as these units, without groups and without closing zeros. */
export function typedFromUnits(units: number, decimalSeparator: '.' | ',', digits: number): string {
  const text = String(units).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const decimals = text.slice(text.length - digits).replace(/0+$/, '');
  return decimals === '' ? whole : `${whole}${decimalSeparator}${decimals}`;
}

function areThousands(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (rest.length === 0) return /^\d*$/.test(first);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}
