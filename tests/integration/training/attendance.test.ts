import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/dates.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';
import { enrol, mark, runningCohort, todayOf } from '../../support/training.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const today = todayOf();

async function attendanceOf(cohortId: string, enrolmentId: string) {
  const { trainees } = await office.client.attendance.summary({ id: cohortId });
  return trainees.find((trainee) => trainee.enrolmentId === enrolmentId)!;
}

describe('marks', () => {
  test('are one a trainee and session, whoever enters them, and never overwrite unseen', async () => {
    const { cohortId, enrolmentIds, sessions } = await runningCohort(office, 2);
    const [first, second] = enrolmentIds;
    const { id } = sessions[0]!;
    expect(await mark(office, id, { [first!]: 'present', [second!]: 'absent' })).toBe(2);
    expect((await refusalOf(mark(office, id, { [first!]: 'late' }))).code).toBe('training.marks_changed');
    expect(await mark(office, id, { [first!]: 'present' })).toBe(0);
    expect(await mark(office, id, { [first!]: 'late' }, 'present')).toBe(1);
    const { marks } = await office.client.attendance.register({ id: cohortId });
    expect(marks[id]).toEqual({ [first!]: 'late', [second!]: 'absent' });
    const [count] = await office.store.reads.query<{ count: number }[]>(
      'select count(*) as count from attendance_mark where session_id = ?',
      [id],
    );
    expect(count).toEqual({ count: 2 });
    expect(await mark(office, id, { [second!]: null }, 'absent')).toBe(1);
    expect((await office.client.attendance.register({ id: cohortId })).marks[id]).toEqual({ [first!]: 'late' });
  });

  test('are refused for a cancelled or coming session and for who did not take part that day', async () => {
    const { client } = office;
    const { cohortId, enrolmentIds, sessions } = await runningCohort(office, 1);
    const [trainee] = enrolmentIds;
    const part = 'morning' as const;
    const coming = await client.sessions.add({ cohortId, on: addDays(today, 3), part, minutes: 60 });
    expect((await refusalOf(mark(office, coming.id, { [trainee!]: 'present' }))).code).toBe('training.date_in_future');
    await client.sessions.cancel({ id: sessions[0]!.id, version: 1, reason: 'rain' });
    expect((await refusalOf(mark(office, sessions[0]!.id, { [trainee!]: 'present' }))).code).toBe(
      'training.session_cancelled',
    );
    const [late] = await enrol(office, cohortId, [await makePerson(office)], addDays(today, -2));
    expect((await refusalOf(mark(office, sessions[1]!.id, { [late!]: 'present' }))).code).toBe('training.not_enrolled');
  });

  test('make a planned session a held one and a planned cohort a running one', async () => {
    const { cohortId, enrolmentIds, sessions } = await runningCohort(office, 1);
    await mark(office, sessions[0]!.id, { [enrolmentIds[0]!]: 'absent' });
    expect(await office.client.cohorts.get({ id: cohortId })).toMatchObject({
      status: 'running',
      figures: { held: 1, minutesHeld: 300 },
    });
  });
});

describe('attendance', () => {
  test('is not moved by cancelling sessions that nobody was marked in, and leaves cancelled ones out', async () => {
    const { cohortId, enrolmentIds, sessions } = await runningCohort(office, 1);
    const [trainee] = enrolmentIds;
    await mark(office, sessions[0]!.id, { [trainee!]: 'present' });
    await mark(office, sessions[1]!.id, { [trainee!]: 'absent' });
    expect(await attendanceOf(cohortId, trainee!)).toMatchObject({ percent: 50, reached: false });
    await office.client.sessions.cancel({ id: sessions[4]!.id, version: 1, reason: 'holiday' });
    expect((await attendanceOf(cohortId, trainee!)).percent).toBe(50);
    const held = (await office.client.sessions.ofCohort({ id: cohortId })).sessions[1]!;
    await office.client.sessions.cancel({ id: held.id, version: held.version, reason: 'trainer was ill' });
    expect((await attendanceOf(cohortId, trainee!)).percent).toBe(100);
    await office.client.sessions.reinstate({ id: held.id, version: held.version + 1 });
    expect((await attendanceOf(cohortId, trainee!)).percent).toBe(50);
  });

  test('of a late joiner is judged on the hours since the enrolment', async () => {
    const { cohortId, enrolmentIds, sessions } = await runningCohort(office, 1);
    const joinedOn = sessions[5]!.on;
    const [late] = await enrol(office, cohortId, [await makePerson(office)], joinedOn);
    for (const { id, on } of sessions) {
      const there = on >= joinedOn ? { [late!]: 'present' as const } : {};
      await mark(office, id, { [enrolmentIds[0]!]: 'absent', ...there });
    }
    expect(await attendanceOf(cohortId, late!)).toMatchObject({ percent: 100, minutesHeld: 5 * 300, reached: true });
  });

  test('counts a session without a mark as not attended, and says that it is unmarked', async () => {
    const { cohortId, enrolmentIds, sessions } = await runningCohort(office, 2);
    await mark(office, sessions[0]!.id, { [enrolmentIds[0]!]: 'present' });
    expect(await attendanceOf(cohortId, enrolmentIds[1]!)).toMatchObject({ percent: 0, unmarked: 1 });
  });
});

test('those at risk are below the threshold or absent three times in a row', async () => {
  const { cohortId, enrolmentIds, sessions } = await runningCohort(office, 3);
  const [good, below, away] = enrolmentIds;
  for (const [index, { id }] of sessions.entries()) {
    const isLast = index >= sessions.length - 3;
    await mark(office, id, {
      [good!]: 'present',
      [below!]: index % 2 === 0 ? 'present' : 'absent',
      [away!]: isLast ? 'absent' : 'present',
    });
  }
  const { trainees } = await office.client.attendance.atRisk({ cohortId });
  const found = new Map(trainees.map((trainee) => [trainee.enrolmentId, trainee]));
  expect([...found.keys()].sort()).toEqual([below!, away!].sort());
  expect(found.get(away!)).toMatchObject({ absencesInARow: 3 });
});
