import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type {
  Register,
  registerSession,
  registerTrainee,
  TraineeAttendance,
} from '../../../shared/training/attendance/contract.ts';
import type { AttendanceMark } from '../../../shared/training/choices.ts';
import type { SessionContext } from '../../engine/context.ts';
import { deterministicId } from '../../storage/deterministic-id.ts';
import { insertRows } from '../../storage/insert-rows.ts';
import { findRecord, updateRecord } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { findOpenCohort } from '../cohorts/service.ts';
import { AttendanceMarkEntity, CohortEntity, CourseEntity, SessionEntity, type SessionRow } from '../entities.ts';
import { everybodyShown, type ShownPeople } from '../people-in-sql.ts';
import { shownTo } from '../shown-people.ts';
import { isAtRisk, traineesOf } from './summary.ts';

type Trainee = z.infer<typeof registerTrainee>;

/** Everybody who took part in a cohort, with the days of it. */
export async function traineesOnRegister(
  manager: EntityManager,
  cohortId: string,
  shown: ShownPeople = everybodyShown,
): Promise<Trainee[]> {
  return manager.query<Trainee[]>(
    `select e.id as enrolmentId, e.person_id as personId, ${shown.name} as name, p.case_code as caseCode,
            e.enrolled_on as enrolledOn, case when e.status = 'dropped-out' then e.ended_on end as leftOn
       from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ? and e.enrolled_on is not null and e.deleted_at is null order by p.name_key, e.id`,
    [cohortId],
  );
}

