/** Letters and digits that are not taken for one another (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 10;
const prefix = 'FIELDSTEAD-CERTIFICATE';

/** A verification code of 50 random bits, in two groups: `7QK2M-9XDVA`. It says nothing about the person. */
export function verificationCode(random: Uint8Array): string {
  const letters = Array.from({ length: codeLength }, (_, index) => signs.charAt((random[index] ?? 0) % signs.length));
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** How many random bytes a code takes. */
export const codeBytes = codeLength;

/** What the square code on a certificate holds: its number and its check value, and nothing about the person. */
export function certificateText(number: string, code: string): string {
  return `${prefix}:${number}:${code}`;
}

/** Number and code from what was scanned or typed; null when it is neither. */
export function readCertificateText(text: string): { number: string; code: string } | null {
  const [, number, code] = new RegExp(`^${prefix}:([^:]+):([^:]+)$`).exec(text.trim()) ?? [];
  return number !== undefined && code !== undefined ? { number, code: normalCode(code) } : null;
}

/** A code as it is kept, however it was typed: capitals, O for 0 and I or L for 1. */
export function normalCode(text: string): string {
  const plain = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain.length === codeLength ? `${plain.slice(0, 5)}-${plain.slice(5)}` : plain;
}
