import type { IsoDate } from '../kernel/dates.ts';
import { refused, warning } from '../kernel/rule-notice.ts';
import type { RuleNotice } from '../kernel/rule-notice.ts';
import { ageAt, fullAge } from '../people/age.ts';
import type { CooperativeStatus } from './lists.ts';

export interface EarlierMembership {
  readonly number: number;
  /** The day of leaving, `null` while the membership is open. */
  readonly exitedOn: IsoDate | null;
}

export interface NewMembership {
  readonly joinedOn: IsoDate;
  readonly cooperativeStatus: CooperativeStatus;
  /** Other memberships of the same person in the same cooperative. */
  readonly earlier: readonly EarlierMembership[];
  readonly person: { readonly birthDate: IsoDate | null; readonly guardianConsentOn: IsoDate | null };
}

/**
 * Whether a person may become a member.
 *
 * Refused: a membership that is still open, joining before an earlier exit, a dissolved cooperative. Warned: a person under 18 without a
 * guardian's consent.
 */
export function checkNewMembership({ joinedOn, cooperativeStatus, earlier, person }: NewMembership): RuleNotice[] {
  const open = earlier.find((other) => other.exitedOn === null);
  const exit = earlier.find((other) => other.exitedOn !== null && other.exitedOn > joinedOn);
  const age = ageAt(person.birthDate, joinedOn);
  const needsConsent = age !== null && age < fullAge && person.guardianConsentOn === null;
  return [
    ...(cooperativeStatus === 'dissolved' ? [refused('cooperatives.dissolved')] : []),
    ...(open ? [refused('memberships.already_open', { number: open.number })] : []),
    ...(exit?.exitedOn
      ? [refused('memberships.joined_before_exit', { number: exit.number, exitedOn: exit.exitedOn })]
      : []),
    ...(needsConsent ? [warning('memberships.minor', { age })] : []),
  ];
}
