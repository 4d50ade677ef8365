import type { IsoDate } from '../kernel/dates.ts';
import { refused } from '../kernel/rule-notice.ts';
import type { RuleNotice } from '../kernel/rule-notice.ts';
import type { CooperativeStatus, MembershipStatus } from './lists.ts';

/** *forming → registered → active → suspended → dissolved*: where a cooperative can go from each status. */
export const cooperativeSteps: Readonly<Record<CooperativeStatus, readonly CooperativeStatus[]>> = {
  forming: ['registered', 'dissolved'],
  registered: ['active', 'suspended', 'dissolved'],
  active: ['suspended', 'dissolved'],
  suspended: ['active', 'dissolved'],
  dissolved: [],
};

/** *applicant → active → suspended → exited*: where a membership can go. An exited one stays so; rejoining is a new membership. */
export const membershipSteps: Readonly<Record<MembershipStatus, readonly MembershipStatus[]>> = {
  applicant: ['active', 'exited'],
  active: ['suspended', 'exited'],
  suspended: ['active', 'exited'],
  exited: [],
};

export interface Step<Status extends string> {
  readonly status: Status;
  readonly on: IsoDate;
}

/** Whether a cooperative may take a step. `before.on` is the day of the step before, `null` when that is not known. */
export function checkCooperativeStep(
  before: { readonly status: CooperativeStatus; readonly on: IsoDate | null },
  step: Step<CooperativeStatus>,
  today: IsoDate,
): RuleNotice[] {
  return [
    ...(cooperativeSteps[before.status].includes(step.status) ? [] : [refused('cooperatives.step_impossible')]),
    ...(before.on !== null && step.on < before.on
      ? [refused('cooperatives.step_too_early', { previous: before.on })]
      : []),
    ...checkNotInFuture(step.on, today),
  ];
}

/** Whether a membership may take a step. A suspension or an exit needs a reason. */
export function checkMembershipStep(
  before: Step<MembershipStatus>,
  step: Step<MembershipStatus> & { readonly reason: string | null },
  today: IsoDate,
): RuleNotice[] {
  const losesRights = step.status === 'suspended' || step.status === 'exited';
  return [
    ...(membershipSteps[before.status].includes(step.status) ? [] : [refused('memberships.step_impossible')]),
    ...(step.on < before.on ? [refused('memberships.step_too_early', { previous: before.on })] : []),
    ...checkNotInFuture(step.on, today),
    ...(losesRights && step.reason === null ? [refused('memberships.reason_needed')] : []),
  ];
}

function checkNotInFuture(on: IsoDate, today: IsoDate): RuleNotice[] {
  return on > today ? [refused('cooperatives.date_in_future')] : [];
}
