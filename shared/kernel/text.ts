/** Letters that Unicode does not take apart into a base letter and a mark. West African letters are written both ways in registers. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ɖ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ɛ: 'e',
  ɔ: 'o',
  ə: 'e',
  ǝ: 'e',
  ƒ: 'f',
  ɣ: 'g',
  ɲ: 'n',
  ʋ: 'v',
  ٱ: 'ا',
  ى: 'ي',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Accents of Latin letters, and Arabic vowel signs, hamza and madda above or below (so that أ إ آ become ا); other scripts keep their signs. */
const marks = /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
const arabicStretch = /\u0640/g;
const apostrophes = /['’‘ʼʻʽʾʿˈ`]/g;
const otherSigns = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;

/**
 * Text as it is searched and compared: lower case, without accents, apostrophes closed up, every other sign a single space.
 *
 * Arabic loses vowel signs and stretching, and its alef forms become one; Ethiopic and other scripts are kept as they are.
 * Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return plainWords.test(text) ? text.toLowerCase() : foldSigns(text);
}

/** Most names and codes: unaccented words with single spaces, which only lose their capitals. Imports fold a million of them. */
const plainWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

function foldSigns(text: string): string {
  return text
    .replace(/´/g, "'")
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .replace(arabicStretch, '')
    .replace(apostrophes, '')
    .normalize('NFC')
    .replace(otherSigns, ' ')
    .trim();
}

/** The words of a folded text. */
export function foldedWords(text: string): string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}
