import { certificatesList } from '../../../shared/training/certificates/contract.ts';
import type { ListSql } from '../../storage/list-query.ts';
import { recordScopes } from '../../storage/record-scopes.ts';

/** Every certificate ever given, with its person, course and cohort. */
export const certificatesListSql: ListSql = {
  definition: certificatesList,
  table: 'certificate f',
  id: 'f.id',
  joins: 'join person p on p.id = f.person_id join cohort k on k.id = f.cohort_id join course o on o.id = k.course_id',
  where: 'f.deleted_at is null',
  within: { cohort: 'f.cohort_id = ?', person: 'f.person_id = ?' },
  searchId: 'f.person_id',
  scope: { of: recordScopes.person, id: 'f.person_id' },
  person: 'f.person_id',
  minors: { birthDate: 'p.birth_date', caseCode: 'p.case_code', columns: ['familyName', 'givenNames'] },
  columns: {
    number: { value: 'f.certificate_number' },
    caseCode: { value: 'p.case_code' },
    familyName: { value: 'p.family_name', sort: 'p.name_key' },
    givenNames: { value: 'p.given_names', sort: 'p.given_key' },
    sex: { value: 'p.sex' },
    course: { value: 'o.title', sort: 'o.title_key' },
    cohort: { value: 'k.code' },
    issuedOn: { value: 'f.issued_on' },
    revokedOn: { value: 'f.revoked_on' },
    revokeReason: { value: 'f.revoke_reason' },
  },
};
