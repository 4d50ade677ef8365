import { z } from 'zod';

/** A calendar date without a time zone, `YYYY-MM-DD`. Compares and sorts as text. */
export type IsoDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMilliseconds = 86_400_000;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function parts(date: IsoDate): DateParts {
  const match = shape.exec(date);
  if (!match) throw new RangeError('Not an ISO calendar date');
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** The date of a year, a month (1 to 12) and a day of that month. */
export function dateOf(year: number, month: number, day: number): IsoDate {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  if (!isIsoDate(text)) throw new RangeError('No such day in the calendar');
  return text;
}

/** True for a day that exists: `2024-02-29` does, `2025-02-30` does not. Years run from 0001 to 9999. */
export function isIsoDate(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Schema of a calendar date; its one message is the code `date`. */
export const isoDate = z.string().refine(isIsoDate, 'date');

export function yearOf(date: IsoDate): number {
  return parts(date).year;
}

function dayNumber(date: IsoDate): number {
  const { year, month, day } = parts(date);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant.getTime() / dayMilliseconds;
}

/** The date `days` later; earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const instant = new Date((dayNumber(date) + days) * dayMilliseconds);
  return dateOf(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate());
}

/** The same day `months` later, or the month's last day where that month is shorter: 31 January + 1 = 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, zero or positive, for sorting. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** True from the first to the last day, both included; `null` leaves that end open. */
export function isBetween(date: IsoDate, from: IsoDate | null, to: IsoDate | null): boolean {
  return (from === null || date >= from) && (to === null || date <= to);
}

/**
 * Whole years completed from `from` to `to`: a person's age.
 *
 * A birthday on 29 February is reached on 1 March in a year without one. Negative when `to` is earlier.
 */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  const years = yearOf(to) - yearOf(from);
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
