import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/dates.ts';
import type { TrainingWorkbookRequest } from '../../../shared/training/workbooks/contract.ts';
import { refusalOf } from '../../support/cooperatives.ts';
import { fetched } from '../../support/exports.ts';
import { resultOf } from '../../support/imports.ts';
import { convertWithLibreOffice, describeWithProgram, runPython } from '../../support/second-programs.ts';
import { openTestOffice, type Client, type TestOffice } from '../../support/test-office.ts';
import { makeCourse, mark, runningCohort, todayOf } from '../../support/training.ts';

let office: TestOffice;
let cohort: Awaited<ReturnType<typeof runningCohort>>;
const folder = mkdtempSync(join(tmpdir(), 'fieldstead-training-'));

beforeAll(async () => {
  office = await openTestOffice();
  const courseId = await makeCourse(office, { latePercent: 50, attendanceThreshold: 70 });
  cohort = await runningCohort(office, 2, { code: 'EDO-7', courseId });
  const [first = '', second = ''] = cohort.enrolmentIds;
  const [day1, day2, day3] = cohort.sessions;
  await mark(office, day1!.id, { [first]: 'present', [second]: 'absent' });
  await mark(office, day2!.id, { [first]: 'late', [second]: 'excused' });
  await office.client.sessions.cancel({ id: day3!.id, version: day3!.version, reason: 'strike' });
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

type Asked = Pick<TrainingWorkbookRequest, 'workbook'> & Partial<TrainingWorkbookRequest>;

async function written(client: Client, asked: Asked): Promise<Buffer> {
  const started = client.trainingWorkbooks.start({ cohortIds: [cohort.cohortId], reason: 'meeting', ...asked });
  return fetched(client, await resultOf(started as never));
}

async function file(asked: Asked): Promise<string> {
  const path = join(folder, `${asked.workbook}.xlsx`);
  writeFileSync(path, await written(office.client, asked));
  return path;
}

const cellsOf = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: [[str(c.value) if c.value is not None else '' for c in r] for r in s.iter_rows()] for s in book}))`;

describeWithProgram('openpyxl', 'the workbooks of training', () => {
  test('hold the attendance register: a sheet per cohort, days across, cancelled days left out', async () => {
    const sheets = runPython(cellsOf, await file({ workbook: 'attendance-register' })) as Record<string, string[][]>;
    const sheet = sheets['EDO-7']!;
    const days = sheet[4]!.filter((value) => value.startsWith('20'));
    expect(days).toHaveLength(cohort.sessions.length - 1);
    expect(days[0]).toContain(addDays(todayOf(), -10));
    const rows = sheet.slice(5);
    const marks = rows.map((row) => row.slice(3, 5).join('')).sort();
    expect(marks).toEqual(['AE', 'PL']);
    const attended = rows.find((row) => row[3] === 'P')!;
    // Present 5 hours, late half of 5, of 10 hours held.
    expect(attended.slice(-3)).toEqual(['10', '75', 'Yes']);
  });

  test('hold the report of cohorts, whose figures can be counted in the table beside it', async () => {
    const sheets = runPython(cellsOf, await file({ workbook: 'cohort-report' })) as Record<string, string[][]>;
    const figures = sheets['Cohorts']!;
    const trainees = sheets['Trainees']!.slice(1);
    const header = figures[3]!;
    const row = figures[4]!;
    expect(row[header.indexOf('Trainees')]).toBe(String(trainees.filter(([code]) => code === 'EDO-7').length));
    expect(row[header.indexOf('Sessions held')]).toBe('2');
    expect(row[header.indexOf('Attendance %')]).toBe('37.5');
  });

  test('hold the report of follow-ups, also when there are none', async () => {
    const sheets = runPython(cellsOf, await file({ workbook: 'tracer-report' })) as Record<string, string[][]>;
    expect(Object.keys(sheets)).toEqual(['Results', 'Follow-up after training']);
  });
});

describeWithProgram('LibreOffice', 'the register in LibreOffice', () => {
  test('opens with its dates and percentages', async () => {
    const path = await file({ workbook: 'attendance-register' });
    const csv = convertWithLibreOffice(path, 'csv:Text - txt - csv (StarCalc):44,34,76');
    expect(csv).toContain(addDays(todayOf(), -10));
    expect(csv).toContain('75.0');
  });
});

test('the same state gives the same bytes', async () => {
  office.setNow('2031-01-01T10:00:00.000Z');
  const sheets = async () => (await written(office.client, { workbook: 'cohort-report' })).length;
  expect(await sheets()).toBe(await sheets());
});

test('workbooks are for who may export, and the journal keeps why', async () => {
  const officer = office.as('field-officer');
  expect((await refusalOf(written(officer, { workbook: 'cohort-report' }))).code).toBe('permission.denied');
  const { rows } = await office.as('auditor').journal.list({
    filters: [{ field: 'action', operator: 'any-of', value: ['exported'] }],
  });
  expect(rows.length).toBeGreaterThan(0);
});
