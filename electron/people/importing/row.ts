import { birthDateOfAge } from '../../../shared/people/age.ts';
import type { PersonInput } from '../../../shared/people/person.ts';
import type { ImportRow, RowValues } from '../../imports/definition.ts';
import type { MembershipSaid } from '../../cooperatives/import-membership.ts';
import { longestName, readNames } from './names.ts';

/** A row of a register. */
export interface PersonSaid {
  readonly person: PersonInput;
  /** The values that the row itself gives, without those that are only assumed. */
  readonly said: Partial<PersonInput>;
  readonly caseCode: string | null;
  readonly membership: MembershipSaid | null;
}

export type PersonImportRow = ImportRow<PersonSaid>;

const oldest = 120;

/** What every person starts from when a file says nothing about a field. */
const blankPerson: PersonInput = {
  givenNames: '',
  familyName: '',
  otherNames: null,
  sex: 'not-stated',
  birthDate: null,
  birthPrecision: null,
  documentType: null,
  documentNumber: null,
  languages: null,
  skills: null,
  interests: null,
  communityId: null,
  phone: null,
  otherPhone: null,
  mobileMoneyNumber: null,
  householdId: null,
  householdRole: null,
  returnee: false,
  youthAtRisk: false,
  hostCommunityMember: false,
  farmer: false,
  returnedFrom: null,
  returnedOn: null,
  monthsAbroad: null,
  externalCaseId: null,
  guardianName: null,
  guardianConsentOn: null,
  seeing: null,
  hearing: null,
  walking: null,
  remembering: null,
  selfCare: null,
  communicating: null,
  returnKind: null,
  returnCircumstances: null,
  protectionNotes: null,
  medicalNotes: null,
  photoId: null,
  sourceId: null,
};

/** Reads the person of a row. A row without any name is refused. */
export function readPerson(values: RowValues): Pick<PersonSaid, 'person' | 'said'> {
  const names = readNames(values);
  if (names.givenNames === '') values.note(['givenNames', 'familyName', 'fullName'], 'name-missing', 'refused');
  const nationalId = values.text('nationalId');
  const said: Partial<PersonInput> = {
    ...names,
    ...readBirth(values),
    otherNames: values.text('otherNames', longestName),
    ...(nationalId === null ? {} : { documentType: 'national-id', documentNumber: nationalId }),
    phone: values.phone('phone'),
    otherPhone: values.phone('otherPhone'),
    mobileMoneyNumber: values.phone('mobileMoneyNumber'),
    returnedFrom: values.text('returnedFrom'),
    returnedOn: values.date('returnedOn'),
    sourceId: values.text('sourceId'),
    sex: (values.choice('sex', 'sex-unreadable') ?? 'not-stated') as PersonInput['sex'],
    returnee: values.flag('returnee') ?? false,
    youthAtRisk: values.flag('youthAtRisk') ?? false,
    hostCommunityMember: values.flag('hostCommunityMember') ?? false,
    farmer: values.flag('farmer') ?? false,
  };
  return { said, person: { ...blankPerson, ...said } };
}

/** The birth date, or the one that a stated age makes likely. */
function readBirth(values: RowValues): Pick<PersonInput, 'birthDate' | 'birthPrecision'> {
  const unknown = { birthDate: null, birthPrecision: null };
  const parsed = values.dateWithPrecision('birthDate');
  if (parsed && parsed.date > values.today)
    values.note(['birthDate'], 'date-in-future', 'warning', { value: parsed.date });
  else if (parsed) return { birthDate: parsed.date, birthPrecision: parsed.precision };
  const text = values.text('age');
  if (text === null) return unknown;
  const age = /^\d{1,9}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : null;
  if (age !== null && age <= oldest)
    return { birthDate: birthDateOfAge(age, values.today), birthPrecision: 'estimated' };
  values.note(['age'], 'age-unreadable', 'warning', { value: text });
  return unknown;
}
