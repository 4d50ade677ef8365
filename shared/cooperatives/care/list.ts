import { defineList } from '../../kernel/list.ts';
import { supportKinds } from './support.ts';

/** Households and how they are supported; `within` narrows to one group (`cooperative:<id>`) or one household (`household:<id>`). */
export const householdSupportList = defineList({
  name: 'household-support',
  namespace: 'support',
  read: 'cooperatives.read',
  export: 'cooperatives.export',
  personal: true,
  defaultSort: { field: 'from', descending: true },
  columns: [
    { field: 'cooperative', type: 'text', width: 30, shown: true },
    { field: 'household', type: 'text', width: 26, shown: true },
    { field: 'community', type: 'text', width: 20, shown: true },
    { field: 'kind', type: 'choice', width: 18, choices: supportKinds, shown: true },
    { field: 'from', type: 'date', width: 12, shown: true },
    { field: 'to', type: 'date', width: 12, shown: true },
    { field: 'decidedOn', type: 'date', width: 14 },
    { field: 'note', type: 'text', width: 30 },
  ],
});
