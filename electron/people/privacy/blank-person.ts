import { yearOf } from '../../../shared/kernel/dates.ts';
import { birthDateOfYear } from '../../../shared/people/age.ts';
import { personInput, type PersonInput } from '../../../shared/people/person.ts';
import type { ErasureWay } from '../../../shared/people/privacy/contract.ts';

/** Stands where a name stood. */
const noName = '—';

/** What stays of a person who was made anonymous: enough to count them, not enough to know them. */
const countable = [
  'sex',
  'communityId',
  'returnee',
  'youthAtRisk',
  'hostCommunityMember',
  'farmer',
  'returnedFrom',
  'monthsAbroad',
  'seeing',
  'hearing',
  'walking',
  'remembering',
  'selfCare',
  'communicating',
] as const satisfies readonly (keyof PersonInput)[];

/** The person's fields after an erasure. Whatever a later version adds to a person is emptied as well, unless it is named here. */
export function blankPerson(person: PersonInput, way: ErasureWay): PersonInput {
  const empty = personInput.parse({ givenNames: noName, familyName: '', sex: 'not-stated' });
  if (way === 'erase') return empty;
  const kept = Object.fromEntries(countable.map((field) => [field, person[field]]));
  const { birthDate } = person;
  const born =
    birthDate === null ? {} : { birthDate: birthDateOfYear(yearOf(birthDate)), birthPrecision: 'year' as const };
  return { ...empty, ...kept, ...born };
}
