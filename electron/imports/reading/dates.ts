import { foldText } from '../../../shared/kernel/text.ts';
import { dateOf, isIsoDate } from '../../../shared/kernel/dates.ts';
import type { BirthPrecision } from '../../../shared/kernel/choices.ts';
import { isoFromSerial } from '../../workbooks/serial-dates.ts';
import type { Cell } from '../../workbooks/workbook-content.ts';
import { birthDateOfMonth, birthDateOfYear } from '../../../shared/people/age.ts';

export interface ParsedDate {
  readonly date: string;
  readonly precision: BirthPrecision;
  /** True for 03/04/2021: day and month could be the other way round. */
  readonly ambiguous: boolean;
}

const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'enero', 'ene', 'janeiro'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev', 'febrero', 'fevereiro'],
  ['march', 'mar', 'mars', 'marzo', 'marco'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mayo', 'maio'],
  ['june', 'jun', 'juin', 'junio', 'junho'],
  ['july', 'jul', 'juillet', 'juil', 'julio', 'julho'],
  ['august', 'aug', 'aout', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setembro', 'set'],
  ['october', 'oct', 'octobre', 'octubre', 'outubro', 'out'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'decembre', 'diciembre', 'dic', 'dezembro', 'dez'],
];

const earliestYear = 1900;

function monthOf(text: string): number | null {
  const folded = foldText(text).replace(/\W/g, '');
  const index = monthNames.findIndex((names) => names.includes(folded));
  return index < 0 ? null : index + 1;
}

/** Two digits mean the last hundred years: 68 is 1968, and 21 is 2021 when today is later than that. */
function fullYear(text: string, thisYear: number): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const century = Math.floor(thisYear / 100) * 100;
  return century + year > thisYear ? century - 100 + year : century + year;
}

function build(year: number, month: number, day: number, ambiguous = false): ParsedDate | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year >= earliestYear && isIsoDate(date)
    ? { date: dateOf(year, month, day), precision: 'day', ambiguous }
    : null;
}

function numericDate(first: number, second: number, year: number, dayFirst: boolean): ParsedDate | null {
  if (first > 12) return build(year, second, first);
  if (second > 12) return build(year, first, second);
  return dayFirst ? build(year, second, first, first !== second) : build(year, first, second, first !== second);
}

export interface DateOptions {
  readonly dayFirst: boolean;
  readonly calendar?: 'gregorian' | 'ethiopian';
  readonly thisYear: number;
}

/**
 * Reads a date as field offices write them: ISO, 14/2/1990, 2-14-90, 14-Feb-90, 1 March 2015, 2015 (a year), March 2015 (a month), or a date
 * cell of a workbook.
 *
 * @param dayFirst how 03/04/2021 is meant
 * @returns null when it is none of these or no such day exists
 */
export function parseDate(cell: Cell, options: DateOptions): ParsedDate | null {
  if (typeof cell === 'number') return dateOfNumber(cell);
  if (cell !== null && typeof cell === 'object') return 'date' in cell ? isoDay(cell.date) : null;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (/^\d{4}$/.test(text)) return dateOfNumber(Number(text));
  return isoDay(text) ?? slashed(text, options) ?? named(text, options.thisYear);
}

function dateOfNumber(value: number): ParsedDate | null {
  if (Number.isInteger(value) && value >= earliestYear && value <= 2100)
    return { date: birthDateOfYear(value), precision: 'year', ambiguous: false };
  const date = value > 366 ? isoFromSerial(Math.floor(value)) : null;
  return date === null ? null : isoDay(date);
}

function isoDay(text: string): ParsedDate | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  return match ? build(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function slashed(text: string, { dayFirst, thisYear }: { dayFirst: boolean; thisYear: number }): ParsedDate | null {
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})(?:[T ].*)?$/.exec(text);
  return match ? numericDate(Number(match[1]), Number(match[2]), fullYear(match[3] ?? '', thisYear), dayFirst) : null;
}

function named(text: string, thisYear: number): ParsedDate | null {
  const words = text
    .replace(/\b(de|del|of|le|el)\b/gi, ' ')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '');
  const month = words.map(monthOf).find((found) => found !== null) ?? null;
  const numbers = words.filter((word) => /^\d+(st|nd|rd|th|er)?$/i.test(word)).map((word) => word.replace(/\D/g, ''));
  if (month === null || numbers.length + 1 !== words.length) return null;
  const [first = '', second] = numbers;
  if (second === undefined) {
    return first.length === 4
      ? { date: birthDateOfMonth(Number(first), month), precision: 'month', ambiguous: false }
      : null;
  }
  return first.length === 4
    ? build(Number(first), month, Number(second))
    : build(fullYear(second, thisYear), month, Number(first));
}

/** Which of day and month comes first in a date of digits with the year last; null for any other text, and for 4/4/2021, where it is all one. */
export function orderOfDate(text: string): 'dayFirst' | 'monthFirst' | 'either' | null {
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})(?!\d)/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12) return 'dayFirst';
  if (second > 12) return 'monthFirst';
  return first === second ? null : 'either';
}
