import { jobsList } from '../../shared/jobs/list.ts';
import { fullTimeHours } from '../../shared/jobs/counts.ts';
import { fullAge, workingAge } from '../../shared/people/age.ts';
import type { ListSql } from '../storage/list-query.ts';
import { recordScopes } from '../storage/record-scopes.ts';

/** Born so that the person is from 15 to 17 years old today. */
const isMinor = `p.birth_date > date('now', '-${fullAge} years') and p.birth_date <= date('now', '-${workingAge} years')`;

/** Direct jobs with the people who hold them; the search box finds them by the person. */
export const jobsListSql: ListSql = {
  definition: jobsList,
  table: 'job j',
  id: 'j.id',
  joins: 'join person p on p.id = j.person_id join cooperative k on k.id = j.cooperative_id',
  where: 'j.deleted_at is null',
  within: { cooperative: 'j.cooperative_id = ?', person: 'j.person_id = ?' },
  searchId: 'j.person_id',
  scope: { of: recordScopes.job },
  person: 'j.person_id',
  minors: { birthDate: 'p.birth_date', caseCode: 'p.case_code', columns: ['familyName', 'givenNames'] },
  columns: {
    cooperative: { value: 'k.name', sort: 'k.name_key' },
    caseCode: { value: 'p.case_code' },
    familyName: { value: 'p.family_name', sort: 'p.name_key' },
    givenNames: { value: 'p.given_names', sort: 'p.given_key' },
    sex: { value: 'p.sex' },
    returnee: { value: 'p.returnee' },
    minor: { value: `coalesce(${isMinor}, 0)` },
    guardianConsentOn: { value: 'p.guardian_consent_on' },
    title: { value: 'j.title' },
    from: { value: 'j.from_date' },
    to: { value: 'j.to_date' },
    hoursPerWeek: { value: 'j.hours_per_week' },
    fullTime: { value: `j.hours_per_week >= ${fullTimeHours}` },
    wage: { value: 'j.wage' },
    wagePeriod: { value: 'j.wage_period' },
    currency: { value: 'j.currency' },
    endReason: { value: 'j.end_reason' },
  },
};
