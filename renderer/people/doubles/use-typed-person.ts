import { useFieldValue } from '../../components/record-form/index.ts';
import type { PersonFacts, PersonField } from '../person-text.ts';

/** What is typed so far of the facts that tell people apart. */
export function useTypedPerson(): PersonFacts {
  const typed: Partial<Record<PersonField, unknown>> = {
    givenNames: useFieldValue('givenNames'),
    familyName: useFieldValue('familyName'),
    otherNames: useFieldValue('otherNames'),
    sex: useFieldValue('sex'),
    birthDate: useFieldValue('birthDate'),
    birthPrecision: useFieldValue('birthPrecision'),
    communityId: useFieldValue('communityId'),
    phone: useFieldValue('phone'),
    otherPhone: useFieldValue('otherPhone'),
    mobileMoneyNumber: useFieldValue('mobileMoneyNumber'),
    documentType: useFieldValue('documentType'),
    documentNumber: useFieldValue('documentNumber'),
    returnee: useFieldValue('returnee'),
    farmer: useFieldValue('farmer'),
  };
  const filled = Object.entries(typed).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return Object.fromEntries(filled);
}
