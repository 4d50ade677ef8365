import { sexes } from '../kernel/choices.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { ageFlags } from '../people/age.ts';
import { worksOn, type EmploymentPeriod } from './rules.ts';

/**
 * From this many hours a week a job is full-time. Labour force statistics draw the line at 35 hours where a country has none of its own
 * (ILO, *Measurement of part-time work*).
 */
export const fullTimeHours = 35;

export function isFullTime({ hoursPerWeek }: { readonly hoursPerWeek: number }): boolean {
  return hoursPerWeek >= fullTimeHours;
}

export interface CountedJob extends EmploymentPeriod {
  readonly personId: string;
  readonly sex: string | null;
  readonly birthDate: IsoDate | null;
  readonly returnee: boolean;
  readonly hoursPerWeek: number;
}

export interface JobCounts {
  readonly at: IsoDate;
  readonly jobs: number;
  /** Whoever has two jobs is one person. */
  readonly people: number;
  readonly bySex: Readonly<Record<string, number>>;
  readonly returnees: number;
  readonly others: number;
  readonly fullTime: number;
  readonly partTime: number;
  readonly hoursPerWeek: number;
  /** Jobs of people who are 15 to 17 on the day. */
  readonly minors: number;
}

const unknown = 'unknown';

/** Direct jobs on a day. Sexes, returnees with others, and full with part time each add up to `jobs`. */
export function countJobs(all: readonly CountedJob[], at: IsoDate): JobCounts {
  const jobs = all.filter((job) => worksOn(job, at));
  const known: readonly string[] = sexes;
  const sexOf = ({ sex }: CountedJob) => (sex !== null && known.includes(sex) ? sex : unknown);
  const count = (matches: (job: CountedJob) => boolean) => jobs.filter(matches).length;
  return {
    at,
    jobs: jobs.length,
    people: new Set(jobs.map(({ personId }) => personId)).size,
    bySex: Object.fromEntries([...sexes, unknown].map((sex) => [sex, count((job) => sexOf(job) === sex)])),
    returnees: count(({ returnee }) => returnee),
    others: count(({ returnee }) => !returnee),
    fullTime: count(isFullTime),
    partTime: count((job) => !isFullTime(job)),
    hoursPerWeek: jobs.reduce((sum, job) => sum + job.hoursPerWeek, 0),
    minors: count((job) => ageFlags(job, at).minor15to17),
  };
}
