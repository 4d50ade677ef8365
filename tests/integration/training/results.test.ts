import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../../shared/kernel/dates.ts';
import { refusalOf } from '../../support/cooperatives.ts';
import { upload } from '../../support/imports.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';
import { attendAll, makeCourse, mark, runningCohort, todayOf } from '../../support/training.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const today = todayOf();
const yesterday = addDays(today, -1);

async function makeAssessment(cohortId: string, values: object = {}): Promise<string> {
  const blank = { cohortId, kind: 'post' as const, title: 'Final', takenOn: yesterday, maximum: 100 };
  return (await office.client.assessments.create({ assessment: { ...blank, ...values } })).id;
}

async function score(id: string, scores: Readonly<Record<string, number>>): Promise<void> {
  const entries = Object.entries(scores).map(([enrolmentId, value]) => ({
    enrolmentId,
    before: null,
    score: value * 100,
  }));
  await office.client.assessments.recordScores({ id, scores: entries });
}

/** A finished cohort of two; its course asks for 80 % attendance and a result of 60 %. */
async function assessedCohort() {
  const courseId = await makeCourse(office, { passMark: 60 });
  const cohort = await runningCohort(office, 2, { courseId });
  await attendAll(office, cohort);
  return cohort;
}

async function decide(cohortId: string, complete: Readonly<Record<string, boolean>>, reason: string | null = null) {
  const { rows } = await office.client.certificates.completion({ id: cohortId });
  const decisions = rows
    .filter(({ enrolmentId }) => enrolmentId in complete)
    .map(({ enrolmentId, version }) => ({ enrolmentId, version, complete: complete[enrolmentId]! }));
  return office.client.certificates.decide({ id: cohortId, on: today, decisions, reason });
}

describe('results', () => {
  test('give the change of those who have both, with their number', async () => {
    const { cohortId, enrolmentIds } = await assessedCohort();
    const [first, second] = enrolmentIds;
    await score(await makeAssessment(cohortId, { kind: 'pre', takenOn: addDays(today, -9) }), {
      [first!]: 40,
      [second!]: 50,
    });
    await score(await makeAssessment(cohortId, { maximum: 50 }), { [first!]: 30.5 });
    const { changes } = await office.client.assessments.changes({ id: cohortId });
    expect(changes).toMatchObject([
      { unit: 'percent', n: 1, meanBefore: 40, meanAfter: 61, meanChange: 21, higher: 1 },
    ]);
  });

  test('are refused above the maximum and never overwritten unseen', async () => {
    const { cohortId, enrolmentIds } = await assessedCohort();
    const id = await makeAssessment(cohortId, { maximum: 20 });
    const [first] = enrolmentIds;
    expect((await refusalOf(score(id, { [first!]: 21 }))).code).toBe('training.score_too_high');
    await score(id, { [first!]: 12 });
    expect((await refusalOf(score(id, { [first!]: 13 }))).code).toBe('training.marks_changed');
  });
});

