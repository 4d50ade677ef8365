import { addMonths, dateOf, yearOf, yearsBetween } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';

/** Under this age nobody is employed or holds a cooperative office. */
export const workingAge = 15;
/** From this age a person decides alone; from 15 to 17 a guardian's consent is needed. */
export const fullAge = 18;

/** Age in completed years at a date; `null` when the birth date is unknown or lies after that date. */
export function ageAt(birthDate: IsoDate | null, at: IsoDate): number | null {
  if (birthDate === null || birthDate > at) return null;
  return yearsBetween(birthDate, at);
}

export interface AgeFlags {
  /** Completed years, `null` when unknown. */
  readonly age: number | null;
  readonly under15: boolean;
  /** A guardian's consent is needed, and the person is marked wherever listed. */
  readonly minor15to17: boolean;
  readonly adult: boolean;
  readonly unknown: boolean;
}

/** What a person's age at a date means for work, office and consent. Exactly one of the four flags is set. */
export function ageFlags(person: { readonly birthDate: IsoDate | null }, at: IsoDate): AgeFlags {
  const age = ageAt(person.birthDate, at);
  return {
    age,
    under15: age !== null && age < workingAge,
    minor15to17: age !== null && age >= workingAge && age < fullAge,
    adult: age !== null && age >= fullAge,
    unknown: age === null,
  };
}

/** Whoever is born after this day is a minor today; an unknown birth date makes nobody one. */
export function bornAfterForMinors(today: IsoDate): IsoDate {
  return addMonths(today, -12 * fullAge);
}

const midYearMonth = 7;
const midMonthDay = 15;

/** The date kept for a birth year alone (precision `year`): 1 July, the middle of the year. */
export function birthDateOfYear(year: number): IsoDate {
  return dateOf(year, midYearMonth, 1);
}

/** The date kept for a birth month alone (precision `month`): the 15th. */
export function birthDateOfMonth(year: number, month: number): IsoDate {
  return dateOf(year, month, midMonthDay);
}

/**
 * The date kept for an age somebody stated on a date (precision `estimated`).
 *
 * It is the 1 July that makes the person exactly that old on that date, so that the age shown on the day of asking is the age that was said:
 * 20 years on 10 March 2025 gives 1 July 2004, on 10 August 2025 it gives 1 July 2005.
 */
export function birthDateOfAge(age: number, statedOn: IsoDate): IsoDate {
  const thisYear = birthDateOfYear(yearOf(statedOn));
  return birthDateOfYear(yearOf(statedOn) - age - (statedOn < thisYear ? 1 : 0));
}
