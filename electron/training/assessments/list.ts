import { resultsList } from '../../../shared/training/assessments/contract.ts';
import type { ListSql } from '../../storage/list-query.ts';
import { recordScopes } from '../../storage/record-scopes.ts';

/** Results of tests, one row a person. Those of psychosocial instruments are restricted and in no list. */
export const resultsListSql: ListSql = {
  definition: resultsList,
  table: 'assessment_result r',
  id: 'r.id',
  joins: `join assessment a on a.id = r.assessment_id join enrolment e on e.id = r.enrolment_id join person p on p.id = e.person_id join cohort k on k.id = e.cohort_id
    join course o on o.id = k.course_id`,
  where:
    'r.score is not null and r.assessment_id in (select id from assessment where instrument is null and deleted_at is null)',
  within: {
    cohort: 'r.assessment_id in (select id from assessment where cohort_id = ?)',
    person: 'r.enrolment_id in (select id from enrolment where person_id = ?)',
  },
  scope: { of: recordScopes.person, id: 'e.person_id' },
  person: '(select person_id from enrolment where id = r.enrolment_id)',
  minors: { birthDate: 'p.birth_date', caseCode: 'p.case_code', columns: ['familyName', 'givenNames'] },
  searchId: '(select person_id from enrolment where id = r.enrolment_id)',
  columns: {
    takenOn: { value: 'a.taken_on' },
    cohort: { value: 'k.code' },
    course: { value: 'o.title', sort: 'o.title_key' },
    kind: { value: 'a.kind' },
    title: { value: 'a.title' },
    caseCode: { value: 'p.case_code' },
    familyName: { value: 'p.family_name', sort: 'p.name_key' },
    givenNames: { value: 'p.given_names', sort: 'p.given_key' },
    score: { value: 'r.score / 100.0' },
    maximum: { value: 'a.maximum' },
  },
};
