/** A number as read from a cell; `ambiguous` when 1.250 or 1,250 could be a thousand or one and a quarter. */
export interface ParsedNumber {
  readonly value: number;
  readonly ambiguous: boolean;
}

type DecimalSign = '.' | ',';

const number = /^-?\d+(?:\.\d+)?$/;
const spaces = /[\s\u00A0\u202F'’_]/g;
/** Currency signs and units around a number tell nothing of its size. */
const around = /^[\p{Sc}\p{L}.\s]*?(?=-?[\d.,])|[\p{Sc}\p{L}%\s]+$/gu;

/**
 * Reads a number as offices write it: 1100.5, 1,100.50, 1.100,50, 1 100,50, UGX 1,100.
 *
 * @param decimal the sign before the decimals where it is known; otherwise the number tells for itself, and where it does not, a point is
 * taken for the decimal sign and a comma for the thousands
 * @returns null when it is no number
 */
export function parseNumber(text: string, decimal: DecimalSign | undefined): ParsedNumber | null {
  const bare = text.replace(around, '').replace(spaces, '');
  if (!/^-?[\d.,]*\d[.,]?$/.test(bare)) return null;
  const sign = decimal ?? decimalSignOf(bare);
  const grouping = sign === ',' ? '.' : ',';
  const [whole = '', ...rest] = bare.split(sign);
  if (rest.length > 1 || !isGrouped(whole, grouping)) return null;
  const plain = `${whole.replaceAll(grouping, '')}${rest[0] ? `.${rest[0]}` : ''}`.replace(/^(-?)(?=\.)/, '$10');
  if (!number.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? { value, ambiguous: decimal === undefined && isAmbiguous(bare) } : null;
}

/** The sign that must stand before the decimals; the point where nothing tells. */
function decimalSignOf(text: string): DecimalSign {
  const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  if (point >= 0) return text.indexOf('.') === point ? '.' : ',';
  const isThousands = /^-?[1-9]\d{0,2}(?:,\d{3})+$/.test(text);
  return comma < 0 || isThousands ? '.' : ',';
}

/** True for one sign before exactly three digits, which both notations know. */
export function isAmbiguous(text: string): boolean {
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
}

function isGrouped(whole: string, grouping: DecimalSign): boolean {
  const groups = whole.replace('-', '').split(grouping);
  if (groups.length === 1) return true;
  const [first = '', ...rest] = groups;
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}

/** Which notation a text of digits shows: whether the point or the comma stands before the decimals; null where it has neither sign. */
export function notationOf(text: string): 'point' | 'comma' | 'either' | null {
  const bare = text.replace(around, '').replace(spaces, '');
  if (!/^-?\d[\d.,]*$/.test(bare) || !/[.,]/.test(bare) || parseNumber(bare, undefined) === null) return null;
  if (isAmbiguous(bare)) return 'either';
  return decimalSignOf(bare) === '.' ? 'point' : 'comma';
}
