import type { EntityManager } from 'typeorm';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';

type Figures = CohortRecord['figures'];

/** Trainees of a cohort by state, its sessions, and the certificates that hold. */
export async function readFigures(manager: EntityManager, cohortId: string): Promise<Figures> {
  const of = (status: string) => `count(*) filter (where status = '${status}')`;
  const [people] = await manager.query<
    Omit<Figures, 'sessions' | 'held' | 'cancelled' | 'minutesHeld' | 'certificates'>[]
  >(
    `select ${of('applied')} as applied, ${of('waiting')} as waiting, ${of('enrolled')} as enrolled, ${of('completed')} as completed,
            ${of('failed')} as failed, ${of('dropped-out')} as droppedOut
       from enrolment where cohort_id = ? and deleted_at is null`,
    [cohortId],
  );
  const [sessions] = await manager.query<Pick<Figures, 'sessions' | 'held' | 'cancelled' | 'minutesHeld'>[]>(
    `select count(*) as sessions, ${of('held')} as held, ${of('cancelled')} as cancelled,
            coalesce(sum(minutes) filter (where status = 'held'), 0) as minutesHeld
       from training_session where cohort_id = ? and deleted_at is null`,
    [cohortId],
  );
  const [given] = await manager.query<Pick<Figures, 'certificates'>[]>(
    'select count(*) as certificates from certificate where cohort_id = ? and revoked_on is null and deleted_at is null',
    [cohortId],
  );
  if (!people || !sessions || !given) throw new Error('an aggregate answers one row');
  return { ...people, ...sessions, ...given };
}
