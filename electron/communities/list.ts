import { communitiesList } from '../../shared/communities/contract.ts';
import type { ListSql } from '../storage/list-query.ts';
import { recordScopes } from '../storage/record-scopes.ts';

/** The communities as SQL; the administrative unit is the one the community lies in, people are those not in the bin. */
export const communitiesListSql: ListSql = {
  definition: communitiesList,
  table: 'community c',
  id: 'c.id',
  joins: 'left join admin_unit u on u.pcode = c.pcode',
  where: 'c.deleted_at is null',
  counted: 'community',
  scope: { of: recordScopes.community },
  columns: {
    name: { value: 'c.name', sort: 'c.name_key' },
    kind: { value: 'c.kind' },
    adminUnit: { value: 'u.name' },
    pcode: { value: 'c.pcode' },
    people: { value: '(select count(*) from person p where p.community_id = c.id and p.deleted_at is null)' },
    latitude: { value: 'c.latitude' },
    longitude: { value: 'c.longitude' },
  },
};
