import type { BirthPrecision } from '../../../shared/kernel/choices.ts';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import { birthDateOfMonth, birthDateOfYear } from '../../../shared/people/age.ts';

/** Year and month as they are typed; either may still be missing or unfinished. */
export interface BirthParts {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
}

const unfinished = /^(\d{0,4})-(\d{0,2})-/;

/** Reads the parts out of a birth date, or out of the unfinished text that stands in its place. */
export function partsOf(birthDate: unknown): BirthParts {
  const [, year = '', month = ''] = unfinished.exec(typeof birthDate === 'string' ? birthDate : '') ?? [];
  return { year: Number(year) || null, month: Number(month) || null };
}

const isWhole = (year: number) => year >= 1000 && year <= 9999;

/** The date kept for a month; until both parts are whole, a text that is no date, so that the form says what is missing. */
export function birthDateOfParts({ year, month }: BirthParts): string | null {
  if (year === null && month === null) return null;
  if (year !== null && month !== null && isWhole(year)) return birthDateOfMonth(year, month);
  return `${year ?? ''}-${month ?? ''}-`;
}

/** The date kept for a year; until it has four digits, a text that is no date. */
export function birthDateOfTypedYear(year: number | null): string | null {
  if (year === null) return null;
  return isWhole(year) ? birthDateOfYear(year) : `${year}--`;
}

/** What of a typed birth date stays when its precision is chosen anew: never more than is known. */
export function convertBirth(birthDate: string | null, from: BirthPrecision, to: BirthPrecision): string | null {
  if (birthDate === null || !isIsoDate(birthDate) || to === 'day') return null;
  const { year, month } = partsOf(birthDate);
  if (to === 'month') return birthDateOfParts({ year, month: from === 'day' ? month : null });
  return birthDateOfTypedYear(year);
}
