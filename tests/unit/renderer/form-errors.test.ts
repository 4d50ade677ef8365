import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { changePasswordForm } from '../../../renderer/accounts/schemas.ts';
import { fieldErrors, isEmptiable, isRequired } from '../../../renderer/components/record-form/validate.ts';
import texts from '../../../resources/locales/en/form.json' with { type: 'json' };
import { officeSetUp } from '../../../shared/accounts/contract.ts';
import { byLaws } from '../../../shared/cooperatives/by-laws.ts';
import { personInput } from '../../../shared/people/person.ts';

const start = { givenNames: 'Ama', familyName: 'Osagie', sex: 'female' };

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en: { form: texts } } });
});

function errorsOf(values: object): Record<string, string> {
  return fieldErrors(personInput, values, i18next.t);
}

describe('fieldErrors', () => {
  it('finds nothing wrong with a person who has only what is needed', () => {
    expect(errorsOf(start)).toEqual({});
  });

  it('names what is missing beside its field', () => {
    const errors = errorsOf({ ...start, givenNames: ' ', sex: null });
    expect(errors).toEqual({ givenNames: texts.error.required, sex: texts.error.required });
  });

  it('says of a field that may be empty what is wrong with its value', () => {
    const errors = errorsOf({ ...start, birthDate: '31/02', birthPrecision: 'day', monthsAbroad: 99_999 });
    expect(errors).toEqual({ birthDate: texts.error.date, monthsAbroad: texts.error.range });
  });

  it('shows the limit of a text that is too long', () => {
    expect(errorsOf({ ...start, givenNames: 'a'.repeat(121) })['givenNames']).toContain('120');
  });

  it('asks for the same password twice', () => {
    const values = { password: 'old', newPassword: 'a short sentence', passwordAgain: 'another sentence' };
    expect(fieldErrors(changePasswordForm, values, i18next.t)).toEqual({
      passwordAgain: texts.error['password-different'],
    });
  });
});

describe('isRequired', () => {
  it('marks fields that must be filled and no others', () => {
    expect(isRequired(personInput, 'givenNames')).toBe(true);
    expect(isRequired(personInput, 'sex')).toBe(true);
    expect(isRequired(personInput, 'phone')).toBe(false);
    expect(isRequired(personInput, 'returnee')).toBe(false);
    expect(isRequired(officeSetUp, 'language')).toBe(false);
  });

  it('lets only fields be emptied that may hold nothing', () => {
    expect(isEmptiable(personInput, 'birthPrecision')).toBe(true);
    expect(isEmptiable(officeSetUp, 'language')).toBe(false);
    expect(isEmptiable(byLaws, 'termLimit')).toBe(true);
    expect(isEmptiable(byLaws, 'termYears')).toBe(false);
  });
});
