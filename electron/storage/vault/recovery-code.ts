import { createHash, randomInt } from 'node:crypto';

/** No I, L, O or U: nothing in a printed code can be read as something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;
const randomSymbols = 30;
const checkSymbols = 2;

/**
 * A new recovery code: 30 random symbols (150 bits) and two that check them, printed as eight groups of four.
 *
 * @example 'K7QD-0M3T-…'
 */
export function generateRecoveryCode(): string {
  let symbols = '';
  for (let index = 0; index < randomSymbols; index += 1) symbols += alphabet.charAt(randomInt(alphabet.length));
  return grouped(symbols + checkOf(symbols));
}

/**
 * What a person typed, in the form the code was made in; `undefined` when it cannot be a recovery code.
 *
 * Case, spaces and dashes do not matter, and the letters O, I and L are read as the digits they look like.
 */
export function normalizeRecoveryCode(typed: string): string | undefined {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (symbols.length !== randomSymbols + checkSymbols) return undefined;
  if (!/^[0-9A-HJKMNP-TV-Z]+$/.test(symbols)) return undefined;
  const payload = symbols.slice(0, randomSymbols);
  return symbols.slice(randomSymbols) === checkOf(payload) ? grouped(symbols) : undefined;
}

/** Ten bits of a hash: a slip of the pen is caught at once, without a slow key derivation and without counting as a guess. */
function checkOf(payload: string): string {
  const bits = createHash('sha256').update(`fieldstead recovery code ${payload}`).digest().readUInt16BE(0);
  return alphabet.charAt(bits & 31) + alphabet.charAt((bits >> 5) & 31);
}

function grouped(symbols: string): string {
  return symbols.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? symbols;
}
