import type { ImportChoice } from '../imports/import-field.ts';

/** Sex as words, letters and the usual codes 1 and 2. */
export const sexChoices: readonly ImportChoice[] = [
  {
    value: 'female',
    title: 'people:sex.female',
    words: [
      'f',
      'female',
      'woman',
      'girl',
      'femme',
      'feminin',
      'fille',
      'mujer',
      'femenino',
      'nina',
      'mulher',
      'feminino',
      'w',
      '2',
    ],
  },
  {
    value: 'male',
    title: 'people:sex.male',
    words: ['m', 'male', 'man', 'boy', 'homme', 'masculin', 'garcon', 'hombre', 'h', 'masculino', 'nino', 'homem', '1'],
  },
  {
    value: 'other',
    title: 'people:sex.other',
    words: ['other', 'o', 'autre', 'otro', 'outro', 'x', 'non binary', 'nonbinary'],
  },
  {
    value: 'not-stated',
    title: 'people:sex.not-stated',
    words: ['not stated', 'unknown', 'u', 'inconnu', 'desconocido', 'prefer not to say', 'non precise', 'no indicado'],
  },
];
