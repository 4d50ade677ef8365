import { describe, expect, it } from 'vitest';
import { forgedXlsx, relationships, sheetElement } from '../../support/workbooks/forged-xlsx.ts';
import { cellsOf, readHere, refusalOf } from '../../support/workbooks/read-here.ts';

const dateStyles =
  '<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="171" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/></cellXfs>';

function sheet(rows: string, name = 'People') {
  return { name, rows };
}

describe('xlsx reader', () => {
  it('reads every kind of cell', async () => {
    const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c>
      <c r="D2" t="str"><f>A2&amp;"!"</f><v>Ada!</v></c><c r="E2"><f>1+1</f><v>2</v></c><c r="F2" t="b"><v>1</v></c>
      <c r="G2" t="e"><v>#N/A</v></c><c r="H2" s="1"><v>45360</v></c><c r="I2" s="2"><v>45360.5</v></c><c r="J2" s="3"><v>100.5</v></c>
      <c r="K2" t="d"><v>2024-03-09T14:30:00Z</v></c><c r="L2" s="1"><v>0.5</v></c><c r="N2"><v>-1.5e3</v></c></row>`;
    const strings =
      '<si><t>Ada</t></si><si><r><t>Be</t></r><r><t xml:space="preserve">n </t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si>';
    expect(await cellsOf(forgedXlsx({ sheets: [sheet(rows)], strings, styles: dateStyles }))).toEqual([
      [
        'Ada',
        'Ben ',
        'inline',
        'Ada!',
        2,
        true,
        { error: '#N/A' },
        { date: '2024-03-09' },
        { date: '2024-03-09T12:00:00' },
        100.5,
        { date: '2024-03-09T14:30:00' },
        0.5,
        null,
        -1500,
      ],
    ]);
  });

  it('keeps the numbers of rows, leaves out empty ones and fills gaps with null', async () => {
    const rows =
      '<row r="3"><c r="C3"><v>1</v></c></row><row r="7"><c r="A7" s="1"/></row><row r="9"><c><v>2</v></c><c><v>3</v></c></row>';
    const { sheets } = await readHere(forgedXlsx({ sheets: [sheet(rows)] }));
    expect(sheets[0]?.rows).toEqual([
      { row: 3, cells: [null, null, 1] },
      { row: 9, cells: [2, 3] },
    ]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>42735</v></c></row>';
    expect(await cellsOf(forgedXlsx({ sheets: [sheet(rows)], styles: dateStyles, date1904: true }))).toEqual([
      [{ date: '2021-01-01' }],
    ]);
  });

  it('turns escapes back into characters and drops control characters', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041__x0007__xD83D__xDE00_</t></is></c></row>';
    expect(await cellsOf(forgedXlsx({ sheets: [sheet(rows)] }))).toEqual([['a\rb_x0041_😀']]);
  });

  it('says which sheets are hidden, in the order of the tabs, and passes over charts', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const chart = sheetElement('Chart', 'rId7');
    const workbook = {
      sheets: [
        sheet(rows, 'Seen'),
        { ...sheet(rows, 'Very hidden'), state: 'veryHidden' },
        { ...sheet(rows, 'Hidden'), state: 'hidden' },
      ],
    };
    const parts = [
      {
        name: 'xl/workbook.xml',
        content:
          `<w:workbook xmlns:w="w" xmlns:r="r"><w:sheets>${sheetElement('Hidden', 'rId3', 'hidden')}${chart}${sheetElement('Seen', 'rId1')}${sheetElement('Very hidden', 'rId2', 'veryHidden')}</w:sheets></w:workbook>`.replaceAll(
            '<sheet ',
            '<w:sheet ',
          ),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
          ['rId3', 'worksheet', '../xl/worksheets/SHEET3.xml'],
          ['rId7', 'chartsheet', 'chartsheets/sheet1.xml'],
        ]),
      },
    ];
    const { sheets } = await readHere(forgedXlsx({ ...workbook, parts }));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Hidden', true],
      ['Seen', false],
      ['Very hidden', true],
    ]);
  });

  it('reads a sheet whose elements have a prefix', async () => {
    const content =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = forgedXlsx({ sheets: [sheet('')], parts: [{ name: 'xl/worksheets/sheet1.xml', content }] });
    expect(await cellsOf(bytes)).toEqual([[5]]);
  });

  it('leaves out what lies beyond column 512 and says so', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="SR1"><v>2</v></c><c r="SS1"><v>3</v></c></row>';
    const { sheets } = await readHere(forgedXlsx({ sheets: [sheet(rows)] }));
    expect(sheets[0]?.truncated).toBe(true);
    expect(sheets[0]?.rows[0]?.cells).toHaveLength(512);
  });

  it('does not call a sheet truncated for empty cells far out', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>';
    expect((await readHere(forgedXlsx({ sheets: [sheet(rows)] }))).sheets[0]?.truncated).toBe(false);
  });

  it('refuses a workbook without a filled cell as empty', async () => {
    expect(
      await refusalOf(readHere(forgedXlsx({ sheets: [sheet('<row r="1"><c r="A1" s="1"/></row>')] }))),
    ).toMatchObject({
      code: 'workbook.empty',
    });
  });

  it('ignores macros and links to other files', async () => {
    const rows = '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>7</v></c></row>';
    const parts = [
      { name: 'xl/vbaProject.bin', content: 'not even unpacked', checksum: 1 },
      { name: 'xl/externalLinks/externalLink1.xml', content: '<!DOCTYPE x>', checksum: 1 },
    ];
    expect(await cellsOf(forgedXlsx({ sheets: [sheet(rows)], parts }))).toEqual([[7]]);
  });
});
