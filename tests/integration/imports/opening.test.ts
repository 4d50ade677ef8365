import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withHeaderRow } from '../../../shared/imports/mapping.ts';
import { csv, openImport, previewFile } from '../../support/imports.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const list = csv(
  'Farmers of Ehor,,,',
  'Nom,Born,Joined,Phone',
  'Full name,Date of birth,Date joined,Tel',
  'Osaro Idahosa,2/14/1990,1/2/2024,08031234567',
  'Amina Bello,3/4/1988,28/2/2024,',
  `Efe ${'x'.repeat(300)},4/4/1992,3/5/2024,`,
);

async function sheetOf(file: Buffer) {
  const { file: opened, mapping } = await openImport(office.client, 'people', 'list.csv', file);
  return { sheet: opened.sheets[0]!, mapping };
}

describe('opening a file', () => {
  test('gives the first rows as short text, with the row of headers that it found', async () => {
    const { sheet } = await sheetOf(list);
    expect(sheet).toMatchObject({ headerRow: 3, rowCount: 3, hidden: false, truncated: false });
    expect(sheet.top.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sheet.top[5]!.cells[0]).toHaveLength(120);
    expect(sheet.columns.map(({ field }) => field)).toEqual(['fullName', 'birthDate', 'joinedOn', 'phone']);
  });

  test('counts for each column how its dates are written', async () => {
    const { sheet } = await sheetOf(list);
    expect(sheet.dates).toEqual([
      { column: 1, dayFirst: 0, monthFirst: 1, either: 1, example: '3/4/1988' },
      { column: 2, dayFirst: 1, monthFirst: 0, either: 2, example: '1/2/2024' },
    ]);
    expect(sheet.dayFirst).toBe(true);
  });

  test('proposes the order that the dates of its date columns leave no doubt about', async () => {
    const { sheet } = await sheetOf(csv('name,dob,note', 'A B,2/14/1990,28/1/2020', 'C D,3/4/1988,29/1/2020'));
    expect(sheet.dayFirst).toBe(false);
  });

  test('another row of headers proposes its own columns', async () => {
    const { sheet, mapping } = await sheetOf(list);
    const other = withHeaderRow(mapping, sheet, 'people', 2);
    expect(other).toMatchObject({ sheet: mapping.sheet, headerRow: 2 });
    expect(other.columns).toEqual([
      { column: 0, header: 'Nom', field: 'familyName' },
      { column: 1, header: 'Born', field: null },
      { column: 2, header: 'Joined', field: 'joinedOn' },
      { column: 3, header: 'Phone', field: 'phone' },
    ]);
  });
});

test('rows of one file that may be one person are named with each other', async () => {
  const file = csv('first name,last name,phone', 'Osaro,Idahosa,0803 123 4567', 'Ossaro,Idahossa,+2348031234567');
  const { problems } = await previewFile(office.client, 'people', 'doubles.csv', file);
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'near-double-in-file',
      cell: 'A3',
      params: expect.objectContaining({
        row: 2,
        reasons: expect.stringMatching(/^same-phone,names-alike:\d+/) as string,
      }) as unknown,
    }),
  ]);
});

test('dates that can be read both ways do not push other remarks out of sight', async () => {
  const file = csv('name,dob,sex', 'Osaro Idahosa,3/4/1988,F', 'Amina Bello,5/6/1988,zz', ',7/8/1988,F');
  const { problems } = await previewFile(office.client, 'people', 'dates.csv', file);
  expect(problems.map(({ code }) => code)).toEqual([
    'name-missing',
    'sex-unreadable',
    'date-ambiguous',
    'date-ambiguous',
    'date-ambiguous',
  ]);
});
