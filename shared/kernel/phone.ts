import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface Phone {
  /** As it was typed, trimmed: leading zeros and spaces are kept. */
  readonly text: string;
  /** International form such as `+2348031234567`; `null` when the text is not one valid number. */
  readonly e164: string | null;
}

/**
 * Keeps a phone number as typed, with its international form beside it.
 *
 * `country` is the two-letter code whose national numbers are meant when no country code was typed. A leading `00` counts as `+`, because
 * people write it everywhere, also where the country dials another prefix.
 */
export function normalisePhone(text: string, country: string): Phone {
  const typed = text.trim();
  const region = country.toUpperCase();
  const international = typed.replace(/^00(?=[1-9])/, '+');
  const number = isSupportedCountry(region)
    ? parsePhoneNumberFromString(international, region)
    : parsePhoneNumberFromString(international);
  return { text: typed, e164: number?.isValid() ? number.number : null };
}

/** Arabic-Indic and extended Arabic-Indic digits become 0 to 9; everything that is not a digit goes. */
function digitsOf(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/\D/g, '');
}

/** The digits that tell numbers apart: without leading zeros (trunk prefix, `00`), at most the last nine. Empty for text without digits. */
export function phoneDigits(text: string): string {
  return digitsOf(text).replace(/^0+/, '').slice(-9);
}

const shortestNumber = 7;
const oneDigit = /^(\d)\1*$/;

/** False for what people type to fill a field: fewer than seven digits, or one digit repeated. */
export function isTellingPhone(text: string): boolean {
  return tells(phoneDigits(text));
}

function tells(digits: string): boolean {
  return digits.length >= shortestNumber && !oneDigit.test(digits);
}

/**
 * True when two texts can be the same number, whatever the formatting.
 *
 * Without leading zeros the shorter must be the end of the longer, so `0803 123 4567` equals `+234 803 123 4567`, and the eight-digit
 * `5512-3456` equals `+502 5512 3456`. Numbers that tell nothing are never the same.
 */
export function samePhone(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const [first, second] = [a, b].map((text) => digitsOf(text).replace(/^0+/, '')) as [string, string];
  const ends = first.length >= second.length ? first.endsWith(second) : second.endsWith(first);
  return ends && tells(first.slice(-9)) && tells(second.slice(-9));
}
