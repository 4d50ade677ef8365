import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/dates.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';
import { attendAll, enrol, makeCohort, makeCourse, mark, runningCohort, todayOf } from '../../support/training.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const today = todayOf();

describe('a calendar', () => {
  test('made again keeps what was held, moved and cancelled, and drops planned days that the pattern no longer has', async () => {
    const { client } = office;
    const cohortId = await makeCohort(office);
    expect(await client.sessions.generate({ id: cohortId })).toMatchObject({ added: 10, removed: 0 });
    const { sessions } = await client.sessions.ofCohort({ id: cohortId });
    const [first, second, third] = sessions;
    const [trainee] = await enrol(office, cohortId, [await makePerson(office)]);
    await mark(office, first!.id, { [trainee!]: 'present' });
    await client.sessions.move({ ...second!, on: addDays(today, 5), part: 'day', reason: 'no room' });
    await client.sessions.cancel({ id: third!.id, version: third!.version, reason: 'rain' });
    const cohort = await client.cohorts.get({ id: cohortId });
    const fewer = { ...cohort, pattern: [], holidays: [] };
    await client.cohorts.update({
      id: cohortId,
      version: cohort.version,
      cohort: { ...fewer, pattern: [{ weekday: 1, part: 'day', minutes: 60 }] },
    });
    await client.sessions.generate({ id: cohortId });
    const after = await client.sessions.ofCohort({ id: cohortId });
    const states = after.sessions.map(({ id, status }) => [id, status]);
    expect(states).toContainEqual([first!.id, 'held']);
    expect(states).toContainEqual([second!.id, 'planned']);
    expect(states).toContainEqual([third!.id, 'cancelled']);
    expect(await client.sessions.previewCalendar({ id: cohortId })).toMatchObject({ added: 0, removed: 0 });
  });

  test('is refused without an end, and a moved session never overlaps another', async () => {
    const { client } = office;
    const open = await makeCohort(office, { endsOn: null });
    expect((await refusalOf(client.sessions.generate({ id: open }))).code).toBe('training.calendar_missing');
    const { sessions } = await runningCohort(office, 1);
    const onto = { id: sessions[0]!.id, version: sessions[0]!.version, on: sessions[1]!.on, reason: 'x' };
    expect((await refusalOf(client.sessions.move({ ...onto, part: 'morning' }))).code).toBe('training.session_taken');
  });
});

