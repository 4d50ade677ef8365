import { sexes } from '../kernel/choices.ts';
import { defineList } from '../kernel/list.ts';
import { wagePeriods } from './choices.ts';

/** Direct jobs; `within` narrows to one cooperative (`cooperative:<id>`) or one person (`person:<id>`). */
export const jobsList = defineList({
  name: 'jobs',
  namespace: 'jobs',
  read: 'jobs.read',
  export: 'jobs.export',
  personal: true,
  defaultSort: { field: 'from', descending: true },
  columns: [
    { field: 'cooperative', type: 'text', width: 28, shown: true },
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'familyName', type: 'text', width: 18, shown: true },
    { field: 'givenNames', type: 'text', width: 18, shown: true },
    { field: 'sex', type: 'choice', width: 10, choices: sexes, shown: true },
    { field: 'returnee', type: 'boolean', width: 10 },
    { field: 'minor', type: 'boolean', width: 12, shown: true },
    { field: 'guardianConsentOn', type: 'date', width: 16 },
    { field: 'title', type: 'text', width: 24, shown: true },
    { field: 'from', type: 'date', width: 12, shown: true },
    { field: 'to', type: 'date', width: 12, shown: true },
    { field: 'hoursPerWeek', type: 'integer', width: 12, shown: true },
    { field: 'fullTime', type: 'boolean', width: 10 },
    { field: 'wage', type: 'money', width: 14, currencyField: 'currency' },
    { field: 'wagePeriod', type: 'choice', width: 12, choices: wagePeriods },
    { field: 'currency', type: 'code', width: 10 },
    { field: 'endReason', type: 'text', width: 24 },
  ],
});
