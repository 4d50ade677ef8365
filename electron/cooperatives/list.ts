import { cooperativesList, membersList } from '../../shared/cooperatives/lists.ts';
import type { ListSql } from '../storage/list-query.ts';
import { recordScopes } from '../storage/record-scopes.ts';

/** The register of cooperatives. Members are counted on an index, for the rows of the page only. */
export const cooperativesListSql: ListSql = {
  definition: cooperativesList,
  table: 'cooperative k',
  id: 'k.id',
  joins: 'left join community c on c.id = k.community_id',
  where: 'k.deleted_at is null',
  counted: 'cooperative',
  scope: { of: recordScopes.cooperative },
  columns: {
    code: { value: 'k.code' },
    name: { value: 'k.name', sort: 'k.name_key' },
    groupKind: { value: 'k.group_kind' },
    community: { value: 'c.name', sort: 'c.name_key' },
    status: { value: 'k.status' },
    activeMembers: {
      value: `(select count(*) from membership m where m.cooperative_id = k.id and m.status = 'active' and m.deleted_at is null)`,
    },
    enterprise: { value: `nullif(concat_ws(' · ', k.value_chains, k.activities), '')` },
    registrationNumber: { value: 'k.registration_number' },
    registeredOn: { value: 'k.registered_on' },
  },
};

/** Memberships with the persons they belong to; the search box finds them by the person. */
export const membersListSql: ListSql = {
  definition: membersList,
  table: 'membership m',
  id: 'm.id',
  joins: `join person p on p.id = m.person_id join cooperative k on k.id = m.cooperative_id
    left join community c on c.id = p.community_id`,
  where: 'm.deleted_at is null',
  within: { cooperative: 'm.cooperative_id = ?', person: 'm.person_id = ?' },
  searchId: 'm.person_id',
  scope: { of: recordScopes.membership },
  person: 'm.person_id',
  minors: {
    birthDate: 'p.birth_date',
    caseCode: 'p.case_code',
    columns: ['familyName', 'givenNames', 'phone'],
  },
  columns: {
    number: { value: 'm.member_number' },
    cooperative: { value: 'k.name', sort: 'k.name_key' },
    caseCode: { value: 'p.case_code' },
    familyName: { value: 'p.family_name', sort: 'p.name_key' },
    givenNames: { value: 'p.given_names', sort: 'p.given_key' },
    sex: { value: 'p.sex' },
    category: { value: 'm.category' },
    status: { value: 'm.status' },
    joinedOn: { value: 'm.joined_on' },
    exitedOn: { value: 'm.exited_on' },
    phone: { value: 'p.phone' },
    community: { value: 'c.name', sort: 'c.name_key' },
    sourceId: { value: 'p.source_id' },
  },
};
