import { between, type Source } from './source.ts';

const people = { hasPerson: true } as const;
const course = { course: 'o.title' } as const;
const ofCohort = 'join cohort k on k.id = e.cohort_id join course o on o.id = k.course_id';
const courseColumns = [
  { field: 'course', sql: 'o.title', type: 'text' },
  { field: 'cohort', sql: 'k.code', type: 'text' },
] as const;
const minutes = (mark: string) => `coalesce(sum(s.minutes) filter (where m.mark = '${mark}'), 0)`;
const assessmentOf = (kind: 'pre' | 'post') =>
  `(select x.id from assessment x where x.cohort_id = k.id and x.kind = '${kind}' and x.instrument is null and x.deleted_at is null
    order by x.taken_on ${kind === 'pre' ? '' : 'desc'}, x.id limit 1)`;

/** What happens in cohorts and after them. */
export const trainingSources: readonly Source[] = [
  {
    ...{ name: 'training-starts', ...people, id: 'e.id', date: 'e.enrolled_on', code: 'k.code' },
    from: `enrolment e join person p on p.id = e.person_id ${ofCohort}`,
    where: `e.deleted_at is null and ${between('e.enrolled_on')}`,
    page: { path: '/cohorts', id: 'k.id' },
    places: course,
    columns: [...courseColumns, { field: 'phase', sql: 'o.phase', type: 'text' }],
  },
  {
    ...{ name: 'training-ends', ...people, id: 'e.id', date: 'e.ended_on', code: 'k.code' },
    from: `enrolment e join person p on p.id = e.person_id ${ofCohort}`,
    where: `e.deleted_at is null and e.status in ('completed', 'failed', 'dropped-out') and ${between('e.ended_on')}`,
    page: { path: '/cohorts', id: 'k.id' },
    places: course,
    columns: [
      ...courseColumns,
      { field: 'status', sql: 'e.status', type: 'text' },
      { field: 'reason', sql: 'e.end_reason', type: 'text' },
    ],
  },
  {
    ...{ name: 'certificates', ...people, id: 'f.id', date: 'f.issued_on', code: 'f.certificate_number' },
    from: `certificate f join enrolment e on e.id = f.enrolment_id join person p on p.id = f.person_id ${ofCohort}`,
    where: `f.deleted_at is null and f.revoked_on is null and ${between('f.issued_on')}`,
    page: { path: '/cohorts', id: 'k.id' },
    places: course,
    columns: courseColumns,
  },
  {
    ...{ name: 'sessions', hasPerson: false, id: 's.id', date: 's.held_on', code: 'k.code' },
    from: 'training_session s join cohort k on k.id = s.cohort_id join course o on o.id = k.course_id',
    where: `s.deleted_at is null and s.status = 'held' and ${between('s.held_on')}`,
    page: { path: '/cohorts', id: 'k.id' },
    places: course,
    columns: [...courseColumns, { field: 'minutes', sql: 's.minutes', type: 'integer' }],
  },
  {
    ...{ name: 'attendance', ...people, id: 'e.id', date: 'a.last_on', code: 'k.code' },
    from: `(select e.id, max(s.held_on) as last_on, sum(s.minutes) as held, ${minutes('present')} as present, ${minutes('late')} as late,
        ${minutes('excused')} as excused
      from training_session s join enrolment e on e.cohort_id = s.cohort_id and e.deleted_at is null and e.enrolled_on <= s.held_on
        and (e.status <> 'dropped-out' or s.held_on <= e.ended_on)
      left join attendance_mark m on m.session_id = s.id and m.enrolment_id = e.id
      where s.deleted_at is null and s.status = 'held' and ${between('s.held_on')} group by e.id) a
      join enrolment e on e.id = a.id join person p on p.id = e.person_id ${ofCohort}`,
    where: '1 = 1',
    page: { path: '/cohorts', id: 'k.id' },
    places: course,
    columns: [...courseColumns, { field: 'minutes', sql: 'a.held', type: 'integer' }],
  },
  {
    ...{ name: 'changes', ...people, id: 'r.id', date: 'a.taken_on', code: 'k.code' },
    from: `cohort k join course o on o.id = k.course_id join assessment a on a.id = ${assessmentOf('post')}
      join assessment b on b.id = ${assessmentOf('pre')} join assessment_result r on r.assessment_id = a.id and r.score is not null
      join assessment_result q on q.assessment_id = b.id and q.enrolment_id = r.enrolment_id and q.score is not null
      join enrolment e on e.id = r.enrolment_id and e.deleted_at is null join person p on p.id = e.person_id`,
    where: `k.deleted_at is null and ${between('a.taken_on')}`,
    page: { path: '/cohorts', id: 'k.id' },
    places: course,
    columns: [
      ...courseColumns,
      { field: 'before', sql: 'round(1.0 * q.score / b.maximum, 2)', type: 'decimal' },
      { field: 'after', sql: 'round(1.0 * r.score / a.maximum, 2)', type: 'decimal' },
    ],
  },
  {
    ...{ name: 'follow-ups', ...people, id: 't.id', date: 't.due_on', code: `k.code || ' +' || t.months_after` },
    from: `tracer_follow_up t join enrolment e on e.id = t.enrolment_id join person p on p.id = t.person_id ${ofCohort}`,
    where: `t.deleted_at is null and ${between('t.due_on')}`,
    page: { path: '/cohorts', id: 'k.id' },
    places: course,
    columns: [
      ...courseColumns,
      { field: 'status', sql: 't.status', type: 'text' },
      { field: 'work', sql: 't.work', type: 'text' },
      { field: 'incomeBefore', sql: `case when t.currency = $currency then t.income_before end`, type: 'money' },
      { field: 'incomeNow', sql: `case when t.currency = $currency then t.income_now end`, type: 'money' },
    ],
  },
];
