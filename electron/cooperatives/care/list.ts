import { householdSupportList } from '../../../shared/cooperatives/care/list.ts';
import type { ListSql } from '../../storage/list-query.ts';
import { recordScopes } from '../../storage/record-scopes.ts';

/** Households and how groups support them; the search box finds them by the household. */
export const householdSupportListSql: ListSql = {
  definition: householdSupportList,
  table: 'household_support s',
  id: 's.id',
  joins: `join household h on h.id = s.household_id join cooperative k on k.id = s.cooperative_id
    left join community c on c.id = h.community_id left join meeting g on g.id = s.meeting_id`,
  where: 's.deleted_at is null',
  within: { cooperative: 's.cooperative_id = ?', household: 's.household_id = ?' },
  searchId: 's.household_id',
  scope: { of: recordScopes.household_support },
  columns: {
    cooperative: { value: 'k.name', sort: 'k.name_key' },
    household: { value: 'h.name', sort: 'h.name_key' },
    community: { value: 'c.name', sort: 'c.name_key' },
    kind: { value: 's.kind' },
    from: { value: 's.from_date' },
    to: { value: 's.to_date' },
    decidedOn: { value: 'g.held_on' },
    note: { value: 's.note' },
  },
};
