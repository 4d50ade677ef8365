import { defineList } from '../../kernel/list.ts';
import { phases } from '../choices.ts';

export const coursesList = defineList({
  name: 'courses',
  namespace: 'courses',
  read: 'training.read',
  export: 'training.export',
  personal: false,
  defaultSort: { field: 'title', descending: false },
  columns: [
    { field: 'code', type: 'code', width: 12, shown: true },
    { field: 'title', type: 'text', width: 34, shown: true },
    { field: 'phase', type: 'choice', width: 18, choices: phases, shown: true },
    { field: 'skill', type: 'text', width: 18, shown: true },
    { field: 'hours', type: 'decimal', width: 10, shown: true },
    { field: 'cohorts', type: 'integer', width: 10, shown: true },
    { field: 'attendanceThreshold', type: 'integer', width: 14 },
    { field: 'passMark', type: 'integer', width: 12 },
  ],
});
