import { journalList } from '../../../shared/records/journal/list.ts';
import type { ListSql } from '../../storage/list-query.ts';

/** Numbers run without a gap, so that the last one is how many there are. */
export const journalListSql: ListSql = {
  definition: journalList,
  table: 'journal j',
  id: 'j.sequence',
  joins: 'left join search_document d on d.record_id = j.record_id',
  where: '1 = 1',
  searchId: 'j.record_id',
  countSql: 'select coalesce(max(sequence), 0) as count from journal',
  columns: {
    sequence: { value: 'j.sequence' },
    at: { value: 'j.at' },
    userName: { value: 'j.user_name' },
    role: { value: 'j.role' },
    action: { value: 'j.action' },
    kind: { value: 'j.kind' },
    record: { value: 'd.title' },
    fields: { value: `(select group_concat(c.key, ', ') from json_each(j.changes) c)` },
    reason: { value: 'j.reason' },
    deviceId: { value: 'j.device_id' },
    recordId: { value: 'j.record_id' },
  },
};
