import { enrolmentsList } from '../../../shared/training/cohorts/list.ts';
import type { ListSql } from '../../storage/list-query.ts';
import { recordScopes } from '../../storage/record-scopes.ts';

/** Enrolments with their person, cohort and course; the search box finds them by the person. */
export const enrolmentsListSql: ListSql = {
  definition: enrolmentsList,
  table: 'enrolment e',
  id: 'e.id',
  joins: `join person p on p.id = e.person_id join cohort k on k.id = e.cohort_id join course o on o.id = k.course_id
    left join community c on c.id = p.community_id`,
  where: 'e.deleted_at is null',
  within: { cohort: 'e.cohort_id = ?', person: 'e.person_id = ?' },
  searchId: 'e.person_id',
  scope: { of: recordScopes.person, id: 'e.person_id' },
  person: 'e.person_id',
  minors: { birthDate: 'p.birth_date', caseCode: 'p.case_code', columns: ['familyName', 'givenNames', 'phone'] },
  columns: {
    caseCode: { value: 'p.case_code' },
    familyName: { value: 'p.family_name', sort: 'p.name_key' },
    givenNames: { value: 'p.given_names', sort: 'p.given_key' },
    sex: { value: 'p.sex' },
    cohort: { value: 'k.code' },
    course: { value: 'o.title', sort: 'o.title_key' },
    phase: { value: 'o.phase' },
    status: { value: 'e.status' },
    enrolledOn: { value: 'e.enrolled_on' },
    endedOn: { value: 'e.ended_on' },
    endReason: { value: 'e.end_reason' },
    phone: { value: 'p.phone' },
    community: { value: 'c.name', sort: 'c.name_key' },
    returnee: { value: 'p.returnee' },
    youthAtRisk: { value: 'p.youth_at_risk' },
    hostCommunityMember: { value: 'p.host_community_member' },
    farmer: { value: 'p.farmer' },
    sourceId: { value: 'p.source_id' },
  },
};
