import { shownPercent } from '../../../shared/training/attendance/attendance.ts';
import type { CohortStatus, EnrolmentStatus, Phase } from '../../../shared/training/choices.ts';
import type { DetailSheet, FigureSheet, ReportCell, ReportChart } from '../../workbooks/report/content.ts';
import { isAtRisk, traineesOf, type TraineeWithRules } from '../attendance/summary.ts';
import type { TrainingSheets, TrainingWorkbookContext } from './workbook-job.ts';

interface CohortFigures {
  readonly id: string;
  readonly code: string;
  readonly course: string;
  readonly phase: Phase;
  readonly status: CohortStatus;
  readonly provider: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly capacity: number | null;
  readonly trainees: number;
  readonly women: number;
  readonly men: number;
  readonly completed: number;
  readonly failed: number;
  readonly droppedOut: number;
  readonly sessionsHeld: number;
  readonly minutesHeld: number;
  readonly certificates: number;
}

interface Trainee {
  readonly enrolmentId: string;
  readonly cohort: string;
  readonly caseCode: string;
  readonly name: string;
  readonly sex: string;
  readonly status: EnrolmentStatus;
  readonly enrolledOn: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly certificate: string | null;
}

const mostCharted = 40;
const chartRows = 18;

/** A line per cohort with a chart, and a table of its trainees that the figures can be counted from. */
export async function cohortReport(context: TrainingWorkbookContext): Promise<TrainingSheets> {
  const cohorts = await cohortFigures(context);
  const attendance = await traineesOf(context.manager, {
    cohorts: 'select value from json_each(?)',
    parameters: [JSON.stringify(cohorts.map(({ id }) => id))],
    shown: context.job.shown,
  });
  const byCohort = Map.groupBy(attendance, ({ cohortId }) => cohortId);
  const trainees = await traineeRows(context, cohorts);
  return {
    sheets: [
      figuresSheet(context, cohorts, byCohort),
      traineesSheet(context, trainees, new Map(attendance.map((row) => [row.enrolmentId, row]))),
    ],
    rows: cohorts.length,
  };
}

async function cohortFigures({ manager, job }: TrainingWorkbookContext): Promise<CohortFigures[]> {
  const chosen =
    job.cohortIds.length > 0 ? 'k.id in (select value from json_each(?))' : `k.status <> 'cancelled' and ?`;
  const of = (condition: string) => `count(e.id) filter (where ${condition})`;
  return manager.query<CohortFigures[]>(
    `select k.id, k.code, o.title as course, o.phase, k.status, n.name as provider, k.starts_on as startsOn, k.ends_on as endsOn,
            k.capacity, count(e.id) as trainees, ${of(`p.sex = 'female'`)} as women, ${of(`p.sex = 'male'`)} as men,
            ${of(`e.status = 'completed'`)} as completed, ${of(`e.status = 'failed'`)} as failed, ${of(`e.status = 'dropped-out'`)} as droppedOut,
            (select count(*) from training_session s where s.cohort_id = k.id and s.status = 'held' and s.deleted_at is null) as sessionsHeld,
            (select coalesce(sum(s.minutes), 0) from training_session s where s.cohort_id = k.id and s.status = 'held' and s.deleted_at is null) as minutesHeld,
            (select count(*) from certificate f where f.cohort_id = k.id and f.revoked_on is null and f.deleted_at is null) as certificates
       from cohort k join course o on o.id = k.course_id left join partner n on n.id = k.provider_id
       left join enrolment e on e.cohort_id = k.id and e.enrolled_on is not null and e.deleted_at is null
       left join person p on p.id = e.person_id
      where ${chosen} and k.deleted_at is null group by k.id order by k.starts_on, k.code`,
    [job.cohortIds.length > 0 ? JSON.stringify(job.cohortIds) : 1],
  );
}

async function traineeRows(
  { manager, job }: TrainingWorkbookContext,
  cohorts: readonly CohortFigures[],
): Promise<Trainee[]> {
  return manager.query<Trainee[]>(
    `select e.id as enrolmentId, k.code as cohort, p.case_code as caseCode, ${job.shown.name} as name, p.sex, e.status,
            e.enrolled_on as enrolledOn, e.ended_on as endedOn, e.end_reason as endReason,
            (select max(f.certificate_number) from certificate f where f.enrolment_id = e.id and f.revoked_on is null and f.deleted_at is null) as certificate
       from enrolment e join cohort k on k.id = e.cohort_id join person p on p.id = e.person_id
      where e.cohort_id in (select value from json_each(?)) and e.enrolled_on is not null and e.deleted_at is null
      order by k.starts_on, k.code, p.name_key, e.id`,
    [JSON.stringify(cohorts.map(({ id }) => id))],
  );
}

const columns = [
  ...['cohort', 'course', 'phase', 'status', 'provider', 'starts', 'ends', 'places', 'trainees', 'women', 'men'],
  ...['completed', 'failed', 'dropped-out', 'completion', 'sessions', 'hours', 'attendance', 'at-risk', 'certificates'],
] as const;
const widths = [16, 28, 16, 12, 24, 12, 12, 9, 9, 9, 9, 11, 9, 12, 13, 10, 9, 12, 9, 12];
const summed: readonly number[] = [8, 9, 10, 11, 12, 13, 15, 16, 18, 19];

