import { cleanText } from './clean-text.ts';

/** The longest text a cell can hold. */
const longestText = 32_767;
/** What makes a spreadsheet, or a program fed from its export, take a text for a formula; the last four are the full-width forms. */
const formulaStart = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const neutralisedStart = /^'+[=+\-@\t\r\n\0＝＋－＠]/;
const phone = /^[+-][\d\s().-]*$/;

/**
 * Puts an apostrophe before text that could be taken for a formula, so that it stays text even when the sheet is saved as CSV and opened
 * elsewhere. Text that already starts with apostrophes before such a character gets one more, so that {@link restoreNeutralised} is exact.
 *
 * Phone numbers and negative numbers kept as text (`+234 803 …`, `-12.5`) are left alone: with digits and phone punctuation only they can
 * call no function and name no cell, and an apostrophe would be dialled, printed and imported by everyone downstream. They go into the
 * workbook as text cells in text format, so Excel shows them as they are.
 */
export function neutralise(text: string): string {
  return formulaStart.test(text) && !phone.test(text) ? `'${text}` : text;
}

/** Gives back what {@link neutralise} was given. Text that never went through it is changed only if it looks neutralised. */
export function restoreNeutralised(text: string): string {
  return neutralisedStart.test(text) ? text.slice(1) : text;
}

/** Text as it may stand in a cell: whole characters only, not taken for a formula, and not longer than a cell can hold. */
export function cellText(text: string): string {
  const safe = neutralise(cleanText(text));
  return safe.length > longestText
    ? safe
        .slice(0, longestText)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
    : safe;
}

/**
 * The same as it is written in a workbook: `_x0041_`, which would be read as the letter A, is itself escaped, and a carriage return,
 * which XML would turn into a line feed, is written the way Excel writes it. Still to be escaped for XML.
 */
export function encodedCellText(text: string): string {
  return cellText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_');
}

/** Text for XML content and double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * A sheet name that spreadsheet programs accept: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at its ends.
 *
 * @param taken names already used in the workbook; a number is added when the name is among them
 */
export function sheetName(text: string, taken: readonly string[] = []): string {
  const plain = cleanText(text)
    .replace(/[[\]:*?/\\\t\r\n]/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  const base = plain === '' || plain.toLowerCase() === 'history' ? `${plain} 1`.trim() : plain;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = `${base.slice(0, 31 - suffix.length).toWellFormed()}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
