import type { EntityManager } from 'typeorm';
import { sqlFor, type SourceRange } from '../sources/source.ts';

/** The tables whose changes move the figures of a source, and the day that puts a record into a quarter. */
const movedBy: Readonly<Record<string, readonly [table: string, day: string]>> = {
  people: ['person', 'created_at'],
  meetings: ['meeting', 'held_on'],
  resolutions: ['resolution', 'due_on'],
  joining: ['membership', 'joined_on'],
  leaving: ['membership', 'exited_on'],
  'training-starts': ['enrolment', 'enrolled_on'],
  'training-ends': ['enrolment', 'ended_on'],
  certificates: ['certificate', 'issued_on'],
  sessions: ['training_session', 'held_on'],
  attendance: ['training_session', 'held_on'],
  'follow-ups': ['tracer_follow_up', 'due_on'],
  'new-jobs': ['job', 'from_date'],
  jobs: ['job', 'from_date'],
  signings: ['agreement', 'signed_on'],
  deliveries: ['delivery', 'weighed_on'],
};
const mostReasons = 3;

/** The reasons the journal holds for changes, since an instant, of records that count in a period; null when nobody gave one. */
export async function reasonsSince(
  manager: EntityManager,
  source: string,
  range: SourceRange,
  since: string,
): Promise<string | null> {
  const moved = movedBy[source];
  if (!moved) return null;
  const [table, day] = moved;
  const rows = await manager.query<{ reason: string }[]>(
    sqlFor(
      `select distinct j.reason from "${table}" x join journal j on j.record_id = x.id and j.at > ? and j.reason is not null
        where substr(x."${day}", 1, 10) between $from and $to order by j.sequence limit ${mostReasons}`,
      range,
    ),
    [since],
  );
  return rows.length === 0 ? null : rows.map(({ reason }) => reason).join('; ');
}
