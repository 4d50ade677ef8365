import type { TFunction } from 'i18next';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import { samePhone } from '../../../shared/kernel/phone.ts';
import { foldText } from '../../../shared/kernel/text.ts';
import { compareBirthDates } from '../../../shared/people/birth-date-comparison.ts';
import type { BirthDateRelation } from '../../../shared/people/birth-date-comparison.ts';
import type { Format } from '../../components/format.ts';
import { personFieldText } from '../person-text.ts';
import type { PersonFacts, PersonField } from '../person-text.ts';

/** The facts that tell people apart, in the order a reader checks them. */
const comparedFields = [
  'givenNames',
  'familyName',
  'otherNames',
  'sex',
  'birthDate',
  'communityId',
  'phone',
  'otherPhone',
  'mobileMoneyNumber',
  'documentNumber',
  'householdId',
  'returnee',
  'returnedFrom',
  'farmer',
  'languages',
  'skills',
  'interests',
] as const satisfies readonly PersonField[];

export interface ComparisonRow {
  readonly field: PersonField;
  readonly first: string;
  readonly second: string;
  /** Both are known and do not say the same; accents, capital letters and the spacing of phones do not count. */
  readonly differs: boolean;
}

/** Two people side by side; facts that neither has are left out, and so is a profile flag that does not hold. */
export function compareFacts(t: TFunction, format: Format, one: PersonFacts, other: PersonFacts): ComparisonRow[] {
  const text = (person: PersonFacts, field: PersonField) =>
    person[field] === false ? '' : personFieldText(t, format, person, field);
  return comparedFields
    .map((field) => ({ field, first: text(one, field), second: text(other, field) }))
    .filter((row) => row.first !== '' || row.second !== '')
    .map((row) => ({ ...row, differs: row.first !== '' && row.second !== '' && !sayTheSame(row, one, other) }));
}

function sayTheSame(row: Omit<ComparisonRow, 'differs'>, one: PersonFacts, other: PersonFacts): boolean {
  if (foldText(row.first) === foldText(row.second)) return true;
  if (phoneFields.has(row.field)) return samePhone(row.first, row.second);
  return row.field === 'birthDate' && agreeing.has(compareBirthDates(birthOf(one), birthOf(other)));
}

const phoneFields: ReadonlySet<PersonField> = new Set(['phone', 'otherPhone', 'mobileMoneyNumber']);
/** An estimate or a rough date that does not contradict the other is no difference. */
const agreeing: ReadonlySet<BirthDateRelation> = new Set(['same', 'rough', 'possible']);

function birthOf({ birthDate = null, birthPrecision = null }: PersonFacts) {
  return { birthDate: birthDate !== null && isIsoDate(birthDate) ? birthDate : null, birthPrecision };
}
