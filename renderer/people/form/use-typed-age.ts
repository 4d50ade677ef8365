import { isIsoDate } from '../../../shared/kernel/dates.ts';
import { ageAt } from '../../../shared/people/age.ts';
import { today } from '../../components/format.ts';
import { useFieldValue } from '../../components/record-form/index.ts';

export interface TypedAge {
  /** Completed years today; `null` while no whole date is typed. */
  readonly age: number | null;
  readonly inFuture: boolean;
}

/** The age that the birth date now in the form means. */
export function useTypedAge(): TypedAge {
  const birthDate = useFieldValue('birthDate');
  if (typeof birthDate !== 'string' || !isIsoDate(birthDate)) return { age: null, inFuture: false };
  return { age: ageAt(birthDate, today()), inFuture: birthDate > today() };
}