describe('psychosocial scores', () => {
  test('are restricted, and item 9 of the PHQ-9 asks for a safe referral', async () => {
    const { client } = office;
    const { cohortId, enrolmentIds } = await runningCohort(office, 1);
    const id = await makeAssessment(cohortId, { kind: 'pre', instrument: 'phq-9 1' });
    const answers = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index + 1), 1]));
    const enrolmentId = enrolmentIds[0]!;
    const given = await client.assessments.recordAnswers({ id, enrolmentId, answers });
    expect(given).toEqual({ score: 9, band: 'mild', safety: ['9'] });
    const officer = office.as('field-officer');
    expect((await refusalOf(officer.assessments.recordAnswers({ id, enrolmentId, answers }))).code).toBe(
      'permission.denied',
    );
    expect(
      (await refusalOf(officer.assessments.recordScores({ id, scores: [{ enrolmentId, before: 900, score: 0 }] })))
        .code,
    ).toBe('permission.denied');
    expect(await officer.assessments.get({ id })).toMatchObject({
      scores: {},
      answers: {},
      assessment: { mean: null },
    });
    expect((await officer.assessments.changes({ id: cohortId })).changes).toEqual([]);
    expect((await client.assessments.changes({ id: cohortId })).changes).toMatchObject([{ suppressed: true }]);
    expect((await client.assessments.list({ within: `cohort:${cohortId}` })).rows).toEqual([]);
  });

  test('come from free instruments, or from one the office adds from a file', async () => {
    const { client } = office;
    const { instruments } = await client.instruments.all({});
    expect(instruments.map(({ key }) => key)).toEqual(['phq-9 1', 'gad-7 1', 'who-5 1']);
    const own = {
      ...{ code: 'own', version: '2', name: 'Own scale', language: 'en', terms: 'licensed', higherIsBetter: true },
      choices: [
        { value: 0, text: 'no' },
        { value: 1, text: 'yes' },
      ],
      items: [{ id: 'a', text: 'A question' }],
    };
    const send = async (value: unknown) => upload(client, Buffer.from(JSON.stringify(value)));
    expect(await client.instruments.add({ uploadId: await send(own) })).toEqual({ key: 'own 2' });
    expect((await refusalOf(client.instruments.add({ uploadId: await send(own) }))).code).toBe(
      'training.instrument_known',
    );
    expect((await refusalOf(client.instruments.add({ uploadId: await send({ code: 'x' }) }))).code).toBe(
      'training.instrument_invalid',
    );
  });
});

describe('completion', () => {
  test('is computed and explained, and decided otherwise only with a reason by who may', async () => {
    const { cohortId, enrolmentIds } = await assessedCohort();
    const [first, second] = enrolmentIds;
    await score(await makeAssessment(cohortId, { counts: true }), { [first!]: 60, [second!]: 59.99 });
    const { rows } = await office.client.certificates.completion({ id: cohortId });
    const stateOf = new Map(rows.map((row) => [row.enrolmentId, row]));
    expect(stateOf.get(first!)).toMatchObject({ attendance: true, passed: true, complete: true });
    expect(stateOf.get(second!)).toMatchObject({ attendance: true, passed: false, complete: false });
    const all = { [first!]: true, [second!]: true };
    expect((await refusalOf(decide(cohortId, all))).code).toBe('training.override_needed');
    expect(await decide(cohortId, all, 'sat again, paper lost')).toEqual({ completed: 2, failed: 0, followUps: 10 });
    const after = await office.client.certificates.completion({ id: cohortId });
    expect(after.rows.map(({ overrideReason }) => overrideReason).sort()).toEqual(
      ['sat again, paper lost', null].sort(),
    );
  });

  test('makes the follow-ups of a year, which go with a decision that is taken back', async () => {
    const { cohortId, enrolmentIds } = await assessedCohort();
    const [first] = enrolmentIds;
    await decide(cohortId, { [first!]: true }, 'no test held');
    const due = async () =>
      (await office.client.tracer.list({ within: `cohort:${cohortId}` })).rows.map(({ values }) => values['dueOn']);
    const months = [1, 3, 6, 9, 12].map((month) => addMonths(today, month));
    expect(await due()).toEqual(months);
    await decide(cohortId, { [first!]: false });
    expect(await due()).toEqual([]);
    await decide(cohortId, { [first!]: true }, 'no test held');
    expect(await due()).toEqual(months);
  });
});

