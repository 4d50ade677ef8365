import { z } from 'zod';
import type { PersonRecord } from '../../shared/people/contract.ts';
import { personInput } from '../../shared/people/person.ts';
import type { PersonDraft, PersonInput } from '../../shared/people/person.ts';

/** The fields without the rules between them: a record that was imported incomplete must still open in the form. */
const fields = z.object(personInput.shape);

/** The typed values of a record, as an update sends them back. */
export function valuesOf(record: PersonRecord): PersonInput {
  return fields.parse(record);
}

/** The values the form of a record starts with: a birth date is asked for to the day until something else is chosen. */
export function formValues(record: PersonRecord): PersonDraft {
  const values = valuesOf(record);
  return { ...values, birthPrecision: values.birthPrecision ?? 'day' };
}

/** A form for somebody new. The sex is left open on purpose: a preset value would be saved unasked. */
export function blankPerson(): PersonDraft {
  return {
    ...fields.parse({ givenNames: '?', sex: 'not-stated' }),
    givenNames: '',
    sex: '' as never,
    birthPrecision: 'day',
  };
}

/** A precision says something only of a date that is there. */
export function tidied(person: PersonInput): PersonInput {
  return person.birthDate === null ? { ...person, birthPrecision: null } : person;
}
