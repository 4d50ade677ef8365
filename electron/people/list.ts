import { peopleList } from '../../shared/people/list.ts';
import type { ListSql } from '../storage/list-query.ts';
import { recordScopes } from '../storage/record-scopes.ts';

/** The register of people as SQL; sorting by names ignores case and accents. */
export const peopleListSql: ListSql = {
  definition: peopleList,
  table: 'person p',
  id: 'p.id',
  joins: 'left join community c on c.id = p.community_id',
  where: 'p.deleted_at is null',
  counted: 'person',
  person: 'p.id',
  within: { community: 'p.community_id = ?' },
  scope: { of: recordScopes.person },
  minors: {
    birthDate: 'p.birth_date',
    caseCode: 'p.case_code',
    columns: ['familyName', 'givenNames', 'otherNames', 'phone', 'otherPhone', 'mobileMoneyNumber', 'documentNumber'],
  },
  columns: {
    caseCode: { value: 'p.case_code' },
    familyName: { value: 'p.family_name', sort: 'p.name_key' },
    givenNames: { value: 'p.given_names', sort: 'p.given_key' },
    otherNames: { value: 'p.other_names' },
    sex: { value: 'p.sex' },
    birthDate: { value: 'p.birth_date' },
    community: { value: 'c.name' },
    phone: { value: 'p.phone' },
    otherPhone: { value: 'p.other_phone' },
    mobileMoneyNumber: { value: 'p.mobile_money_number' },
    documentNumber: { value: 'p.document_number' },
    returnee: { value: 'p.returnee' },
    youthAtRisk: { value: 'p.youth_at_risk' },
    hostCommunityMember: { value: 'p.host_community_member' },
    farmer: { value: 'p.farmer' },
    skills: { value: 'p.skills' },
    interests: { value: 'p.interests' },
    returnedFrom: { value: 'p.returned_from' },
    returnedOn: { value: 'p.returned_on' },
    guardianConsentOn: { value: 'p.guardian_consent_on' },
    disability: { value: 'p.disability' },
    sourceId: { value: 'p.source_id' },
    registeredAt: { value: 'p.created_at' },
  },
};
