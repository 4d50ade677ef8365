import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImportKind } from '../../../shared/imports/kinds.ts';
import { confirm, csv, importFile, previewFile } from '../../support/imports.ts';
import { describeWithData } from '../../support/outside-data.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;

async function bringIn(kind: ImportKind, ...lines: string[]) {
  const preview = await previewFile(office.client, kind, `${kind}.csv`, csv(...lines));
  return { preview, batch: await confirm(office.client, preview) };
}

/** Counts of what the imports make. */
async function counts(): Promise<Record<string, number>> {
  const tables = ['person', 'partner', 'course', 'cohort', 'enrolment', 'assessment'];
  const [row] = await office.store.reads.query<Record<string, number>[]>(
    `select ${tables.map((table) => `(select count(*) from ${table} where deleted_at is null) as ${table}`).join(', ')},
       (select count(*) from assessment_result r join assessment a on a.id = r.assessment_id where a.deleted_at is null) as results`,
  );
  return row!;
}

describe('training brought in from spreadsheets', () => {
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  const courses = ['program_name,sector', 'Tailoring,Textile', 'Baking,Food'];
  const centres = ['centre_name,capacity_per_batch', 'Centre A,30', 'Centre B,20'];
  const trainees = [
    'name,age,gender,mobile,program_id,centre_id,enrollment_date,completion_status,dropout_reason',
    'Ada Obi,30,Female,08030000001,1,2,2025-01-15,Completed,',
    'Eki Osa,22,Male,08030000002,1,2,2025-03-02,Dropped,Moved away',
    'Ivie Edo,25,Female,08030000003,2,1,2025-05-02,Completed,',
  ];
  const results = ['beneficiary_id,pre_training_score,post_training_score', '1,40.5,70', '3,50,80.25', '9,10,20'];

  async function everything(): Promise<void> {
    await bringIn('courses', ...courses);
    await bringIn('training-providers', ...centres);
    await bringIn('trainees', ...trainees);
  }

  test('belongs together by the numbers of the rows', async () => {
    await everything();
    const { rows } = await office.client.cohorts.list({ sort: [{ field: 'startsOn', descending: false }] });
    expect(
      rows.map(({ values }) => [values['course'], values['provider'], values['startsOn'], values['status']]),
    ).toEqual([
      ['Tailoring', 'Centre B', '2025-01-15', 'finished'],
      ['Baking', 'Centre A', '2025-05-02', 'finished'],
    ]);
    const { enrolments } = await office.client.enrolments.ofCohort({ id: rows[0]!.id });
    expect(enrolments.map(({ personName, status, endReason }) => [personName, status, endReason])).toEqual([
      ['Ada Obi', 'completed', null],
      ['Eki Osa', 'dropped-out', 'Moved away'],
    ]);
  });

  test('results go to the trainee whose row they number; a number nobody has is refused', async () => {
    await everything();
    const { preview } = await bringIn('training-results', ...results);
    expect(preview.counts).toMatchObject({ new: 2, matched: 0, refused: 1 });
    expect(await counts()).toMatchObject({ assessment: 4, results: 4 });
    const scores = await office.store.reads.query<{ who: string; kind: string; score: number }[]>(
      `select p.given_names as who, a.kind, r.score from assessment_result r join assessment a on a.id = r.assessment_id
         join enrolment e on e.id = r.enrolment_id join person p on p.id = e.person_id order by p.given_names, a.kind`,
    );
    expect(scores.map(({ who, kind, score }) => `${who} ${kind} ${score}`)).toEqual([
      'Ada post 7000',
      'Ada pre 4050',
      'Ivie post 8025',
      'Ivie pre 5000',
    ]);
  });

  test('the same files again add nothing, and each import is undone as a whole', async () => {
    await everything();
    const { batch } = await bringIn('training-results', ...results);
    const before = await counts();
    await everything();
    const { preview } = await bringIn('training-results', ...results);
    expect(preview.counts).toMatchObject({ new: 0, matched: 2 });
    expect(await counts()).toEqual(before);
    await office.client.imports.undo({ batchId: batch.id });
    expect(await counts()).toMatchObject({ assessment: 0, results: 0, enrolment: 3 });
  });

  test('a score outside 0 to 100 and a person without a training are refused with their cell', async () => {
    await everything();
    await bringIn('people', 'name,phone', 'Uwa Ehi,08039999999');
    const { problems } = await previewFile(
      office.client,
      'training-results',
      'r.csv',
      csv('full name,pre score', 'Ada Obi,140', 'Uwa Ehi,20'),
    );
    expect(problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['B2 score-outside', 'A3 not-a-trainee']);
  });
});

describeWithData('training', 'the four files of a skills programme', (folder) => {
  const file = (name: string) => join(folder, `india_skills_${name}_synthetic.csv`);
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());

  const read = (name: string) =>
    readFileSync(file(name), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));

  test('become people, providers, courses, cohorts, enrolments and results with their links', async () => {
    await importFile(office.client, 'courses', file('programs'));
    await importFile(office.client, 'training-providers', file('training_centres'));
    const people = await importFile(office.client, 'trainees', file('beneficiaries'));
    const scores = await importFile(office.client, 'training-results', file('assessments'));
    expect([people.counts.refused, scores.counts.refused]).toEqual([0, 0]);
    expect(await counts()).toMatchObject({
      ...{ person: 10_000, partner: 20, course: 2, enrolment: 10_000, results: 20_000 },
    });
    const dropped = read('beneficiaries').filter((cells) => cells[11] === 'Dropped');
    const [kept] = await office.store.reads.query<{ dropped: number; reasons: number; mean: number }[]>(
      `select sum(status = 'dropped-out') as dropped, sum(end_reason = 'Financial issues') as reasons,
              (select sum(r.score) from assessment_result r join assessment a on a.id = r.assessment_id where a.kind = 'post') as mean
         from enrolment`,
    );
    const sum = read('assessments').reduce((so, cells) => so + Math.round(Number(cells[2]) * 100), 0);
    expect(kept).toEqual({ dropped: dropped.length, reasons: dropped.length, mean: sum });
    const [linked] = await office.store.reads.query<{ wrong: number }[]>(
      `select count(*) as wrong from enrolment e join person p on p.id = e.person_id
        where p.document_number <> cast(100000000000 + cast(e.source_id as integer) as text)`,
    );
    expect(linked?.wrong).toBe(0);
  }, 120_000);

  test('add nothing when they come again', async () => {
    const before = await counts();
    await importFile(office.client, 'courses', file('programs'));
    await importFile(office.client, 'training-providers', file('training_centres'));
    const people = await importFile(office.client, 'trainees', file('beneficiaries'));
    const scores = await importFile(office.client, 'training-results', file('assessments'));
    expect([people.counts.new, scores.counts.new]).toEqual([0, 0]);
    expect(await counts()).toEqual(before);
  }, 120_000);
});
