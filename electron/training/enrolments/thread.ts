import type { z } from 'zod';
import type { Phase, EnrolmentStatus } from '../../../shared/training/choices.ts';
import type { enrolmentStep, threadEntry } from '../../../shared/training/enrolments/contract.ts';
import { openPhases } from '../../../shared/training/enrolments/admission.ts';
import type { SessionContext } from '../../engine/context.ts';
import { traineesOf } from '../attendance/summary.ts';
import { everybodyShown } from '../people-in-sql.ts';

interface Entry {
  readonly enrolmentId: string;
  readonly cohortId: string;
  readonly cohortCode: string;
  readonly courseTitle: string;
  readonly phase: Phase;
  readonly status: EnrolmentStatus;
  readonly certificateNumber: string | null;
  readonly change: number | null;
  readonly followUp: string | null;
}

type Step = z.infer<typeof enrolmentStep> & { readonly enrolmentId: string };

/** The change between the first test before and the last after, in percent of the maximum. */
const testChange = (kind: 'pre' | 'post', order: string) =>
  `(select r.score * 1.0 / a.maximum from assessment a join assessment_result r on r.assessment_id = a.id and r.enrolment_id = e.id
     where a.cohort_id = e.cohort_id and a.kind = '${kind}' and a.instrument is null and a.deleted_at is null and r.score is not null
     order by a.taken_on ${order} limit 1)`;

/** What a person did in training, the latest first, and which phases are open to them. */
export async function trainingThread(
  { office }: SessionContext,
  { personId }: { personId: string },
): Promise<{ entries: z.infer<typeof threadEntry>[]; phases: { phase: Phase; open: boolean; missing: Phase[] }[] }> {
  const { reads } = office;
  const entries = await reads.query<Entry[]>(
    `select e.id as enrolmentId, e.cohort_id as cohortId, k.code as cohortCode, o.title as courseTitle, o.phase, e.status,
            (select f.certificate_number from certificate f where f.enrolment_id = e.id and f.revoked_on is null and f.deleted_at is null) as certificateNumber,
            ${testChange('post', 'desc')} - ${testChange('pre', 'asc')} as change,
            (select json_object('month', t.months_after, 'status', t.status, 'work', t.work, 'on', coalesce(t.done_on, t.due_on))
               from tracer_follow_up t where t.enrolment_id = e.id and t.deleted_at is null and t.status <> 'due'
              order by t.months_after desc limit 1) as followUp
       from enrolment e join cohort k on k.id = e.cohort_id join course o on o.id = k.course_id
      where e.person_id = ? and e.deleted_at is null order by coalesce(e.enrolled_on, e.applied_on) desc, e.id desc`,
    [personId],
  );
  const steps = await reads.query<Step[]>(
    `select enrolment_id as enrolmentId, status, happened_on as "on", reason from enrolment_step
      where enrolment_id in (select value from json_each(?)) order by happened_on, recorded_at, id`,
    [JSON.stringify(entries.map(({ enrolmentId }) => enrolmentId))],
  );
  const cohorts = 'select cohort_id from enrolment where person_id = ? and deleted_at is null';
  const attendance = await traineesOf(reads, { cohorts, parameters: [personId], shown: everybodyShown });
  const percentOf = new Map(attendance.map((trainee) => [trainee.enrolmentId, trainee.percent]));
  const courses = await reads.query<{ phase: Phase; prerequisites: string }[]>(
    'select distinct phase, prerequisites from course where deleted_at is null',
  );
  const finished = entries.filter(({ status }) => status === 'completed').map(({ phase }) => phase);
  return {
    entries: entries.map(({ followUp, ...entry }) => ({
      ...entry,
      steps: steps
        .filter((step) => step.enrolmentId === entry.enrolmentId)
        .map(({ status, on, reason }) => ({ status, on, reason })),
      attendancePercent: percentOf.get(entry.enrolmentId) ?? null,
      lastFollowUp: followUp === null ? null : (JSON.parse(followUp) as z.infer<typeof threadEntry>['lastFollowUp']),
    })),
    phases: openPhases(
      courses.map(({ phase, prerequisites }) => ({ phase, prerequisites: JSON.parse(prerequisites) as Phase[] })),
      finished,
    ),
  };
}
