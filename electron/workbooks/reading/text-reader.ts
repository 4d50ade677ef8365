import Papa from 'papaparse';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { cleanText } from '../clean-text.ts';
import type { RowCollector } from './row-collector.ts';
import { decodeText } from './text-encoding.ts';

/** Likeliest first where a file fits several: commas also stand in numbers and sentences. */
const delimiters = ['\t', ';', '|', ','];
const rowsToGuessFrom = 50;
/** The line by which Excel names the delimiter: `sep=;`. */
const delimiterLine = /^sep=([,;\t|])\r?\n/i;
const otherFormats = /^\s*(%PDF|\{\\rtf|ID;P|<!doctype|<html|<table|<\?xml|<\?mso)/i;
// eslint-disable-next-line no-control-regex -- control characters are what tells a binary file from a text
const controlCharacters = /[\u0000-\u0008\u000E-\u001F\u007F]/g;
const controlShare = 0.005;
const sampleCharacters = 1_000_000;

/**
 * Reads a table from comma, semicolon, tab or pipe separated text. Every value stays the text it is: what is a number or a date is
 * decided later, with the office's locale.
 *
 * @throws Refusal workbook.not_a_spreadsheet, .quote_not_closed, .encoding_unknown and those of the {@link RowCollector}
 */
export function readText(
  bytes: Uint8Array,
  collector: RowCollector,
  givenEncoding?: string,
): { encoding: string; delimiter: string } {
  const { text, encoding } = decodeText(bytes, givenEncoding);
  refuseOtherContent(text);
  const named = delimiterLine.exec(text);
  const table = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? guessDelimiter(table);
  collector.startSheet('', false);
  readRecords(table, delimiter, named ? 2 : 1, collector);
  collector.endSheet();
  return { encoding, delimiter };
}

function readRecords(table: string, delimiter: string, firstRow: number, collector: RowCollector): void {
  let row = firstRow;
  Papa.parse<string[]>(table, {
    delimiter,
    step({ data, errors }) {
      if (errors.some(({ code }) => code === 'MissingQuotes')) throw new Refusal('workbook.quote_not_closed', { row });
      collector.startRow(row++);
      data.forEach((value, column) => collector.put(column, cleanText(value)));
      collector.endRow();
    },
  });
}

/** The delimiter that cuts most of the first rows into the same number of fields; a comma when none cuts anything. */
function guessDelimiter(table: string): string {
  const fits = delimiters.map((delimiter) => ({ delimiter, rows: rowsAlike(table, delimiter) }));
  const best = fits.reduce((one, other) => (other.rows > one.rows ? other : one));
  return best.rows > 0 ? best.delimiter : ',';
}

function rowsAlike(table: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(table, { delimiter, preview: rowsToGuessFrom, skipEmptyLines: true });
  const rowsOfWidth = new Map<number, number>();
  for (const { length } of data) if (length > 1) rowsOfWidth.set(length, (rowsOfWidth.get(length) ?? 0) + 1);
  return Math.max(0, ...rowsOfWidth.values());
}

function refuseOtherContent(text: string): void {
  const sample = text.slice(0, sampleCharacters);
  const controls = sample.match(controlCharacters)?.length ?? 0;
  if (otherFormats.test(sample) || controls > sample.length * controlShare) {
    throw new Refusal('workbook.not_a_spreadsheet');
  }
}
