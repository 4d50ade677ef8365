import { foldText } from '../../../shared/kernel/text.ts';
import type { Sex } from '../../../shared/kernel/choices.ts';

const sexWords: Readonly<Record<Sex, readonly string[]>> = {
  female: [
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
  male: ['m', 'male', 'man', 'boy', 'homme', 'masculin', 'garcon', 'hombre', 'h', 'masculino', 'nino', 'homem', '1'],
  other: ['other', 'o', 'autre', 'otro', 'outro', 'x', 'non binary', 'nonbinary'],
  'not-stated': [
    'not stated',
    'unknown',
    'u',
    'inconnu',
    'desconocido',
    'prefer not to say',
    'non precise',
    'no indicado',
    '',
  ],
};

/** Sex in English, French, Spanish and Portuguese, as words, letters or the usual codes 1 and 2; null when it is none of them. */
export function parseSex(text: string): Sex | null {
  const folded = foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const found = Object.entries(sexWords).find(([, words]) => words.includes(folded));
  return found ? (found[0] as Sex) : null;
}

const yes = new Set([
  'true',
  'yes',
  'y',
  '1',
  'oui',
  'o',
  'vrai',
  'si',
  's',
  'sim',
  'verdadero',
  'verdadeiro',
  'x',
  '✓',
  '✔',
]);
const no = new Set(['false', 'no', 'n', '0', 'non', 'faux', 'nao', 'falso', '']);

/** Yes or no in the four languages; null when it is neither. */
export function parseBoolean(text: string): boolean | null {
  const folded = foldText(text).trim();
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : null;
}

export function parseInteger(text: string): number | null {
  return /^\d{1,9}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : null;
}

/** One cell with a whole name: "Idahosa, Osaro Paul" tells which is the family name, otherwise it is the last word. */
export function splitFullName(text: string): { givenNames: string; familyName: string } {
  const comma = text.split(',').map((part) => part.trim());
  if (comma.length === 2 && comma[0] && comma[1]) return { familyName: comma[0], givenNames: comma[1] };
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length <= 1) return { givenNames: text.trim(), familyName: '' };
  return { givenNames: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' };
}
