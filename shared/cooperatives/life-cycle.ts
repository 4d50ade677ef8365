import { compareDates } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { refused } from '../kernel/rule-notice.ts';
import type { RuleNotice } from '../kernel/rule-notice.ts';
import type { CooperativeStatus, MembershipStatus } from './lists.ts';

/** *forming → registered → active → suspended → dissolved*: where a cooperative can go from each status. */
export const cooperativeSteps = {
  forming: ['registered', 'dissolved'],
  registered: ['active', 'dissolved'],
  active: ['suspended', 'dissolved'],
  suspended: ['active', 'dissolved'],
  dissolved: [],
} as const satisfies Record<CooperativeStatus, readonly CooperativeStatus[]>;

/** *applicant → active → suspended → exited*: where a membership can go. An exited one stays so; rejoining is a new membership. */
export const membershipSteps = {
  applicant: ['active', 'exited'],
  active: ['suspended', 'exited'],
  suspended: ['active', 'exited'],
  exited: [],
} as const satisfies Record<MembershipStatus, readonly MembershipStatus[]>;

export interface StatusChange<Status extends string> {
  readonly from: Status;
  readonly to: Status;
  readonly on: IsoDate;
  /** When the present status began, `null` when that is not known. */
  readonly since: IsoDate | null;
}

/** Whether a cooperative may take this step on this date. */
export function checkCooperativeStep(change: StatusChange<CooperativeStatus>): RuleNotice[] {
  const allowed: readonly CooperativeStatus[] = cooperativeSteps[change.from];
  return [
    ...(allowed.includes(change.to) ? [] : [refused('cooperatives.step_not_allowed', { from: change.from, to: change.to })]),
    ...checkOrder(change),
  ];
}

/** Whether a membership may take this step on this date. */
export function checkMembershipStep(change: StatusChange<MembershipStatus>): RuleNotice[] {
  const allowed: readonly MembershipStatus[] = membershipSteps[change.from];
  return [
    ...(allowed.includes(change.to)
      ? []
      : [refused('memberships.step_not_allowed', { from: change.from, to: change.to })]),
    ...checkOrder(change),
  ];
}

function checkOrder(change: StatusChange<string>): RuleNotice[] {
  if (change.since === null || change.on >= change.since) return [];
  return [refused('cooperatives.step_before_last', { on: change.on, since: change.since })];
}

export interface StatusStep<Status extends string> {
  readonly status: Status;
  readonly on: IsoDate;
}

/** The status on a date by its dated steps, `null` before the first. Of two steps on one day the later listed counts. */
export function statusAt<Status extends string>(steps: readonly StatusStep<Status>[], at: IsoDate): Status | null {
  return inOrder(steps).findLast((step) => step.on <= at)?.status ?? null;
}

export interface Period {
  readonly from: IsoDate;
  /** The first day no longer inside; `null` while it lasts. */
  readonly until: IsoDate | null;
}

/** The periods in which a status held, oldest first. A status taken up and left on one day makes no period. */
export function periodsIn<Status extends string>(steps: readonly StatusStep<Status>[], status: Status): Period[] {
  const ordered = inOrder(steps);
  return ordered.flatMap((step, index) => {
    const until = ordered[index + 1]?.on ?? null;
    return step.status === status && until !== step.on ? [{ from: step.on, until }] : [];
  });
}

function inOrder<Status extends string>(steps: readonly StatusStep<Status>[]): StatusStep<Status>[] {
  return steps.toSorted((a, b) => compareDates(a.on, b.on));
}
