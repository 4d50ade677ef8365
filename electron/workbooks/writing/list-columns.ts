import { serialFromIso } from '../serial-dates.ts';
import type { ColumnTexts } from './shared-texts.ts';

/** A value as the lists hold it: dates are ISO strings, never `Date`. */
export type CellValue = string | number | bigint | boolean | null | undefined;

/**
 * How a column's values are written.
 *
 * - `text`: a text cell in text format, so leading zeros and `+234` stay. Also for ids, phones and codes.
 * - `integer`, `decimal`: numbers; `decimals` places are shown (2 when not given), the value is written in full.
 * - `money`: whole minor units (kobo, cents), written as the amount with `decimals` places (2 when not given).
 * - `date`: `2024-03-09`; `datetime`: `2024-03-09T14:30:00`, written as the wall time it states. An instant in UTC is first turned into
 *   the office's wall time by the caller.
 * - `boolean`: true and false, also 1 and 0.
 *
 * A value that does not fit its column, such as a date before March 1900 or `unknown` among numbers, is written as text and not lost.
 */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'datetime' | 'boolean' | 'money';

/** `header` is shown as given, already translated; `width` counts characters. */
export interface ListColumn {
  readonly header: string;
  readonly type: ColumnType;
  readonly width: number;
  readonly decimals?: number;
}

export type TypedValue = string | number | boolean | null;

/** The number format of a column, undefined for the general one. */
export function numberFormat(type: ColumnType, decimals = 2): string | undefined {
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  switch (type) {
    case 'text':
      return '@';
    case 'integer':
      return '0';
    case 'decimal':
    case 'money':
      return `#,##0${fraction}`;
    case 'date':
      return 'yyyy-mm-dd';
    case 'datetime':
      return 'yyyy-mm-dd hh:mm';
    case 'boolean':
      return undefined;
  }
}

/** What stands in the cell: a number (dates as day numbers), a boolean, text, or nothing. */
export function typedValue(
  value: CellValue,
  { type, decimals = 2 }: Pick<ListColumn, 'type' | 'decimals'>,
): TypedValue {
  if (value === null || value === undefined || value === '') return null;
  switch (type) {
    case 'text':
      return String(value);
    case 'boolean':
      return value === 0 || value === 1 ? value === 1 : plainValue(value);
    case 'date':
    case 'datetime':
      return typeof value === 'string' ? (serialFromIso(value) ?? value) : plainValue(value);
    case 'money':
      return amount(plainValue(value), decimals);
    default:
      return plainValue(value);
  }
}

function amount(minorUnits: TypedValue, decimals: number): TypedValue {
  return typeof minorUnits === 'number' ? minorUnits / 10 ** decimals : minorUnits;
}

function plainValue(value: string | number | bigint | boolean): TypedValue {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return value;
}

/** The `<c>` element of a value. `place` is its reference with the column's style: `B7" s="3`. */
export function cellXml(place: string, value: TypedValue, texts: ColumnTexts): string {
  switch (typeof value) {
    case 'string':
      return texts.cellXml(place, value);
    case 'number':
      return `<c r="${place}"><v>${value}</v></c>`;
    case 'boolean':
      return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return '';
  }
}