interface RegisterAsked {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The roll call of a cohort between two days, or of all of it. */
export function readRegister(context: SessionContext, asked: RegisterAsked): Promise<Register> {
  return readRegisterOf(context.office.reads, asked, shownTo(context));
}

/** The same for work that has no session, for example a workbook. */
export async function readRegisterOf(
  reads: EntityManager,
  { id, from, to }: RegisterAsked,
  shown: ShownPeople,
): Promise<Register> {
  const cohort = await findRecord(reads, CohortEntity, id);
  const course = await findRecord(reads, CourseEntity, cohort.courseId);
  const sessions = await reads.query<z.infer<typeof registerSession>[]>(
    `select id, held_on as "on", part, minutes, topic, status from training_session
      where cohort_id = ? and deleted_at is null and held_on >= ? and held_on <= ?
      order by held_on, case part when 'afternoon' then 1 else 0 end, id`,
    [id, from ?? '', to ?? '9999'],
  );
  const marks = await reads.query<{ sessionId: string; enrolmentId: string; mark: AttendanceMark }[]>(
    `select session_id as sessionId, enrolment_id as enrolmentId, mark from attendance_mark
      where session_id in (select value from json_each(?))`,
    [JSON.stringify(sessions.map((session) => session.id))],
  );
  const bySession: Record<string, Record<string, AttendanceMark>> = {};
  for (const { sessionId, enrolmentId, mark } of marks) (bySession[sessionId] ??= {})[enrolmentId] = mark;
  return {
    cohortId: id,
    cohortCode: cohort.code,
    courseTitle: course.title,
    venue: cohort.venue,
    trainers: cohort.trainers,
    sessions,
    trainees: await traineesOnRegister(reads, id, shown),
    marks: bySession,
  };
}

interface MarkInput {
  readonly enrolmentId: string;
  readonly before: AttendanceMark | null;
  readonly mark: AttendanceMark | null;
}

/** Takes marks of one session: one a trainee, whoever enters it. A planned session is held from its first mark on. */
export async function recordMarks(
  { office, actor }: SessionContext,
  { sessionId, marks }: { sessionId: string; marks: readonly MarkInput[] },
): Promise<{ changed: number }> {
  return office.write(actor, async (tx) => {
    const session = await findRecord(tx.manager, SessionEntity, sessionId);
    const cohort = await findOpenCohort(tx, session.cohortId);
    if (session.status === 'cancelled') throw new Refusal('training.session_cancelled');
    if (session.on > tx.today) throw new Refusal('training.date_in_future');
    await requireTakingPart(
      tx,
      session,
      marks.map(({ enrolmentId }) => enrolmentId),
    );
    const stored = await storedMarks(tx.manager, sessionId);
    const changes = marks.filter(({ enrolmentId, mark }) => (stored.get(enrolmentId) ?? null) !== mark);
    const unseen = changes.filter(({ enrolmentId, before }) => (stored.get(enrolmentId) ?? null) !== before);
    if (unseen.length > 0) throw new Refusal('training.marks_changed', { count: unseen.length });
    if (changes.length === 0) return { changed: 0 };
    await writeMarks(tx, sessionId, changes);
    await journalMarks(tx, sessionId, changes);
    if (session.status === 'planned') await updateRecord(tx, SessionEntity, session, { status: 'held' });
    if (cohort.status === 'planned') await updateRecord(tx, CohortEntity, cohort, { status: 'running' });
    return { changed: changes.length };
  });
}

async function requireTakingPart(tx: Transaction, session: SessionRow, enrolmentIds: readonly string[]): Promise<void> {
  const ids = new Set(enrolmentIds);
  const trainees = await traineesOnRegister(tx.manager, session.cohortId);
  const there = trainees.filter(
    ({ enrolmentId, enrolledOn, leftOn }) =>
      ids.has(enrolmentId) && enrolledOn <= session.on && (leftOn === null || session.on <= leftOn),
  );
  if (there.length !== enrolmentIds.length) throw new Refusal('training.not_enrolled');
}

async function storedMarks(manager: EntityManager, sessionId: string): Promise<Map<string, AttendanceMark>> {
  const rows = await manager.query<{ enrolmentId: string; mark: AttendanceMark }[]>(
    'select enrolment_id as enrolmentId, mark from attendance_mark where session_id = ?',
    [sessionId],
  );
  return new Map(rows.map(({ enrolmentId, mark }) => [enrolmentId, mark]));
}

async function writeMarks(tx: Transaction, sessionId: string, marks: readonly MarkInput[]): Promise<void> {
  const idOf = ({ enrolmentId }: MarkInput) => deterministicId('attendance', enrolmentId, sessionId);
  await tx.manager.query('delete from attendance_mark where id in (select value from json_each(?))', [
    JSON.stringify(marks.map(idOf)),
  ]);
  const rows = marks.flatMap((input) =>
    input.mark === null
      ? []
      : [
          {
            id: idOf(input),
            sessionId,
            enrolmentId: input.enrolmentId,
            mark: input.mark,
            recordedAt: tx.now,
            recordedBy: tx.actor.userId,
          },
        ],
  );
  await insertRows(tx.manager, AttendanceMarkEntity, rows);
}

/** One entry a session, with every mark that changed: two million marks would otherwise be two million entries. */
async function journalMarks(tx: Transaction, sessionId: string, marks: readonly MarkInput[]): Promise<void> {
  const changes = Object.fromEntries(
    marks.map(({ enrolmentId, before, mark }) => [enrolmentId, [before, mark] as const]),
  );
  await tx.journal([{ action: 'marked', kind: 'attendance_mark', recordId: sessionId, changes }]);
}

/** Attendance of everybody of a cohort, with the threshold of its course. */
export async function attendanceSummary(
  context: SessionContext,
  { id }: { id: string },
): Promise<{ trainees: TraineeAttendance[]; threshold: number }> {
  const { reads } = context.office;
  const cohort = await findRecord(reads, CohortEntity, id);
  const course = await findRecord(reads, CourseEntity, cohort.courseId);
  const trainees = await traineesOf(reads, { cohorts: '?', parameters: [id], shown: shownTo(context) });
  return { trainees, threshold: course.attendanceThreshold };
}

/** Trainees of running cohorts, or of one, who are to be looked after. */
export async function traineesAtRisk(
  context: SessionContext,
  { cohortId }: { cohortId: string | null },
): Promise<{ trainees: (TraineeAttendance & { threshold: number })[] }> {
  const running = `select id from cohort where status = 'running' and deleted_at is null`;
  const trainees = await traineesOf(context.office.reads, {
    cohorts: cohortId === null ? running : '?',
    parameters: cohortId === null ? [] : [cohortId],
    statuses: `'enrolled'`,
    shown: shownTo(context),
  });
  return { trainees: trainees.filter(isAtRisk) };
}
