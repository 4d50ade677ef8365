import type { CooperativeStatus, MembershipStatus } from '../../shared/cooperatives/lists.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';

const cooperativeSteps: Readonly<Record<CooperativeStatus, readonly CooperativeStatus[]>> = {
  forming: ['registered', 'dissolved'],
  registered: ['active', 'suspended', 'dissolved'],
  active: ['suspended', 'dissolved'],
  suspended: ['active', 'dissolved'],
  dissolved: [],
};

const membershipSteps: Readonly<Record<MembershipStatus, readonly MembershipStatus[]>> = {
  applicant: ['active', 'exited'],
  active: ['suspended', 'exited'],
  suspended: ['active', 'exited'],
  exited: [],
};

interface Step<S> {
  readonly status: S;
  readonly on: string;
}

/** @throws Refusal when the life cycle has no such step, or the day lies before the step before it or after today. */
export function requireCooperativeStep(
  before: CooperativeStatus,
  previousOn: string | null,
  step: Step<CooperativeStatus>,
  today: string,
): void {
  if (!cooperativeSteps[before].includes(step.status)) throw new Refusal('cooperatives.step_impossible', {}, 'status');
  if (previousOn !== null && step.on < previousOn)
    throw new Refusal('cooperatives.step_too_early', { previous: previousOn }, 'on');
  if (step.on > today) throw new Refusal('cooperatives.date_in_future', {}, 'on');
}

/** @throws Refusal when there is no such step, its day cannot be right, or somebody loses rights without a reason. */
export function requireMembershipStep(
  before: Step<MembershipStatus>,
  step: Step<MembershipStatus> & { reason: string | null },
  today: string,
): void {
  if (!membershipSteps[before.status].includes(step.status))
    throw new Refusal('memberships.step_impossible', {}, 'status');
  if (step.on < before.on) throw new Refusal('memberships.step_too_early', { previous: before.on }, 'on');
  if (step.on > today) throw new Refusal('cooperatives.date_in_future', {}, 'on');
  if (step.status !== 'active' && step.reason === null) throw new Refusal('memberships.reason_needed', {}, 'reason');
}
