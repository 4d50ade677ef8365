import { splitFullName } from '../../../shared/people/full-name.ts';
import type { RowValues } from '../../imports/definition.ts';

export const longestName = 120;

/** The names of a row, from columns of their own or from one with the whole name. A single name is a given name. */
export function readNames(values: RowValues): { givenNames: string; familyName: string } {
  const full = values.text('fullName');
  const split = full === null ? { givenNames: '', familyName: '' } : splitFullName(full);
  const givenNames = values.text('givenNames') ?? split.givenNames;
  const familyName = values.text('familyName') ?? split.familyName;
  if (givenNames.length > longestName || familyName.length > longestName)
    values.note(['givenNames', 'familyName', 'fullName'], 'too-long', 'refused', { limit: longestName });
  return givenNames === '' ? { givenNames: familyName, familyName: '' } : { givenNames, familyName };
}