describe('certificates', () => {
  test('are given once to everybody who completed; numbers run on and are never given again', async () => {
    const { client } = office;
    const cohort = await assessedCohort();
    const { cohortId, enrolmentIds } = cohort;
    await decide(cohortId, Object.fromEntries(enrolmentIds.map((id) => [id, true])), 'no test held');
    const given = await client.certificates.issue({ id: cohortId, on: today });
    expect(given.issued).toBe(2);
    expect(await client.certificates.issue({ id: cohortId, on: today })).toMatchObject({ issued: 0 });
    const { certificates } = await client.certificates.print({ id: cohortId });
    const [first] = certificates;
    expect(await client.certificates.verify({ number: first!.number, code: first!.code.toLowerCase() })).toMatchObject({
      state: 'valid',
      certificate: { name: first!.name },
    });
    expect(await client.certificates.verify({ number: first!.number, code: 'AAAAA-AAAAA' })).toEqual({
      state: 'unknown',
      certificate: null,
    });
    expect((await refusalOf(decide(cohortId, { [enrolmentIds[0]!]: false }))).code).toBe('training.certificate_given');
    await client.certificates.revoke({ id: first!.id, version: 1, reason: 'wrong name' });
    expect(await client.certificates.verify(first!)).toMatchObject({ state: 'revoked' });
    const again = await client.certificates.issue({ id: cohortId, on: today });
    expect(again.issued).toBe(1);
    expect(certificates.map(({ number }) => number)).not.toContain(again.first);
    const numbers = await office.store.reads.query<{ number: string }[]>(
      'select certificate_number as number from certificate',
    );
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
  });
});

describe('hand-outs', () => {
  test('count a stipend from the sessions attended, and a line is received once or voided with a reason', async () => {
    const { client } = office;
    const { cohortId, enrolmentIds, sessions } = await runningCohort(office, 2);
    const [first, second] = enrolmentIds;
    await mark(office, sessions[0]!.id, { [first!]: 'present', [second!]: 'absent' });
    await mark(office, sessions[1]!.id, { [first!]: 'late', [second!]: 'excused' });
    const stipend = { cohortId, kind: 'stipend', title: 'Transport', givenOn: today, basis: 'per-session' } as const;
    const amount = { amount: 50_000, currency: 'NGN' };
    const { id } = await client.handouts.create({ handout: { ...stipend, amount } });
    const sheet = await client.handouts.get({ id });
    expect(sheet.people).toMatchObject([{ enrolmentId: first, sessions: 2, amount: 100_000 }]);
    const lineId = sheet.people[0]!.id;
    await client.handouts.acknowledge({ lineIds: [lineId], on: today });
    expect((await refusalOf(client.handouts.acknowledge({ lineIds: [lineId], on: today }))).code).toBe(
      'training.line_voided',
    );
    await client.handouts.void({ lineId, reason: 'paid twice' });
    expect(await client.handouts.get({ id })).toMatchObject({ lines: 0, total: null });
  });
});

describe('follow-ups', () => {
  test('are called when due, tried again, and counted', async () => {
    const { client } = office;
    const cohort = await assessedCohort();
    const { cohortId, enrolmentIds } = cohort;
    await decide(cohortId, Object.fromEntries(enrolmentIds.map((id) => [id, true])), 'no test held');
    expect(await client.tracer.due({ cohortId })).toMatchObject({ total: 0, upcoming: 10 });
    office.setNow(`${addDays(addMonths(today, 1), 2)}T12:00:00`);
    const later = addDays(addMonths(today, 1), 1);
    const { followUps } = await client.tracer.due({ cohortId });
    expect(followUps).toHaveLength(2);
    const [one, two] = followUps;
    const call = {
      on: later,
      result: 'reached',
      work: 'cooperative',
      incomeBefore: 100,
      incomeNow: 250,
      usesSkill: true,
    } as const;
    await client.tracer.record({ id: one!.id, version: one!.version, call });
    const again = { on: later, result: 'try-again' } as const;
    const { version } = await client.tracer.record({ id: two!.id, version: two!.version, call: again });
    expect((await client.tracer.due({ cohortId })).followUps).toMatchObject([{ attempts: 1 }]);
    await client.tracer.record({ id: two!.id, version, call: { on: later, result: 'not-reached' } });
    expect((await refusalOf(client.tracer.record({ id: two!.id, version: version + 1, call }))).code).toBe(
      'training.follow_up_done',
    );
    const results = await client.tracer.results({ groupBy: 'sex', cohortId });
    expect(results.total).toMatchObject({ due: 2, reached: 1, reachedPercent: 50, working: 1, incomeHigher: 1 });
    expect(results.groups).toMatchObject([{ key: 'female', results: { due: 2 } }]);
  });
});
