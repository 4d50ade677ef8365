import type { IsoDate } from '../kernel/dates.ts';
import { refused, warning } from '../kernel/rule-notice.ts';
import type { RuleNotice } from '../kernel/rule-notice.ts';
import { ageFlags } from '../people/age.ts';
import type { CooperativeStatus, MembershipStatus } from './lists.ts';

export interface ExistingMembership {
  readonly number: number;
  readonly status: MembershipStatus;
  /** When the present status began; for an exited membership the day of leaving. */
  readonly statusOn: IsoDate;
}

export interface NewMembership {
  readonly joinedOn: IsoDate;
  readonly cooperativeStatus: CooperativeStatus;
  /** Earlier memberships of the same person in the same cooperative. */
  readonly earlier: readonly ExistingMembership[];
  readonly person: { readonly birthDate: IsoDate | null; readonly guardianConsentOn: IsoDate | null };
}

/**
 * Whether a person may become a member.
 *
 * Refused: a membership that is still open, joining before an earlier exit, a dissolved cooperative. Warned: a person under 18 without a guardian's
 * consent.
 */
export function checkNewMembership(membership: NewMembership): RuleNotice[] {
  const { joinedOn, earlier, person, cooperativeStatus } = membership;
  const open = earlier.find((item) => item.status !== 'exited');
  const exitAfter = earlier.find((item) => item.status === 'exited' && item.statusOn > joinedOn);
  const flags = ageFlags(person, joinedOn);
  const consentMissing = (flags.under15 || flags.minor15to17) && person.guardianConsentOn === null;
  return [
    ...(cooperativeStatus === 'dissolved' ? [refused('memberships.cooperative_dissolved')] : []),
    ...(open ? [refused('memberships.already_open', { number: open.number, since: open.statusOn })] : []),
    ...(exitAfter ? [refused('memberships.joined_before_exit', { number: exitAfter.number, on: exitAfter.statusOn })] : []),
    ...(consentMissing && flags.age !== null ? [warning('memberships.guardian_consent_missing', { age: flags.age })] : []),
  ];
}

/**
 * The number of the next membership: one more than the highest ever given, so that a number is never used again.
 *
 * `given` holds the numbers of all memberships of the cooperative, exited and removed ones too.
 */
export function nextMembershipNumber(given: Iterable<number>): number {
  let highest = 0;
  for (const number of given) highest = Math.max(highest, number);
  return highest + 1;
}
