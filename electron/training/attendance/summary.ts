import type { EntityManager } from 'typeorm';
import {
  absencesAtRisk,
  absencesInARow,
  attendancePercent,
  reachesThreshold,
  type AttendancePolicy,
} from '../../../shared/training/attendance/attendance.ts';
import type { TraineeAttendance } from '../../../shared/training/attendance/contract.ts';
import type { AttendanceMark } from '../../../shared/training/choices.ts';
import type { ShownPeople } from '../people-in-sql.ts';

interface Sums {
  readonly enrolmentId: string;
  readonly minutesHeld: number;
  readonly minutesPresent: number;
  readonly minutesLate: number;
  readonly minutesExcused: number;
  readonly unmarked: number;
  /** Marks of the sessions held, latest last, as their first letters; a dash where there is none. */
  readonly marks: string;
}

interface Trainee extends Sums {
  readonly personId: string;
  readonly cohortId: string;
  readonly cohortCode: string;
  readonly name: string;
  readonly caseCode: string;
  readonly phone: string | null;
  readonly threshold: number;
  readonly latePercent: number;
  readonly excusedCounts: number;
}

export type TraineeWithRules = TraineeAttendance & { readonly threshold: number } & AttendancePolicy;

/** Minutes of one mark among the sessions held since the enrolment. */
const minutesOf = (mark: AttendanceMark) => `coalesce(sum(s.minutes) filter (where m.mark = '${mark}'), 0)`;

/**
 * Minutes held and attended of every enrolment of some cohorts: sessions held since the enrolment and not after it ended. Reads sessions and
 * marks on their indexes alone.
 *
 * @param cohorts SQL of the cohorts' ids
 */
export function attendanceSums(cohorts: string): string {
  return `select e.id as enrolmentId, coalesce(sum(s.minutes), 0) as minutesHeld, ${minutesOf('present')} as minutesPresent,
      ${minutesOf('late')} as minutesLate, ${minutesOf('excused')} as minutesExcused,
      count(s.id) - count(m.mark) as unmarked,
      coalesce(group_concat(substr(coalesce(m.mark, '-'), 1, 1), '' order by s.held_on, s.part desc, s.id) filter (where s.id is not null), '') as marks
    from enrolment e
    left join training_session s on s.cohort_id = e.cohort_id and s.status = 'held' and s.deleted_at is null and s.held_on >= e.enrolled_on
      and (e.status <> 'dropped-out' or s.held_on <= e.ended_on)
    left join attendance_mark m on m.session_id = s.id and m.enrolment_id = e.id
   where e.cohort_id in (${cohorts}) and e.deleted_at is null and e.enrolled_on is not null
   group by e.id`;
}

const markOfLetter: Readonly<Record<string, AttendanceMark>> = { p: 'present', l: 'late', a: 'absent', e: 'excused' };

/** Which trainees are asked for, and how they are named in the answer. */
export interface TraineesAsked {
  /** SQL of the cohorts' ids. */
  readonly cohorts: string;
  readonly parameters: readonly unknown[];
  readonly shown: ShownPeople;
  /** SQL of the states; by default everybody who took part. */
  readonly statuses?: string;
}

const tookPart = `'enrolled', 'completed', 'failed', 'dropped-out'`;

/** Attendance of the trainees of some cohorts, judged by the rules of their courses, in the order of names. */
export async function traineesOf(
  manager: EntityManager,
  { cohorts, parameters, shown, statuses = tookPart }: TraineesAsked,
): Promise<TraineeWithRules[]> {
  const rows = await manager.query<Trainee[]>(
    `select a.*, e.person_id as personId, e.cohort_id as cohortId, k.code as cohortCode, ${shown.name} as name,
            p.case_code as caseCode, ${shown.phone} as phone, o.attendance_threshold as threshold, o.late_percent as latePercent, o.excused_counts as excusedCounts
       from (${attendanceSums(cohorts)}) a join enrolment e on e.id = a.enrolmentId join person p on p.id = e.person_id
       join cohort k on k.id = e.cohort_id join course o on o.id = k.course_id
      where e.status in (${statuses}) order by p.name_key, e.id`,
    [...parameters],
  );
  return rows.map(judged);
}

function judged({ marks, excusedCounts, ...row }: Trainee): TraineeWithRules {
  const policy = { latePercent: row.latePercent, excusedCounts: excusedCounts === 1 };
  const minutes = {
    held: row.minutesHeld,
    present: row.minutesPresent,
    late: row.minutesLate,
    excused: row.minutesExcused,
  };
  return {
    ...row,
    ...policy,
    percent: attendancePercent(minutes, policy),
    reached: reachesThreshold(minutes, policy, row.threshold),
    absencesInARow: absencesInARow(Array.from(marks, (letter) => markOfLetter[letter] ?? null)),
  };
}

/** Whether somebody is to be looked after: below the threshold, or absent too often in a row. */
export function isAtRisk(trainee: TraineeAttendance): boolean {
  return (trainee.percent !== null && !trainee.reached) || trainee.absencesInARow >= absencesAtRisk;
}
