import { defineList } from '../../kernel/list.ts';
import { journalActions, journalKinds } from './actions.ts';

/** Every entry of the journal, the newest first: who did what to which record, never the values. */
export const journalList = defineList({
  name: 'journal',
  namespace: 'journal',
  read: 'journal.read',
  export: 'journal.export',
  personal: true,
  defaultSort: { field: 'sequence', descending: true },
  columns: [
    { field: 'sequence', type: 'integer', width: 10, shown: true },
    { field: 'at', type: 'datetime', width: 18, shown: true },
    { field: 'userName', type: 'text', width: 20, shown: true },
    { field: 'role', type: 'code', width: 16 },
    {
      field: 'action',
      type: 'choice',
      width: 20,
      choices: journalActions,
      commonTexts: 'history.action',
      shown: true,
    },
    { field: 'kind', type: 'choice', width: 18, choices: journalKinds, commonTexts: 'record-kinds', shown: true },
    { field: 'record', type: 'text', width: 26, shown: true, needs: 'people.read' },
    { field: 'fields', type: 'text', width: 30, shown: true },
    { field: 'reason', type: 'text', width: 30, shown: true },
    { field: 'deviceId', type: 'code', width: 18 },
    { field: 'recordId', type: 'code', width: 18 },
  ],
});
