import { householdsList } from '../../shared/households/contract.ts';
import type { ListSql } from '../storage/list-query.ts';
import { recordScopes } from '../storage/record-scopes.ts';

/** The households as SQL; members are those not in the bin. */
export const householdsListSql: ListSql = {
  definition: householdsList,
  table: 'household h',
  id: 'h.id',
  joins: 'left join community c on c.id = h.community_id',
  where: 'h.deleted_at is null',
  counted: 'household',
  scope: { of: recordScopes.household },
  columns: {
    name: { value: 'h.name', sort: 'h.name_key' },
    community: { value: 'c.name', sort: 'c.name_key' },
    members: { value: '(select count(*) from person p where p.household_id = h.id and p.deleted_at is null)' },
    vulnerabilities: { value: 'json_array_length(h.vulnerability)' },
  },
};
