import { addDays, addMonths } from '../../shared/kernel/dates.ts';
import type { AttendanceMark } from '../../shared/training/choices.ts';
import { calendarOf, type WeeklyMeeting } from '../../shared/training/cohorts/calendar.ts';
import { verificationCode } from '../../shared/training/certificates/verification.ts';
import { courseInput } from '../../shared/training/courses/contract.ts';
import { nextNumbers } from '../office/service.ts';
import { deterministicId } from '../storage/deterministic-id.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { createRecord, createRecords } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import {
  AssessmentEntity,
  AttendanceMarkEntity,
  CertificateEntity,
  HandoutEntity,
  HandoutLineEntity,
  SessionEntity,
  type CohortRow,
  type CourseRow,
  type EnrolmentRow,
  type SessionRow,
} from '../training/entities.ts';
import { createCohorts, createCourses, enrolPeople, makeFollowUps, writeResults } from '../training/register.ts';
import { SeededRandom } from './random.ts';

const seedOfTraining = 0x7a11;
const traineesPerCohort = 20;
const pattern: WeeklyMeeting[] = [1, 3, 5].map((weekday) => ({ weekday, part: 'morning', minutes: 180 }));

const courses = [
  courseInput.parse({ code: 'BUS', title: 'Business skills', phase: 'business', minutes: 2160, passMark: 50 }),
  courseInput.parse({
    ...{ code: 'TAIL', title: 'Tailoring', phase: 'vocational', skill: 'Tailoring', minutes: 4320, passMark: 60 },
    prerequisites: ['business'],
  }),
  courseInput.parse({
    ...{ code: 'CASS', title: 'Cassava processing', phase: 'vocational', skill: 'Cassava processing', minutes: 3600 },
    prerequisites: ['business'],
  }),
];

/** How large the demonstration office is, from which seed it is made, and whose office it is. */
export interface DemoTraining {
  readonly people: number;
  readonly seed: number;
  readonly office: { readonly code: string };
}

/** Courses, past and running cohorts with their roll calls and results, and certificates and follow-ups of those who completed. */
export async function makeTraining(tx: Transaction, options: DemoTraining): Promise<void> {
  const [{ currency } = { currency: 'XXX' }] =
    await tx.manager.query<{ currency: string }[]>('select currency from office');
  const random = new SeededRandom(options.seed ^ seedOfTraining);
  const made = await createCourses(tx, courses);
  const wanted = Math.min(30, Math.max(2, Math.round(options.people / 100)));
  const people = await tx.manager.query<{ id: string }[]>(
    'select id from person where deleted_at is null and birth_date < ? order by serial limit ?',
    [addMonths(tx.today, -216), wanted * traineesPerCohort],
  );
  for (let index = 0; index < wanted; index += 1) {
    const group = people.slice(index * traineesPerCohort, (index + 1) * traineesPerCohort);
    const course = made[index % 4 === 0 ? 1 + (index % 2) : 0];
    if (group.length === 0 || course === undefined) return;
    await makeCohort(tx, random, { course, index, people: group, currency, office: options.office.code });
  }
}

interface Plan {
  readonly course: CourseRow;
  readonly index: number;
  readonly people: readonly { id: string }[];
  readonly currency: string;
  readonly office: string;
}

async function makeCohort(tx: Transaction, random: SeededRandom, plan: Plan): Promise<void> {
  const isRunning = plan.index % 3 === 0;
  const startsOn = addDays(tx.today, isRunning ? -21 : -random.between(120, 500));
  const endsOn = addDays(startsOn, isRunning ? 60 : 40);
  const [cohort] = await createCohorts(tx, [
    {
      ...{ courseId: plan.course.id, code: `${plan.course.code}-${String(plan.index + 1).padStart(2, '0')}` },
      ...{ providerId: null, communityId: null, cooperativeId: null, language: 'English', budget: null, holidays: [] },
      ...{ venue: 'Community hall', trainers: 'Osas Field', startsOn, endsOn, capacity: 25, pattern },
      status: isRunning ? 'running' : 'finished',
    },
  ]);
  if (cohort === undefined) return;
  const sessions = await makeSessions(tx, cohort, plan.course);
  const rows = plan.people.map(({ id }, place) => enrolmentOf(random, { cohort, personId: id, place, isRunning }));
  const enrolments = await enrolPeople(tx, rows);
  const held = sessions.filter(({ status }) => status === 'held');
  await takeRollCalls(tx, random, held, enrolments);
  await giveResults(tx, random, cohort, enrolments);
  await giveStipend(tx, cohort, enrolments, plan.currency);
  const completed = enrolments.filter(({ status }) => status === 'completed');
  await giveCertificates(tx, random, completed, plan.office);
  await makeFollowUps(tx, completed, plan.currency);
}

interface Joining {
  readonly cohort: CohortRow;
  readonly personId: string;
  readonly place: number;
  readonly isRunning: boolean;
}