function figuresSheet(
  context: TrainingWorkbookContext,
  cohorts: readonly CohortFigures[],
  byCohort: ReadonlyMap<string, readonly TraineeWithRules[]>,
): FigureSheet {
  const { texts, job } = context;
  const rows = cohorts.map((cohort) => cohortRow(context, cohort, byCohort.get(cohort.id) ?? []));
  const header = columns.map((column): ReportCell => ({
    value: texts(`training-workbooks:column.${column}`),
    look: 'header',
  }));
  return {
    name: texts('cohorts:title'),
    landscape: true,
    widths,
    headerRow: 4,
    frozenColumns: 1,
    rows: [
      [{ value: texts('training-workbooks:title.cohort-report'), look: 'title' }],
      [{ value: texts('training-workbooks:state-on', { office: job.officeName, date: job.today }), look: 'subtitle' }],
      [],
      header,
      ...rows,
      totalRow(context, cohorts, rows),
    ],
    charts: cohorts.length === 0 || cohorts.length > mostCharted ? [] : [traineesChart(context, cohorts.length)],
  };
}

function cohortRow(
  { texts }: TrainingWorkbookContext,
  cohort: CohortFigures,
  trainees: readonly TraineeWithRules[],
): ReportCell[] {
  const known = trainees.flatMap(({ percent }) => percent ?? []);
  const mean = known.length === 0 ? null : known.reduce((sum, percent) => sum + percent, 0) / known.length;
  const count = (value: number | null): ReportCell => ({ value, type: 'integer' });
  const percent = (value: number | null): ReportCell => ({ value, type: 'decimal', decimals: 1 });
  return [
    { value: cohort.code },
    { value: cohort.course },
    { value: texts(`cohorts:phase.${cohort.phase}`) },
    { value: texts(`cohorts:status.${cohort.status}`) },
    { value: cohort.provider },
    { value: cohort.startsOn, type: 'date' },
    { value: cohort.endsOn, type: 'date' },
    count(cohort.capacity),
    ...[cohort.trainees, cohort.women, cohort.men, cohort.completed, cohort.failed, cohort.droppedOut].map(count),
    percent(completionPercent(cohort)),
    count(cohort.sessionsHeld),
    percent(cohort.minutesHeld / 60),
    percent(mean === null ? null : shownPercent(mean)),
    count(trainees.filter(isAtRisk).length),
    count(cohort.certificates),
  ];
}

/** Completed of those whose completion was decided or who left. */
function completionPercent({
  completed,
  failed,
  droppedOut,
}: Pick<CohortFigures, 'completed' | 'failed' | 'droppedOut'>) {
  const ended = completed + failed + droppedOut;
  return ended === 0 ? null : (100 * completed) / ended;
}

function totalRow(
  { texts }: TrainingWorkbookContext,
  cohorts: readonly CohortFigures[],
  rows: readonly (readonly ReportCell[])[],
): ReportCell[] {
  const sum = (field: 'completed' | 'failed' | 'droppedOut') => cohorts.reduce((total, row) => total + row[field], 0);
  const all = { completed: sum('completed'), failed: sum('failed'), droppedOut: sum('droppedOut') };
  return columns.map((column, index): ReportCell => {
    if (index === 0) return { value: texts('training-workbooks:total'), look: 'total' };
    if (column === 'completion') return { value: completionPercent(all), type: 'decimal', decimals: 1, look: 'total' };
    if (!summed.includes(index)) return { value: null, look: 'total' };
    const value = rows.reduce((total, row) => total + Number(row[index]?.value ?? 0), 0);
    return { value, type: column === 'hours' ? 'decimal' : 'integer', decimals: 1, look: 'total' };
  });
}

function traineesChart({ texts }: TrainingWorkbookContext, count: number): ReportChart {
  return {
    kind: 'column',
    title: texts('training-workbooks:chart.trainees'),
    ...{ titles: 3, from: 4, to: 3 + count, categories: 0, series: [8, 11, 13] },
    at: { row: count + 6, column: 0, rows: chartRows, columns: 8 },
  };
}

function traineesSheet(
  { texts }: TrainingWorkbookContext,
  trainees: readonly Trainee[],
  attendanceOf: ReadonlyMap<string, TraineeWithRules>,
): DetailSheet {
  const text = (header: string, width: number) => ({ header, type: 'text' as const, width });
  const date = (header: string) => ({ header, type: 'date' as const, width: 12 });
  return {
    name: texts('training-workbooks:trainees'),
    tableName: 'trainees',
    landscape: true,
    columns: [
      text(texts('enrolments:column.cohort'), 16),
      text(texts('enrolments:column.caseCode'), 14),
      text(texts('attendance:trainee'), 28),
      text(texts('enrolments:column.sex'), 11),
      text(texts('enrolments:column.status'), 14),
      date(texts('enrolments:column.enrolledOn')),
      date(texts('enrolments:column.endedOn')),
      text(texts('enrolments:column.endReason'), 24),
      { header: texts('training-workbooks:column.attendance'), type: 'decimal', width: 12, decimals: 1 },
      text(texts('training-workbooks:column.certificate'), 18),
    ],
    rowCount: trainees.length,
    records: () =>
      trainees.map((row) => {
        const percent = attendanceOf.get(row.enrolmentId)?.percent ?? null;
        return [
          ...[row.cohort, row.caseCode, row.name, texts(`enrolments:sex.${row.sex}`)],
          ...[texts(`enrolments:status.${row.status}`), row.enrolledOn, row.endedOn, row.endReason],
          ...[percent === null ? null : shownPercent(percent), row.certificate],
        ];
      }),
  };
}
