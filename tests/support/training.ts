import { addDays } from '../../shared/kernel/dates.ts';
import type { AttendanceMark } from '../../shared/training/choices.ts';
import { makePerson } from './cooperatives.ts';
import type { Client, TestOffice } from './test-office.ts';

/** All that is asked of an office here. */
type Office = Pick<TestOffice, 'client'>;

type CourseDraft = Parameters<Client['courses']['create']>[0]['course'];
type CohortDraft = Parameters<Client['cohorts']['create']>[0]['cohort'];

let made = 0;

/** The day on the office's wall. */
export function todayOf(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

export async function makeCourse({ client }: Office, values: Partial<CourseDraft> = {}): Promise<string> {
  made += 1;
  const course = { code: `C-${String(made)}`, title: `Course ${String(made)}`, phase: 'business' as const, ...values };
  return (await client.courses.create({ course })).id;
}

/** A cohort that meets every weekday and ended yesterday, unless the values say otherwise. */
export async function makeCohort(office: Office, values: Partial<CohortDraft> = {}): Promise<string> {
  made += 1;
  const courseId = values.courseId ?? (await makeCourse(office));
  const pattern = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, part: 'day' as const, minutes: 300 }));
  const days = { startsOn: addDays(todayOf(), -10), endsOn: addDays(todayOf(), -1) };
  const cohort = { code: `K-${String(made)}`, ...days, pattern, ...values, courseId };
  return (await office.client.cohorts.create({ cohort })).id;
}

/** Enrols people from the first day on and answers with their enrolments in the order given. */
export async function enrol(
  office: Office,
  cohortId: string,
  personIds: readonly string[],
  on = addDays(todayOf(), -10),
): Promise<string[]> {
  await office.client.enrolments.enrol({ cohortId, personIds: [...personIds], on, as: 'enrolled', reason: null });
  const { enrolments } = await office.client.enrolments.ofCohort({ id: cohortId });
  return personIds.map((id) => enrolments.find(({ personId }) => personId === id)!.id);
}

/** A running cohort with its calendar and trainees. */
export async function runningCohort(office: TestOffice, trainees: number, values: Partial<CohortDraft> = {}) {
  const cohortId = await makeCohort(office, values);
  await office.client.sessions.generate({ id: cohortId });
  const personIds: string[] = [];
  for (let made = 0; made < trainees; made += 1) personIds.push(await makePerson(office));
  const enrolmentIds = await enrol(office, cohortId, personIds);
  const { sessions } = await office.client.sessions.ofCohort({ id: cohortId });
  return { cohortId, personIds, enrolmentIds, sessions };
}

export async function mark(
  { client }: Office,
  sessionId: string,
  marks: Readonly<Record<string, AttendanceMark | null>>,
  before: AttendanceMark | null = null,
): Promise<number> {
  const entries = Object.entries(marks).map(([enrolmentId, value]) => ({ enrolmentId, before, mark: value }));
  return (await client.attendance.record({ sessionId, marks: entries })).changed;
}

/** Everybody present in every session. */
export async function attendAll(
  office: TestOffice,
  { sessions, enrolmentIds }: Awaited<ReturnType<typeof runningCohort>>,
): Promise<void> {
  for (const { id } of sessions)
    await mark(office, id, Object.fromEntries(enrolmentIds.map((enrolmentId) => [enrolmentId, 'present'])));
}
