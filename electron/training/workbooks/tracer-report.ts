import { tracerGroupings, type TracerGrouping } from '../../../shared/training/tracer/contract.ts';
import type { TracerResults } from '../../../shared/training/tracer/results.ts';
import { minorDigits } from '../../../shared/kernel/money.ts';
import type { DetailSheet, FigureSheet, ReportCell } from '../../workbooks/report/content.ts';
import { tracerResultsBy } from '../tracer/results.ts';
import type { TrainingSheets, TrainingWorkbookContext } from './workbook-job.ts';

interface FollowUpLine {
  readonly cohort: string;
  readonly caseCode: string;
  readonly sex: string;
  readonly month: number;
  readonly dueOn: string;
  readonly status: string;
  readonly doneOn: string | null;
  readonly work: string | null;
  readonly usesSkill: number | null;
  readonly incomeBefore: number | null;
  readonly incomeNow: number | null;
  readonly currency: string;
}

/** Results by course, cohort, sex, profile and month, with a chart over the months, and every follow-up behind them. */
export async function tracerReport(context: TrainingWorkbookContext): Promise<TrainingSheets> {
  const followUps = await followUpLines(context);
  return { sheets: [await resultsSheet(context), followUpsSheet(context, followUps)], rows: followUps.length };
}

const figureColumns = [
  ...['due', 'reached', 'reached-percent', 'working', 'working-percent', 'wage', 'self-employed', 'cooperative'],
  ...['skill-percent', 'income-pairs', 'income-before', 'income-now', 'income-higher'],
] as const;

async function resultsSheet(context: TrainingWorkbookContext): Promise<FigureSheet> {
  const { texts, manager, job } = context;
  const rows: ReportCell[][] = [
    [{ value: texts('training-workbooks:title.tracer-report'), look: 'title' }],
    [{ value: texts('training-workbooks:state-on', { office: job.officeName, date: job.today }), look: 'subtitle' }],
    [],
    [
      { value: texts('training-workbooks:group'), look: 'header' },
      ...figureColumns.map((column): ReportCell => ({
        value: texts(`training-workbooks:tracer.${column}`, { currency: job.currency }),
        look: 'header',
      })),
    ],
  ];
  let months = { from: 0, to: -1 };
  for (const groupBy of ['month', ...tracerGroupings.filter((grouping) => grouping !== 'month')] as const) {
    const { groups, total } = await tracerResultsBy(manager, {
      ...{ groupBy, courseId: null, month: null, cohortIds: job.cohortIds },
      ...{ currency: job.currency, today: job.today },
    });
    rows.push([{ value: texts(`tracer:report.grouping.${groupBy}`), look: 'group' }]);
    if (groupBy === 'month') months = { from: rows.length, to: rows.length + groups.length - 1 };
    rows.push(...groups.map(({ name, results }) => resultRow(context, groupName(context, groupBy, name), results)));
    if (groupBy === 'month') rows.push(resultRow(context, texts('tracer:report.total'), total, 'total'));
    if (groupBy === 'profile') rows.push([{ value: texts('tracer:report.overlap'), look: 'subtitle' }]);
  }
  return {
    name: texts('training-workbooks:results'),
    landscape: true,
    widths: [30, ...figureColumns.map(() => 13)],
    headerRow: 4,
    frozenColumns: 1,
    rows,
    charts:
      months.to < months.from
        ? []
        : [
            {
              kind: 'line',
              title: texts('training-workbooks:chart.tracer'),
              ...{ titles: 3, ...months, categories: 0, series: [3, 5, 9] },
              at: { row: rows.length + 1, column: 0, rows: 18, columns: 8 },
            },
          ],
  };
}

function groupName({ texts }: TrainingWorkbookContext, groupBy: TracerGrouping, name: string): string {
  if (groupBy === 'sex') return texts(`enrolments:sex.${name}`);
  if (groupBy === 'month') return texts('tracer:due.month', { count: Number(name) });
  if (groupBy === 'profile')
    return name === 'none' ? texts('tracer:report.no-profile') : texts(`enrolments:profile.${name}`);
  return name;
}

function resultRow(
  { job }: TrainingWorkbookContext,
  name: string,
  results: TracerResults,
  look?: 'total',
): ReportCell[] {
  const shown = look === undefined ? {} : { look };
  const decimals = minorDigits(job.currency);
  const count = (value: number): ReportCell => ({ value, type: 'integer', ...shown });
  const percent = (value: number | null): ReportCell => ({ value, type: 'decimal', decimals: 1, ...shown });
  const money = (value: number | null): ReportCell => ({
    value: value === null ? null : Math.round(value),
    ...{ type: 'money', decimals, ...shown },
  });
  return [
    { value: name, ...shown },
    count(results.due),
    count(results.reached),
    percent(results.reachedPercent),
    count(results.working),
    percent(results.workingPercent),
    count(results.byWork.wage),
    count(results.byWork['self-employed']),
    count(results.byWork.cooperative),
    percent(results.usesSkillPercent),
    count(results.incomePairs),
    money(results.meanIncomeBefore),
    money(results.meanIncomeNow),
    count(results.incomeHigher),
  ];
}

async function followUpLines({ manager, job }: TrainingWorkbookContext): Promise<FollowUpLine[]> {
  const chosen = job.cohortIds.length > 0 ? 't.cohort_id in (select value from json_each(?))' : '?';
  return manager.query<FollowUpLine[]>(
    `select k.code as cohort, p.case_code as caseCode, p.sex, t.months_after as month, t.due_on as dueOn, t.status, t.done_on as doneOn,
            t.work, t.uses_skill as usesSkill, t.income_before as incomeBefore, t.income_now as incomeNow, t.currency
       from tracer_follow_up t join cohort k on k.id = t.cohort_id join person p on p.id = t.person_id
      where ${chosen} and t.deleted_at is null order by t.due_on, k.code, p.case_code`,
    [job.cohortIds.length > 0 ? JSON.stringify(job.cohortIds) : 1],
  );
}

function followUpsSheet({ texts }: TrainingWorkbookContext, followUps: readonly FollowUpLine[]): DetailSheet {
  const column = (field: string, width: number, type: 'text' | 'integer' | 'date' | 'decimal' = 'text') => ({
    header: texts(`tracer:column.${field}`),
    ...{ type, width },
  });
  const choice = (group: 'work' | 'status' | 'sex', value: string | null) =>
    value === null ? null : texts(`tracer:${group}.${value}`);
  const money = (value: number | null, currency: string) =>
    value === null ? null : value / 10 ** minorDigits(currency);
  return {
    name: texts('tracer:title'),
    tableName: 'follow_ups',
    landscape: true,
    columns: [
      ...[column('cohort', 16), column('caseCode', 14), column('sex', 11), column('month', 9, 'integer')],
      ...[column('dueOn', 12, 'date'), column('status', 14), column('doneOn', 12, 'date'), column('work', 18)],
      ...[column('usesSkill', 12), column('incomeBefore', 14, 'decimal'), column('incomeNow', 14, 'decimal')],
      column('currency', 10),
    ],
    rowCount: followUps.length,
    records: () =>
      followUps.map((row) => [
        ...[row.cohort, row.caseCode, choice('sex', row.sex), row.month, row.dueOn, choice('status', row.status)],
        ...[row.doneOn, choice('work', row.work)],
        row.usesSkill === null ? null : texts(row.usesSkill === 1 ? 'common:yes' : 'common:no'),
        ...[money(row.incomeBefore, row.currency), money(row.incomeNow, row.currency), row.currency],
      ]),
  };
}
