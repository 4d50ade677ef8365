import type { ImportChoice, ImportField } from '../imports/import-field.ts';
import { defineImportShape } from '../imports/import-field.ts';
import { personLinkFields, personLinkNeeded } from '../people/import-fields.ts';

const categoryChoices: readonly ImportChoice[] = [
  {
    value: 'founder',
    title: 'members:category.founder',
    words: [
      'founder',
      'founding member',
      'fondateur',
      'fondatrice',
      'membre fondateur',
      'fundador',
      'fundadora',
      'socio fundador',
    ],
  },
  {
    value: 'ordinary',
    title: 'members:category.ordinary',
    words: [
      'ordinary',
      'ordinary member',
      'member',
      'ordinaire',
      'membre',
      'membre actif',
      'ordinario',
      'socio',
      'activo',
      'ordinaria',
    ],
  },
  {
    value: 'associate',
    title: 'members:category.associate',
    words: [
      'associate',
      'associate member',
      'associe',
      'associee',
      'membre associe',
      'asociado',
      'asociada',
      'associado',
    ],
  },
];

/** By this a file tells a cooperative, with its code or its name. */
export const cooperativeLinkField: ImportField = {
  field: 'cooperative',
  title: 'imports:field.cooperative',
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
};

/** What a file says of a membership beside the person. */
export const membershipFields: readonly ImportField[] = [
  cooperativeLinkField,
  {
    field: 'joinedOn',
    title: 'imports:field.joinedOn',
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
    title: 'imports:field.memberNumber',
    type: 'integer',
    synonyms: ['member number', 'membership number', 'member no', 'numero de membre', 'numero de socio', 'no membre'],
  },
  {
    field: 'category',
    title: 'imports:field.category',
    type: 'choice',
    choices: categoryChoices,
    synonyms: ['category', 'member category', 'membership category', 'categorie', 'categoria'],
  },
];

/** A list of members: one membership in each row, of people who are registered already. */
export const membershipsImport = defineImportShape({
  kind: 'memberships',
  title: 'members:import.title',
  holds: 'members:import.holds',
  records: 'members:import.records',
  fields: [...personLinkFields, ...membershipFields],
  needed: [{ code: 'imports.cooperative_missing', fields: ['cooperative'] }, personLinkNeeded],
  permissions: ['cooperatives.write', 'memberships.write'],
  page: '/members',
});
