import type { Environment } from '../../storage/environment.ts';

/** Letters and digits that are not taken for one another on paper or on the phone. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

/** A password for the first sign-in, easy to read out: sixteen signs in four groups, 79 bits. */
export function firstPassword(environment: Environment): string {
  const signs: string[] = [];
  while (signs.length < groups * groupLength) {
    const [byte = 255] = environment.randomBytes(1);
    // Bytes beyond the last whole alphabet would make its first letters likelier.
    if (byte < alphabet.length * Math.floor(256 / alphabet.length)) signs.push(alphabet.charAt(byte % alphabet.length));
  }
  return Array.from({ length: groups }, (_, group) =>
    signs.slice(group * groupLength, (group + 1) * groupLength).join(''),
  ).join('-');
}
