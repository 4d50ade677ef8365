import type { CooperativeStatus } from '../cooperatives/lists.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { refused, warning } from '../kernel/rule-notice.ts';
import type { RuleNotice } from '../kernel/rule-notice.ts';
import { ageFlags } from '../people/age.ts';

export interface EmploymentPeriod {
  readonly from: IsoDate;
  /** The last day, `null` while it goes on. */
  readonly to: IsoDate | null;
}

export interface JobFacts {
  readonly person: { readonly birthDate: IsoDate | null; readonly guardianConsentOn: IsoDate | null };
  readonly cooperativeStatus: CooperativeStatus;
  /** Other jobs of the same person in the same cooperative. */
  readonly others: readonly EmploymentPeriod[];
}

/**
 * What the rules say of employing somebody.
 *
 * Refused: under 15 on the first day, an end before the beginning, a dissolved cooperative. Warned: 15 to 17, which needs a guardian's
 * consent, and a second job in the same cooperative at the same time.
 */
export function checkJob(job: EmploymentPeriod, { person, cooperativeStatus, others }: JobFacts): RuleNotice[] {
  return [
    ...(cooperativeStatus === 'dissolved' ? [refused('cooperatives.dissolved')] : []),
    ...(job.to !== null && job.to < job.from ? [refused('jobs.ends_before_start', { from: job.from })] : []),
    ...ageNotices(person, job.from),
    ...(others.some((other) => overlap(other, job)) ? [warning('jobs.second_job')] : []),
  ];
}

function ageNotices(person: JobFacts['person'], from: IsoDate): RuleNotice[] {
  const { age, under15, minor15to17 } = ageFlags(person, from);
  if (age !== null && under15) return [refused('jobs.under_15', { age })];
  if (age === null || !minor15to17) return [];
  return [warning(person.guardianConsentOn === null ? 'jobs.consent_missing' : 'jobs.minor', { age })];
}

function overlap(a: EmploymentPeriod, b: EmploymentPeriod): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

/** Somebody works on the first day, on the last day and on every day between. */
export function worksOn(job: EmploymentPeriod, at: IsoDate): boolean {
  return job.from <= at && (job.to === null || job.to >= at);
}
