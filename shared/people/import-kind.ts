import { membershipFields } from '../cooperatives/import-fields.ts';
import { defineImportShape } from '../imports/import-field.ts';
import { personContact, personIdentity, personNames } from './import-fields.ts';
import { personProfile } from './import-profile-fields.ts';

/** A register: one person in each row, with the community they live in and the cooperative they belong to. */
export const peopleImport = defineImportShape({
  kind: 'people',
  title: 'people:import.title',
  holds: 'people:import.holds',
  records: 'people:import.records',
  fields: [...personNames, ...personIdentity, ...personContact, ...personProfile, ...membershipFields],
  needed: [{ code: 'imports.names_missing', fields: ['givenNames', 'familyName', 'fullName'] }],
  permissions: ['people.write', 'communities.write', 'cooperatives.write', 'memberships.write'],
  page: '/people',
});
