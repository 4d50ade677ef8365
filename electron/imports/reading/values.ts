import { foldText } from '../../../shared/kernel/text.ts';

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
