import type { TFunction } from 'i18next';
import { washingtonGroupFields } from '../../shared/people/person.ts';
import type { PersonInput } from '../../shared/people/person.ts';
import type { WashingtonGroupDomain } from '../../shared/people/washington-group.ts';
import { fieldText } from '../components/field-text.tsx';
import type { Format } from '../components/format.ts';
import { visible } from '../components/format.ts';

export type PersonField = keyof PersonInput;

/** What is known of a person, registered or still being typed, with the names of the records it points to. */
export type PersonFacts = Readonly<Partial<PersonInput>> & {
  readonly communityName?: string | null;
  readonly householdName?: string | null;
};

/** Names in the order they are said. */
export function personName(person: Pick<PersonFacts, 'givenNames' | 'otherNames' | 'familyName'>): string {
  const parts = [person.givenNames, person.otherNames, person.familyName];
  return visible(parts.filter((part) => part !== null && part !== undefined && part !== '').join(' '));
}

/** A birth date as precisely as it is known: a day, a month, a year, or "about 1990". */
export function birthText(t: TFunction, format: Format, person: PersonFacts): string {
  const { birthDate, birthPrecision } = person;
  if (!birthDate) return '';
  const year = birthDate.slice(0, 4);
  switch (birthPrecision) {
    case 'month':
      return format.longDate(birthDate).replace(/^\d+\s(?:de\s)?/, '');
    case 'year':
      return year;
    case 'estimated':
      return t('people:birth.about', { year });
    default:
      return format.date(birthDate);
  }
}

function isWashingtonGroup(field: PersonField): field is WashingtonGroupDomain {
  return (washingtonGroupFields as readonly string[]).includes(field);
}

/** A field of a person as a reader expects it; '' when nothing is known. What explains a field (type of document, role in a household) stands with it. */
export function personFieldText(t: TFunction, format: Format, person: PersonFacts, field: PersonField): string {
  if (isWashingtonGroup(field)) {
    const answer = person[field];
    return answer == null ? '' : t(`washington-group:answer.${answer}`);
  }
  switch (field) {
    case 'birthDate':
      return birthText(t, format, person);
    case 'communityId':
      return visible(person.communityName ?? '');
    case 'householdId':
      return joined(visible(person.householdName ?? ''), choiceText(t, 'householdRole', person.householdRole));
    case 'documentNumber':
      return joined(choiceText(t, 'documentType', person.documentType), visible(person.documentNumber ?? ''));
    default:
      return fieldText(t, format, 'people', field, person[field]);
  }
}

function choiceText(t: TFunction, field: 'householdRole' | 'documentType', value: string | null | undefined): string {
  return value ? t(`people:${field}.${value}`) : '';
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
