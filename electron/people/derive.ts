import { foldText } from '../../shared/kernel/text.ts';
import { normalisePhone } from '../../shared/kernel/phone.ts';
import { disability } from '../../shared/people/washington-group.ts';
import type { PersonForMatching } from '../../shared/people/person-for-matching.ts';
import type { PersonInput } from '../../shared/people/person.ts';
import { phoneTerms, searchTerms, type SearchDocument } from '../storage/search-index.ts';
import type { PersonRow } from './entities.ts';

type Derived = Pick<
  PersonRow,
  'nameKey' | 'givenKey' | 'phoneE164' | 'otherPhoneE164' | 'mobileMoneyE164' | 'disability'
>;

/** What is stored beside the typed values so that people can be sorted, found and counted without computing it each time. */
export function derivedFields(person: PersonInput, country: string): Derived {
  const e164 = (phone: string | null) => (phone === null ? null : normalisePhone(phone, country).e164);
  return {
    nameKey: foldText([person.familyName, person.givenNames, person.otherNames ?? ''].join(' ')),
    givenKey: foldText([person.givenNames, person.familyName].join(' ')),
    phoneE164: e164(person.phone),
    otherPhoneE164: e164(person.otherPhone),
    mobileMoneyE164: e164(person.mobileMoneyNumber),
    disability: disability(person),
  };
}

export function fullName(person: Pick<PersonInput, 'givenNames' | 'familyName' | 'otherNames'>): string {
  return [person.givenNames, person.otherNames, person.familyName]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

export function forMatching(person: PersonInput): PersonForMatching {
  return {
    ...person,
    phones: [person.phone, person.otherPhone].filter((phone) => phone !== null),
  };
}

/** What global search finds a person by: names, codes, document and phone numbers, and the codes of records merged into this one. */
export function personDocument(person: PersonRow, aliasCodes: readonly string[]): SearchDocument {
  const phones = [
    ...phoneTerms(person.phone, person.phoneE164),
    ...phoneTerms(person.otherPhone, person.otherPhoneE164),
    ...phoneTerms(person.mobileMoneyNumber, person.mobileMoneyE164),
  ];
  const caseCodes = [person.caseCode, ...aliasCodes].flatMap((code) => [code, code.replace(/\W/g, '')]);
  const codes = [...caseCodes, person.sourceId, person.documentNumber];
  return {
    recordId: person.id,
    kind: 'person',
    title: fullName(person),
    detail: person.caseCode,
    terms: searchTerms([person.givenNames, person.familyName, person.otherNames, ...codes, ...new Set(phones)]),
  };
}
