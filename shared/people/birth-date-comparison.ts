import { yearOf } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { PersonForMatching } from './person-for-matching.ts';

type Birth = Pick<PersonForMatching, 'birthDate' | 'birthPrecision'>;

/** Years an estimated birth year may be away from the true one. */
export const estimatedReach = 5;
/** Years between two birth dates, both known, that may still be one person's. */
export const knownReach = 2;

/**
 * - `same`: the same day, both known to the day
 * - `near`: as a slip of the pen would leave it: two of day, month and year agree, or day and month are exchanged
 * - `rough`: the same month or year, where no more is known
 * - `possible`: an estimate or a rough date that does not contradict the other
 * - `close`: two known days, at most two years apart, that look like no slip
 * - `far`: cannot be one person's unless one of them is wrong
 */
export type BirthDateRelation = 'same' | 'near' | 'rough' | 'possible' | 'close' | 'far' | 'unknown';

/** How two birth dates relate, each as precise as it is known. Without a precision the day counts as known. */
export function compareBirthDates(a: Birth, b: Birth): BirthDateRelation {
  if (!a.birthDate || !b.birthDate) return 'unknown';
  const precisions = [a.birthPrecision ?? 'day', b.birthPrecision ?? 'day'];
  const yearsApart = Math.abs(yearOf(a.birthDate) - yearOf(b.birthDate));
  if (precisions.includes('estimated')) return yearsApart <= estimatedReach ? 'possible' : 'far';
  if (precisions.every((precision) => precision === 'day')) return compareDays(a.birthDate, b.birthDate, yearsApart);
  const known = precisions.includes('year') ? 'YYYY'.length : 'YYYY-MM'.length;
  if (a.birthDate.slice(0, known) === b.birthDate.slice(0, known)) return 'rough';
  return yearsApart <= knownReach ? 'possible' : 'far';
}

function compareDays(a: IsoDate, b: IsoDate, yearsApart: number): BirthDateRelation {
  if (a === b) return 'same';
  const [first, second] = [a.split('-'), b.split('-')];
  const agreeing = first.filter((part, index) => part === second[index]).length;
  const exchanged = first[0] === second[0] && first[1] === second[2] && first[2] === second[1];
  if (agreeing === 2 || exchanged) return 'near';
  return yearsApart <= knownReach ? 'close' : 'far';
}
