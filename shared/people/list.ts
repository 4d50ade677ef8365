import { defineList } from '../kernel/list.ts';
import { sexes } from '../kernel/choices.ts';

/** The register of people. */
export const peopleList = defineList({
  name: 'people',
  namespace: 'people',
  read: 'people.read',
  export: 'people.export',
  personal: true,
  defaultSort: { field: 'familyName', descending: false },
  columns: [
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'familyName', type: 'text', width: 20, shown: true },
    { field: 'givenNames', type: 'text', width: 22, shown: true },
    { field: 'otherNames', type: 'text', width: 18 },
    { field: 'sex', type: 'choice', width: 10, choices: sexes, shown: true },
    { field: 'birthDate', type: 'date', width: 12, shown: true },
    { field: 'community', type: 'text', width: 22, shown: true },
    { field: 'phone', type: 'phone', width: 16, shown: true },
    { field: 'otherPhone', type: 'phone', width: 16 },
    { field: 'mobileMoneyNumber', type: 'phone', width: 16 },
    { field: 'documentNumber', type: 'code', width: 18, needs: 'sensitive.contact' },
    { field: 'returnee', type: 'boolean', width: 10, shown: true },
    { field: 'youthAtRisk', type: 'boolean', width: 12 },
    { field: 'hostCommunityMember', type: 'boolean', width: 14 },
    { field: 'farmer', type: 'boolean', width: 10, shown: true },
    { field: 'skills', type: 'text', width: 22 },
    { field: 'interests', type: 'text', width: 22 },
    { field: 'returnedFrom', type: 'text', width: 16 },
    { field: 'returnedOn', type: 'date', width: 12 },
    { field: 'guardianConsentOn', type: 'date', width: 14 },
    { field: 'disability', type: 'choice', width: 12, choices: ['with', 'without', 'unknown'] },
    { field: 'sourceId', type: 'code', width: 16 },
    { field: 'registeredAt', type: 'datetime', width: 18 },
  ],
});
