import type { RefusalCode } from '../kernel/refusal-codes.ts';
import type { ImportKind } from './contract.ts';
import type { ImportField } from './import-field.ts';
import { personContact, personIdentity, personNames, personProfile } from './person-fields.ts';

const membership: readonly ImportField[] = [
  {
    field: 'cooperative',
    type: 'code',
    synonyms: [
      'cooperative',
      'cooperative id',
      'cooperative code',
      'cooperative name',
      'coop',
      'coop id',
      'group',
      'group name',
      'cooperativa',
      'groupement',
      'codigo de cooperativa',
    ],
  },
  {
    field: 'joinedOn',
    type: 'date',
    synonyms: [
      'joined',
      'joined on',
      'join date',
      'date joined',
      'membership date',
      'registration date',
      'date d adhesion',
      'date d inscription',
      'fecha de ingreso',
      'fecha de registro',
      'data de adesao',
      'data de registo',
    ],
  },
  {
    field: 'memberNumber',
    type: 'integer',
    synonyms: ['member number', 'membership number', 'member no', 'numero de membre', 'numero de socio', 'no membre'],
  },
  {
    field: 'category',
    type: 'text',
    synonyms: ['category', 'member category', 'membership category', 'categorie', 'categoria'],
  },
];

/** The fields of each kind of import, in the order they are offered. */
export const importFields: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  people: [...personNames, ...personIdentity, ...personContact, ...personProfile, ...membership],
  memberships: [
    ...personIdentity.filter(({ field }) => ['sourceId', 'caseCode', 'nationalId'].includes(field)),
    ...personNames,
    ...personContact.slice(0, 1),
    ...membership,
  ],
};

/** Of each group at least one field must be matched to a column; otherwise the file is refused with the group's code. */
export const neededFields: Readonly<Record<ImportKind, readonly { code: RefusalCode; fields: readonly string[] }[]>> = {
  people: [{ code: 'imports.names_missing', fields: ['givenNames', 'familyName', 'fullName'] }],
  memberships: [
    { code: 'imports.cooperative_missing', fields: ['cooperative'] },
    {
      code: 'imports.person_missing',
      fields: ['sourceId', 'caseCode', 'nationalId', 'givenNames', 'familyName', 'fullName', 'phone'],
    },
  ],
};
