import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { convertWithLibreOffice, describeWithProgram, runPython } from '../../support/second-programs.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';
import { listOptions, peopleColumns, writtenBytes } from '../../support/workbooks/written-list.ts';

const folder = suiteFolder();
const file = join(folder, 'people.xlsx');
const texts = [
  '08031234567',
  '+234 803 123 4567',
  '=HYPERLINK("http://x","y")',
  '@SUM(1)',
  '\t=1',
  '－1',
  "'quoted'",
  'Ẹ̀fẹ́ “Ö” 明 محمد 😀',
  'line\nbreak',
  '_x0041_ <&> "x"',
  '00042',
];
const rows = texts.map((text, index) => [
  text,
  index,
  index + 0.5,
  '2024-02-29',
  '2024-02-29T23:59:59',
  index % 2 === 0,
  123_456 + index,
]);

beforeAll(async () => {
  writeFileSync(file, await writtenBytes(listOptions(peopleColumns), rows));
});

const dumpCells = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
cells = [[[cell.data_type, str(cell.value), cell.number_format] for cell in row] for row in book.worksheets[0].iter_rows()]
sheet = book.worksheets[0]
print(json.dumps({'names': book.sheetnames, 'cells': cells, 'filter': sheet.auto_filter.ref, 'frozen': sheet.freeze_panes,
  'bold': sheet['A1'].font.b, 'fill': sheet['A1'].fill.fgColor.rgb, 'width': sheet.column_dimensions['A'].width,
  'about': [[str(cell.value) for cell in row] for row in book.worksheets[1].iter_rows()]}))
`;

interface Dump {
  readonly names: readonly string[];
  readonly cells: readonly (readonly (readonly [type: string, value: string, format: string])[])[];
}

describeWithProgram('openpyxl', 'a list opened by openpyxl', () => {
  let dump: Dump;
  beforeAll(() => {
    dump = runPython(dumpCells, file) as Dump;
  });

  it('has typed cells with their formats', () => {
    expect(dump.cells[1]).toEqual([
      ['s', '08031234567', '@'],
      ['n', '0', '0'],
      ['n', '0.5', '#,##0.0'],
      ['d', '2024-02-29 00:00:00', 'yyyy-mm-dd'],
      ['d', '2024-02-29 23:59:59', 'yyyy-mm-dd hh:mm'],
      ['b', 'True', 'General'],
      ['n', '1234.56', '#,##0.00'],
    ]);
  });

  it('has no formula, and texts as they were but for the apostrophe', () => {
    expect(dump.cells.flat().filter(([type]) => type === 'f')).toEqual([]);
    const prefixed = new Set([2, 3, 4, 5]);
    const expected = texts.map((text, index) => (prefixed.has(index) ? `'${text}` : text));
    // openpyxl shows the escape of an escape as it stands in the file.
    const column = dump.cells.slice(1).map((row) => row[0]?.[1].replace('_x005F_', '_'));
    expect(column).toEqual(expected);
    expect(dump.cells.slice(1).every((row) => row[0]?.[0] === 's' && row[0][2] === '@')).toBe(true);
  });

  it('has its header styled, frozen and filtered, and the About sheet behind', () => {
    expect(dump).toMatchObject({
      names: ['People', 'About'],
      filter: `A1:G${texts.length + 1}`,
      frozen: 'A2',
      bold: true,
      fill: 'FF1F4E78',
      width: 12,
      about: [
        ['Office', 'Benin City'],
        ['Written', '2026-01-15 08:00:00'],
        ['Rows', '1'],
      ],
    });
  });
});

describeWithProgram('LibreOffice', 'a list opened by LibreOffice', () => {
  it('has no formula', () => {
    const document = convertWithLibreOffice(file, 'fods');
    expect(document).toContain('+234 803 123 4567');
    // LibreOffice keeps every true and false of a workbook as the formula TRUE() or FALSE().
    const formulas = [...document.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula);
    expect(formulas.filter((formula) => formula !== 'of:=TRUE()' && formula !== 'of:=FALSE()')).toEqual([]);
  }, 120_000);

  it('keeps phones, leading zeros and dates when it is saved as text', () => {
    const lines = convertWithLibreOffice(file, 'csv:Text - txt - csv (StarCalc):44,34,76').split('\n');
    expect(lines[0]).toBe('Id,Children,Weight,Born,Registered,Active,Balance');
    expect(lines[1]).toBe('08031234567,0,0.5,2024-02-29,2024-02-29 23:59,TRUE,"1,234.56"');
    expect(lines[2]).toMatch(/^\+234 803 123 4567,1,/);
    expect(lines[3]).toMatch(/^"'=HYPERLINK\(/);
  }, 120_000);
});
