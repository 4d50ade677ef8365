import { foldText } from '../../shared/kernel/text.ts';

const mostWords = 8;

/**
 * The condition that every typed word begins a word of a folded name. `column` is the name's key in the caller's SQL; nothing typed
 * matches every name.
 */
export function namePattern(column: string, typed: string): { condition: string; parameters: string[] } {
  const words = foldText(typed).split(' ').filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return { condition: '1 = 1', parameters: [] };
  // Folded text holds letters, digits and single spaces only, so there is no wildcard to escape.
  return {
    condition: words.map(() => `' ' || ${column} like ?`).join(' and '),
    parameters: words.map((word) => `% ${word}%`),
  };
}
