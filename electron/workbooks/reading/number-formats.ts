const elapsedTime = /\[(h+|m+|s+)\]/i;
/** Quoted text, bracketed colours and locales, escaped, padded and repeated characters, and the two names of the general format. */
const notPlaceholders = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|general|standard/gi;
const dateBuiltIns: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57,
  58,
]);

/** Whether numbers under this format are dates. Elapsed time such as `[h]:mm` is a number of days, not a date. */
export function isDateFormat(code: string): boolean {
  return !elapsedTime.test(code) && /[ymdhs]/i.test(code.replace(notPlaceholders, ''));
}

/** The same for the formats that files name by number only (ECMA-376 part 1, 18.8.30). */
export function isBuiltInDateFormat(id: number): boolean {
  return dateBuiltIns.has(id);
}
