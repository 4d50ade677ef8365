import { countJobs, type CountedJob, type JobCounts } from '../../shared/jobs/counts.ts';
import type { SessionContext } from '../engine/context.ts';

/** Direct jobs on a day, of one cooperative or of all. */
export async function readCounts(
  { office }: SessionContext,
  { cooperativeId, at }: { cooperativeId?: string | undefined; at: string },
): Promise<JobCounts> {
  const one = cooperativeId === undefined ? [] : [cooperativeId];
  const rows = await office.reads.query<(Omit<CountedJob, 'returnee'> & { returnee: number })[]>(
    `select j.person_id as personId, j.from_date as "from", j.to_date as "to", j.hours_per_week as hoursPerWeek,
            p.sex, p.birth_date as birthDate, p.returnee
       from job j join person p on p.id = j.person_id
      where j.deleted_at is null and j.from_date <= ? and (j.to_date is null or j.to_date >= ?)
        ${one.length === 0 ? '' : 'and j.cooperative_id = ?'}`,
    [at, at, ...one],
  );
  return countJobs(
    rows.map((row) => ({ ...row, returnee: row.returnee === 1 })),
    at,
  );
}