/** Of a past cohort most completed, some failed and some left; of a running one all take part. */
function enrolmentOf(random: SeededRandom, { cohort, personId, place, isRunning }: Joining) {
  const base = { cohortId: cohort.id, personId, on: cohort.startsOn };
  if (isRunning) return { ...base, status: 'enrolled' as const };
  const endedOn = cohort.endsOn;
  if (place % 10 === 0) {
    const endReason = random.pick(['Moved away', 'Found work', 'Illness']);
    return { ...base, status: 'dropped-out' as const, endedOn: addDays(cohort.startsOn, 14), endReason };
  }
  return { ...base, status: random.chance(0.85) ? ('completed' as const) : ('failed' as const), endedOn };
}

async function makeSessions(tx: Transaction, cohort: CohortRow, course: CourseRow): Promise<SessionRow[]> {
  const { id: cohortId, startsOn, endsOn, holidays, trainers: trainer } = cohort;
  const planned = calendarOf({ startsOn, endsOn, pattern, holidays, minutes: course.minutes, topics: [] });
  const rows = planned.map(({ on, part, minutes, topic }, index) => {
    const status = index === 4 ? ('cancelled' as const) : on < tx.today ? ('held' as const) : ('planned' as const);
    const reason = status === 'cancelled' ? 'Heavy rain' : null;
    return {
      id: deterministicId('training-session', cohortId, on, part),
      ...{ cohortId, on, part, minutes, topic, trainer, status, plannedOn: on, reason },
    };
  });
  return createRecords(tx, SessionEntity, rows);
}

async function takeRollCalls(
  tx: Transaction,
  random: SeededRandom,
  sessions: readonly SessionRow[],
  enrolments: readonly EnrolmentRow[],
): Promise<void> {
  const marks: AttendanceMark[] = [
    'present',
    'present',
    'present',
    'present',
    'present',
    'present',
    'late',
    'absent',
    'excused',
  ];
  for (const session of sessions) {
    const there = enrolments.filter(({ endedOn, status }) => status !== 'dropped-out' || session.on <= (endedOn ?? ''));
    const rows = there.map(({ id }) => ({
      id: deterministicId('attendance', id, session.id),
      ...{ sessionId: session.id, enrolmentId: id, mark: random.pick(marks) },
      ...{ recordedAt: tx.now, recordedBy: tx.actor.userId },
    }));
    await insertRows(tx.manager, AttendanceMarkEntity, rows);
    const changes = Object.fromEntries(rows.map(({ enrolmentId, mark }) => [enrolmentId, [null, mark] as const]));
    await tx.journal([{ action: 'marked', kind: 'attendance_mark', recordId: session.id, changes }]);
  }
}

async function giveResults(
  tx: Transaction,
  random: SeededRandom,
  cohort: CohortRow,
  enrolments: readonly EnrolmentRow[],
): Promise<void> {
  const kinds = cohort.status === 'running' ? (['pre'] as const) : (['pre', 'post'] as const);
  for (const kind of kinds) {
    const takenOn = kind === 'pre' ? cohort.startsOn : (cohort.endsOn ?? cohort.startsOn);
    const title = kind === 'pre' ? 'Test before' : 'Final test';
    const values = {
      cohortId: cohort.id,
      kind,
      title,
      takenOn,
      maximum: 100,
      counts: kind === 'post',
      instrument: null,
    };
    const { id } = await createRecord(tx, AssessmentEntity, values);
    const sat = enrolments.filter(({ status }) => kind === 'pre' || status !== 'dropped-out');
    const least = kind === 'pre' ? 25 : 50;
    const results = sat.map((enrolment) => ({
      enrolmentId: enrolment.id,
      before: null,
      score: random.between(least, least + 45) * 100,
      answers: null,
    }));
    await writeResults(tx, id, results);
  }
}

async function giveStipend(
  tx: Transaction,
  cohort: CohortRow,
  enrolments: readonly EnrolmentRow[],
  currency: string,
): Promise<void> {
  const givenOn = addDays(cohort.startsOn, 14);
  const values = {
    cohortId: cohort.id,
    kind: 'stipend' as const,
    title: 'Transport',
    givenOn,
    contents: null,
    currency,
  };
  const { id } = await createRecord(tx, HandoutEntity, values);
  const rows = enrolments.map((enrolment) => ({
    id: deterministicId('training-handout-line', id, enrolment.id),
    ...{ handoutId: id, enrolmentId: enrolment.id, sessions: null, amount: 200_000 },
    ...{ acknowledgedOn: cohort.status === 'running' ? null : givenOn, voidedOn: null, voidReason: null },
  }));
  await createRecords(tx, HandoutLineEntity, rows);
}

async function giveCertificates(
  tx: Transaction,
  random: SeededRandom,
  completed: readonly EnrolmentRow[],
  office: string,
): Promise<void> {
  if (completed.length === 0) return;
  const first = await nextNumbers(tx, 'certificate', completed.length);
  const rows = completed.map(({ id, cohortId, personId, endedOn }, index) => ({
    ...{ enrolmentId: id, cohortId, personId, serial: first + index },
    number: `${office}-T-${String(first + index).padStart(5, '0')}`,
    code: verificationCode(random.bytes(10)),
    ...{ issuedOn: endedOn ?? tx.today, revokedOn: null, revokeReason: null },
  }));
  await createRecords(tx, CertificateEntity, rows, { action: 'issued' });
}
