import type { Register } from '../../../shared/training/attendance/contract.ts';
import { shownPercent } from '../../../shared/training/attendance/attendance.ts';
import { attendanceMarks } from '../../../shared/training/choices.ts';
import type { FigureSheet, ReportCell } from '../../workbooks/report/content.ts';
import { readRegisterOf } from '../attendance/service.ts';
import { traineesOf } from '../attendance/summary.ts';
import type { TrainingSheets, TrainingWorkbookContext } from './workbook-job.ts';
import { chosenCohorts } from './cohorts.ts';

/** A sheet per cohort as it hangs on the wall: trainees down, days across, and what came of it at the right. */
export async function attendanceRegisters(context: TrainingWorkbookContext): Promise<TrainingSheets> {
  const { manager, job } = context;
  const cohorts = await chosenCohorts(manager, job.cohortIds, ['running']);
  const sheets: FigureSheet[] = [];
  let rows = 0;
  for (const { id } of cohorts) {
    const register = await readRegisterOf(manager, { id, from: null, to: null }, job.shown);
    rows += register.trainees.length;
    sheets.push(await registerSheet(context, register));
  }
  if (sheets.length === 0) sheets.push({ name: context.texts('cohorts:title'), widths: [40], rows: [[]] });
  return { sheets, rows };
}

async function registerSheet(context: TrainingWorkbookContext, register: Register): Promise<FigureSheet> {
  const { texts, manager, job } = context;
  const sessions = register.sessions.filter(({ status }) => status !== 'cancelled');
  const found = await traineesOf(manager, {
    cohorts: '?',
    parameters: [register.cohortId],
    shown: job.shown,
  });
  const attendanceOf = new Map(found.map((row) => [row.enrolmentId, row]));
  const figures = ['hours-held', 'percent', 'reached'].map((figure) => texts(`training-workbooks:register.${figure}`));
  const header: ReportCell[] = [
    texts('attendance:paper.number'),
    texts('enrolments:column.caseCode'),
    texts('attendance:trainee'),
  ].map((value) => ({ value, look: 'header' }));
  const days = sessions.map(({ on, part }): ReportCell =>
    part === 'day'
      ? { value: on, type: 'date', look: 'day' }
      : { value: `${on} ${texts(`attendance:paper.part.${part}`)}`, look: 'day' },
  );
  const counted = attendanceMarks.map((mark): ReportCell => ({ value: texts(`attendance:mark.${mark}`), look: 'day' }));
  const rows = register.trainees.map(({ enrolmentId, caseCode, name }, index): ReportCell[] => {
    const marks = sessions.map(({ id }) => register.marks[id]?.[enrolmentId] ?? null);
    const attendance = attendanceOf.get(enrolmentId);
    const percent = attendance?.percent ?? null;
    return [
      { value: index + 1, type: 'integer' },
      { value: caseCode },
      { value: name },
      ...marks.map((mark): ReportCell => ({
        value: mark === null ? null : texts(`attendance:letter.${mark}`),
        look: 'mark',
      })),
      ...attendanceMarks.map((mark): ReportCell => ({
        value: marks.filter((one) => one === mark).length,
        type: 'integer',
      })),
      { value: (attendance?.minutesHeld ?? 0) / 60, type: 'decimal', decimals: 1 },
      { value: percent === null ? null : shownPercent(percent), type: 'decimal', decimals: 1 },
      { value: percent === null ? null : texts(attendance?.reached === true ? 'common:yes' : 'common:no') },
    ];
  });
  return {
    name: register.cohortCode,
    landscape: true,
    widths: [5, 12, 28, ...days.map(() => 4.5), ...counted.map(() => 5), 8, 9, 9],
    headerRow: 5,
    frozenColumns: 3,
    rows: [
      [{ value: texts('training-workbooks:title.attendance-register'), look: 'title' }],
      [{ value: `${register.courseTitle} · ${register.cohortCode}`, look: 'subtitle' }],
      [{ value: [register.venue, register.trainers].filter((part) => part !== null).join(' · ') }],
      [{ value: legend(context), look: 'subtitle' }],
      [...header, ...days, ...counted, ...figures.map((value): ReportCell => ({ value, look: 'header' }))],
      ...rows,
    ],
  };
}

function legend({ texts }: TrainingWorkbookContext): string {
  const said = attendanceMarks.map(
    (mark) => `${texts(`attendance:letter.${mark}`)} ${texts(`attendance:mark.${mark}`)}`,
  );
  return said.join('   ');
}
