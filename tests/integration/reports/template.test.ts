import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { periodOf } from '../../../shared/kernel/periods.ts';
import { makePerson, refusalOf } from '../../support/cooperatives.ts';
import { resultOf, upload } from '../../support/imports.ts';
import { convertWithLibreOffice, describeWithProgram, runPython } from '../../support/second-programs.ts';
import { openTestOffice, testUser, type TestOffice } from '../../support/test-office.ts';
import { todayOf } from '../../support/training.ts';

let office: TestOffice;
const folder = mkdtempSync(join(tmpdir(), 'fieldstead-template-'));
const directory = join(folder, 'office');
const quarter = periodOf('quarter', todayOf()).key;
const template = join(folder, 'donor.xlsx');
const out = join(folder, 'filled.xlsx');

beforeAll(async () => {
  office = await openTestOffice({ directory });
  for (let made = 0; made < 7; made += 1) await makePerson(office, { sex: made < 6 ? 'female' : 'male' });
  await office.engine.lock();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A donor's workbook as openpyxl makes one: styles, a formula, a chart, a print area, placeholders and a named cell. */
const makeTemplate = `
import sys, openpyxl
from openpyxl.styles import Font, PatternFill
from openpyxl.chart import BarChart, Reference
from openpyxl.workbook.defined_name import DefinedName
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Donor's table"
sheet.append(['Report of {{office}}', '{{quarter}}'])
sheet.append(['Registered', '{{PEOP-1}}'])
sheet.append(['Women', '{{PEOP-1:sex=female}}'])
sheet.append(['Twice', '=B2*2'])
sheet.append(['By name', None])
sheet.append(['Men', '{{PEOP-1:sex=male}}'])
sheet['B2'].font = Font(bold=True, color='FF0000')
sheet['B2'].number_format = '#,##0.0'
sheet['B5'].fill = PatternFill('solid', fgColor='FFFF00')
name = DefinedName('FS_PEOP_1', attr_text="'Donor''s table'!$B$5")
if hasattr(book.defined_names, 'append'): book.defined_names.append(name)
else: book.defined_names['FS_PEOP_1'] = name
chart = BarChart(); chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=3)); sheet.add_chart(chart, 'D2')
sheet.print_area = 'A1:H20'
sheet.page_setup.orientation = 'landscape'
if len(sys.argv) > 2: sheet['A9'] = sys.argv[2]
book.save(sys.argv[1])
print('{}')`;

const readFilled = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Donor's table"]
print(json.dumps({'cells': {c: sheet[c].value for c in ['A1', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6']}, 'bold': sheet['B2'].font.b, 'colour': sheet['B2'].font.color.rgb,
  'format': sheet['B2'].number_format, 'fill': sheet['B5'].fill.fgColor.rgb, 'charts': len(sheet._charts), 'area': sheet.print_area, 'turned': sheet.page_setup.orientation}))`;

/** A template filled as a page does it. */
async function filled(bytes: Buffer): Promise<unknown> {
  await office.client.accounts.signIn(testUser);
  const templateId = await upload(office.client, bytes);
  return resultOf(office.client.reports.workbook({ quarter, reason: 'donor', templateId }) as never);
}

/** The command line in a process of its own, as a user runs it. */
async function report(...words: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const args = ['electron/cli.ts', ...words, '--office', directory, '--quarter', quarter, '--json'];
  const env = { ...process.env, FIELDSTEAD_PASSWORD: testUser.password };
  try {
    return { ...(await promisify(execFile)(process.execPath, args, { env })), code: 0 };
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number };
  }
}

describeWithProgram('openpyxl', 'a donor’s workbook', () => {
  test('is filled on the command line and keeps its styles, formula, chart and print set-up', async () => {
    runPython(makeTemplate, template);
    expect(await report('report', '--out', out, '--template', template)).toMatchObject({ code: 0 });
    expect(runPython(readFilled, out)).toEqual({
      // One man among seven: the group is too small to leave the office, and with it the next smallest.
      cells: { A1: 'Report of Benin City office', B1: quarter, B2: 7, B3: '<5', B4: '=B2*2', B5: 7, B6: '<5' },
      ...{ bold: true, colour: '00FF0000', format: '#,##0.0', fill: '00FFFF00', charts: 1 },
      ...{ area: ['$A$1:$H$20'], turned: 'landscape' },
    });
  });

  test('with a name nobody knows is refused with that name', async () => {
    runPython(makeTemplate, template, '{{PEOP-99}}');
    expect(await refusalOf(filled(readFileSync(template)))).toMatchObject({
      ...{ code: 'reports.template_unknown', params: { names: 'PEOP-99' } },
    });
  });
});

describeWithProgram('LibreOffice', 'a filled workbook in LibreOffice', () => {
  test('calculates the donor’s formulas again', () => {
    expect(convertWithLibreOffice(out, 'csv:Text - txt - csv (StarCalc):44,34,76')).toContain('Twice,14');
  });
});

test('a file that is no workbook is refused', async () => {
  expect((await refusalOf(filled(Buffer.from('not a workbook')))).code).toMatch(/^workbook\./);
});
