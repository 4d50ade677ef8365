import { traineesOf } from '../../electron/training/attendance/summary.ts';
import { everybodyShown } from '../../electron/training/people-in-sql.ts';
import { bareConnection } from './support/offices.ts';
import { inTurn, type Measure } from './support/measure.ts';
import { officeWithMarks } from './support/training.ts';

const registerSql = [
  'select id, held_on, part, minutes, topic, status from training_session where cohort_id = ? and deleted_at is null order by held_on',
  'select m.session_id, m.enrolment_id, m.mark from attendance_mark m join training_session s on s.id = m.session_id where s.cohort_id = ?',
  'select e.id, p.given_names, p.family_name, p.case_code from enrolment e join person p on p.id = e.person_id where e.cohort_id = ?',
];

/** Attendance of every trainee the way somebody would write it by hand, without absences in a row, thresholds or names. */
const attendanceSql = `select e.id, sum(s.minutes) as held,
    sum(case m.mark when 'present' then s.minutes when 'late' then s.minutes * 0.5 else 0 end) as attended
  from enrolment e join training_session s on s.cohort_id = e.cohort_id and s.status = 'held' and s.held_on >= e.enrolled_on
  left join attendance_mark m on m.session_id = s.id and m.enrolment_id = e.id
  where e.cohort_id in (select value from json_each(?)) group by e.id`;

/** Opening a cohort's roll call among two million marks, and the attendance of a thousand cohorts, against bare SQL. */
export async function benchTraining(sizes: readonly number[]): Promise<Measure[]> {
  const size = Math.min(2_000_000, 20 * Math.max(...sizes));
  const { office, cohortIds } = await officeWithMarks(size);
  const bare = bareConnection(office);
  const statements = registerSql.map((sql) => bare.prepare(sql));
  const [id = ''] = cohortIds;
  const grid = await inTurn(
    () => office.client.attendance.register({ id, from: null, to: null }),
    () => statements.map((statement) => statement.all(id)),
    15,
  );
  const all = JSON.stringify(cohortIds);
  const byHand = bare.prepare(attendanceSql);
  const attendance = await inTurn(
    () =>
      traineesOf(office.store.reads, {
        cohorts: 'select value from json_each(?)',
        parameters: [all],
        shown: everybodyShown,
      }),
    () => byHand.all(all),
    3,
  );
  return [
    {
      what: 'roll call of a cohort',
      size,
      ...grid,
      unit: 'ms',
      limit: '1.5 × + 10 ms',
      reached: grid.ours <= 1.5 * grid.plain + 10,
    },
    {
      what: 'attendance of 1,000 cohorts',
      size,
      ...attendance,
      unit: 'ms',
      limit: '2 ×',
      reached: attendance.ours <= 2 * attendance.plain,
    },
  ];
}