describe('enrolling', () => {
  test('fills the places and puts the rest on the waiting list', async () => {
    const cohortId = await makeCohort(office, { capacity: 2 });
    const personIds = [await makePerson(office), await makePerson(office), await makePerson(office)];
    const result = await office.client.enrolments.enrol({
      cohortId,
      personIds,
      on: today,
      as: 'enrolled',
      reason: null,
    });
    expect(result).toEqual({ enrolled: 2, waiting: 1, applied: 0 });
    const again = office.client.enrolments.enrol({ cohortId, personIds, on: today, as: 'enrolled', reason: null });
    expect((await refusalOf(again)).code).toBe('training.already_enrolled');
  });

  test('asks for the finished phase, shows clashes, and takes an override with a reason from who may', async () => {
    const { client } = office;
    const business = await runningCohort(office, 1);
    const vocational = await makeCourse(office, { phase: 'vocational', prerequisites: ['business'] });
    const cohortId = await makeCohort(office, { courseId: vocational });
    const personIds = business.personIds;
    const { caseCode } = await client.people.get({ id: personIds[0]! });
    const filter = { search: caseCode };
    const { candidates } = await client.enrolments.candidates({ cohortId, filter });
    expect(candidates).toMatchObject([{ missing: ['business'], clashes: [expect.stringMatching(/^K-/)] }]);
    const wanted = { cohortId, personIds, on: today, as: 'enrolled' } as const;
    expect((await refusalOf(client.enrolments.enrol({ ...wanted, reason: null }))).code).toBe(
      'training.override_needed',
    );
    await client.enrolments.enrol({ ...wanted, reason: 'did business elsewhere' });
    const { enrolments } = await client.enrolments.ofCohort({ id: cohortId });
    expect(enrolments).toMatchObject([{ status: 'enrolled', overrideReason: 'did business elsewhere' }]);
  });

  test('finishing business opens the trades for that person', async () => {
    const { client } = office;
    const business = await runningCohort(office, 1);
    await attendAll(office, business);
    const vocational = await makeCourse(office, { phase: 'vocational', prerequisites: ['business'] });
    const personId = business.personIds[0]!;
    const phaseOf = async () => {
      const { phases } = await client.enrolments.thread({ personId });
      return phases.find(({ phase }) => phase === 'vocational');
    };
    expect(await phaseOf()).toMatchObject({ open: false, missing: ['business'] });
    const { rows } = await client.certificates.completion({ id: business.cohortId });
    const [row] = rows;
    const decisions = [{ enrolmentId: row!.enrolmentId, version: row!.version, complete: true }];
    await client.certificates.decide({ id: business.cohortId, on: today, decisions, reason: null });
    expect(await phaseOf()).toMatchObject({ open: true });
    const cohortId = await makeCohort(office, { courseId: vocational, startsOn: today, endsOn: null });
    expect(await enrol(office, cohortId, [personId], today)).toHaveLength(1);
  });

  test('leaving and coming back keep their dates, and a cohort that is full admits nobody without an override', async () => {
    const { client } = office;
    const { cohortId, enrolmentIds } = await runningCohort(office, 1, { capacity: 1 });
    const id = enrolmentIds[0]!;
    const leave = { id, version: 1, status: 'dropped-out', on: addDays(today, -5) } as const;
    expect((await refusalOf(client.enrolments.changeStatus({ ...leave, reason: null }))).code).toBe(
      'training.reason_needed',
    );
    await client.enrolments.changeStatus({ ...leave, reason: 'illness' });
    await enrol(office, cohortId, [await makePerson(office)], today);
    const back = { id, version: 2, status: 'enrolled', on: today } as const;
    expect((await refusalOf(client.enrolments.changeStatus({ ...back, reason: null }))).code).toBe(
      'training.override_needed',
    );
    await client.enrolments.changeStatus({ ...back, reason: 'came back' });
    const { enrolments } = await client.enrolments.ofCohort({ id: cohortId });
    const mine = enrolments.find((enrolment) => enrolment.id === id)!;
    expect(mine).toMatchObject({ status: 'enrolled', enrolledOn: addDays(today, -10), endedOn: null });
    const { entries } = await client.enrolments.thread({ personId: mine.personId });
    expect(entries[0]!.steps.map(({ status }) => status)).toEqual(['enrolled', 'dropped-out', 'enrolled']);
  });

  test('groups are proposed by interest, and their cohorts hold the people as applicants', async () => {
    const { client } = office;
    const courseId = await makeCourse(office, { skill: 'Welding' });
    const interests = 'Welding';
    for (let count = 0; count < 5; count += 1)
      await makePerson(office, { interests: 'welding, tailoring', returnee: count % 2 === 0 });
    await makePerson(office, { interests: 'Tailoring' });
    const filter = { interest: interests };
    const { groups } = await client.enrolments.propose({ courseId, filter, size: 3, mixBy: 'returnee' });
    expect(groups.map(({ interest, members }) => [interest, members.length])).toEqual([
      ['welding', 3],
      ['welding', 2],
    ]);
    const { cohortIds } = await client.enrolments.createGroups({
      courseId,
      startsOn: today,
      groups: groups.map(({ members }, index) => ({
        code: `W-${String(index)}`,
        personIds: members.map(({ personId }) => personId),
      })),
    });
    expect((await client.cohorts.get({ id: cohortIds[0]! })).figures).toMatchObject({ applied: 3 });
  });
});

test('a course that is followed and a cohort with people are kept', async () => {
  const { client } = office;
  const { cohortId } = await runningCohort(office, 1);
  const cohort = await client.cohorts.get({ id: cohortId });
  const course = await client.courses.get({ id: cohort.courseId });
  const reason = 'by mistake';
  expect((await refusalOf(client.courses.remove({ id: course.id, version: course.version, reason }))).code).toBe(
    'training.course_in_use',
  );
  expect((await refusalOf(client.cohorts.remove({ id: cohortId, version: cohort.version, reason }))).code).toBe(
    'training.cohort_has_trainees',
  );
  const empty = await makeCohort(office);
  await client.cohorts.remove({ id: empty, version: 1, reason });
  await client.records.restore({ kind: 'cohort', id: empty });
  expect((await client.cohorts.get({ id: empty })).deleted).toBe(false);
});
