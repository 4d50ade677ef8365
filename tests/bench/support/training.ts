import type { TestOffice } from '../../support/test-office.ts';
import { officeOf } from './offices.ts';

const cohorts = 1000;
const sessionsEach = 100;
const people = 10_000;

/** An id as the program makes them, from a kind and a number; SQL. */
const idOf = (kind: number, number: string) => `printf('%08x-0000-7000-8000-%012x', ${kind}, ${number})`;
const numbers = (count: number) =>
  `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${count})`;
const kept = '1, ?, ?, ?, ?';
const keptColumns = 'version, created_at, created_by, updated_at, updated_by';

/** An office of 10,000 people with 1,000 cohorts of 100 sessions each, and as many marks in them as asked for. */
export async function officeWithMarks(marks: number): Promise<{ office: TestOffice; cohortIds: string[] }> {
  const office = await officeOf(people);
  const trainees = Math.round(marks / cohorts / sessionsEach);
  const { userId, userName, roles } = await office.client.accounts.current({});
  const now = new Date().toISOString();
  const written = [now, userId, now, userId];
  const statements: [sql: string, parameters: unknown[]][] = [
    [
      `insert into course (id, ${keptColumns}, code, title, title_key, phase, minutes, prerequisites, attendance_threshold, late_percent, excused_counts)
       values (${idOf(1, '0')}, ${kept}, 'BENCH', 'Bench', 'bench', 'business', 6000, '[]', 80, 50, 0)`,
      written,
    ],
    [
      `${numbers(cohorts)} insert into cohort (id, ${keptColumns}, course_id, code, starts_on, pattern, holidays, status)
       select ${idOf(2, 'i')}, ${kept}, ${idOf(1, '0')}, 'BENCH-' || i, '2026-01-01', '[]', '[]', 'finished' from n`,
      written,
    ],
    [
      `${numbers(cohorts * sessionsEach)} insert into training_session (id, ${keptColumns}, cohort_id, held_on, part, minutes, status, planned_on)
       select ${idOf(3, 'i')}, ${kept}, ${idOf(2, `i / ${sessionsEach}`)}, date('2026-01-01', '+' || (i % ${sessionsEach}) || ' days'), 'day', 300,
              'held', date('2026-01-01', '+' || (i % ${sessionsEach}) || ' days') from n`,
      written,
    ],
    [
      `${numbers(cohorts * trainees)}, q as (select id, row_number() over (order by id) - 1 as place from person limit ${people})
       insert into enrolment (id, ${keptColumns}, cohort_id, person_id, status, status_on, applied_on, enrolled_on)
       select ${idOf(4, 'i')}, ${kept}, ${idOf(2, `i / ${trainees}`)}, q.id, 'enrolled', '2026-01-01', '2026-01-01', '2026-01-01'
         from n join q on q.place = i % ${people}`,
      written,
    ],
    [
      `insert into attendance_mark (id, session_id, enrolment_id, mark, recorded_at, recorded_by)
       select ${idOf(5, 'row_number() over ()')}, s.id, e.id, case abs(random()) % 10 when 0 then 'absent' when 1 then 'late' when 2 then 'excused' else 'present' end, ?, ?
         from enrolment e join training_session s on s.cohort_id = e.cohort_id join cohort k on k.id = e.cohort_id where k.code like 'BENCH-%'`,
      [now, userId],
    ],
    ['analyze', []],
  ];
  const actor = { userId, userName, role: roles.join(', ') };
  const known = await office.store.reads.query<unknown[]>(`select 1 from course where code = 'BENCH'`);
  if (known.length === 0) {
    for (const [sql, parameters] of statements)
      await office.store.write(actor, (tx) => tx.manager.query(sql, parameters));
  }
  const found = await office.store.reads.query<{ id: string }[]>(`select id from cohort where code like 'BENCH-%'`);
  return { office, cohortIds: found.map(({ id }) => id) };
}
