import { personInput, type PersonDraft, type PersonInput } from '../../shared/people/person.ts';

/** A person as a form would send one, with only what a test cares about filled in. */
export function blankPerson(values: Partial<PersonDraft> & { givenNames: string }): PersonInput {
  return personInput.parse({ familyName: 'Idahosa', sex: 'female', ...values });
}
