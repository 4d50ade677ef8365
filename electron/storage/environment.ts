import { randomBytes } from 'node:crypto';
import { uptime } from 'node:os';
import { v7 } from 'uuid';

/** Time, ids and randomness, injected so that tests own them. */
export interface Environment {
  /** Wall clock in milliseconds since 1970, UTC. */
  now(): number;
  /** Seconds since the computer was started; setting the clock does not change it. */
  uptime(): number;
  newId(): string;
  randomBytes(length: number): Buffer;
}

export const realEnvironment: Environment = { now: () => Date.now(), uptime, newId: () => v7(), randomBytes };

export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The calendar date on the office's wall, not in UTC. */
export function localDate(milliseconds: number): string {
  const date = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
