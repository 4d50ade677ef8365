import type { ImportField } from '../imports/import-field.ts';

export const personProfile: readonly ImportField[] = [
  {
    field: 'returnee',
    title: 'imports:field.returnee',
    type: 'boolean',
    synonyms: ['returnee', 'is returnee', 'retourne', 'migrant de retour', 'retornado', 'retornada'],
  },
  {
    field: 'youthAtRisk',
    title: 'imports:field.youthAtRisk',
    type: 'boolean',
    synonyms: ['youth at risk', 'at risk youth', 'jeune a risque', 'joven en riesgo', 'jovem em risco'],
  },
  {
    field: 'hostCommunityMember',
    title: 'imports:field.hostCommunityMember',
    type: 'boolean',
    synonyms: [
      'host community member',
      'host community',
      'communaute hote',
      'comunidad de acogida',
      'comunidade de acolhimento',
    ],
  },
  {
    field: 'farmer',
    title: 'imports:field.farmer',
    type: 'boolean',
    synonyms: ['farmer', 'is farmer', 'agriculteur', 'agricultor', 'agricultora'],
  },
  {
    field: 'returnedFrom',
    title: 'imports:field.returnedFrom',
    type: 'text',
    synonyms: [
      'returned from',
      'country returned from',
      'country of return',
      'pays de provenance',
      'pais de retorno',
      'retornado de',
    ],
  },
  {
    field: 'returnedOn',
    title: 'imports:field.returnedOn',
    type: 'date',
    synonyms: ['return date', 'date of return', 'returned on', 'date de retour', 'fecha de retorno', 'data de retorno'],
  },
];
