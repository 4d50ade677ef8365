import { describe, expect, it } from 'vitest';
import { cellsOf, readHere, refusalOf } from '../../support/workbooks/read-here.ts';

const table = 'Name;Village\nÉlodie;Ẹdo\n';

describe('text files', () => {
  it.each([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${table}`), 'utf-8'],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${table}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', Buffer.from(table, 'utf16le'), 'utf-16le'],
    ['big-endian UTF-16', Buffer.from(`\uFEFF${table}`, 'utf16le').swap16(), 'utf-16be'],
    ['big-endian UTF-16 without a mark', Buffer.from(table, 'utf16le').swap16(), 'utf-16be'],
  ])('reads %s', async (_, bytes, encoding) => {
    const content = await readHere(bytes);
    expect(content).toMatchObject({ format: 'text', encoding, delimiter: ';' });
    expect(content.sheets[0]?.rows).toEqual([
      { row: 1, cells: ['Name', 'Village'] },
      { row: 2, cells: ['Élodie', 'Ẹdo'] },
    ]);
  });

  it('takes other bytes for windows-1252', async () => {
    const bytes = Buffer.from('nom,prix\nH\xe9l\xe8ne \x96 s\x9cur,5 \x80', 'latin1');
    expect(await readHere(bytes)).toMatchObject({ encoding: 'windows-1252' });
    expect((await cellsOf(bytes))[1]).toEqual(['Hélène – sœur', '5 €']);
  });

  it('uses the encoding that the user names', async () => {
    const bytes = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x31]);
    expect(await cellsOf(bytes, 'windows-1251')).toEqual([['Привет', '1']]);
  });

  it('refuses an encoding that nobody knows', async () => {
    const refusal = await refusalOf(readHere(Buffer.from('a,b'), 'klingon'));
    expect(refusal).toMatchObject({ code: 'workbook.encoding_unknown', params: { encoding: 'klingon' } });
  });

  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'name;amount\nA;1,5\nB;2,5\n'],
    ['\t', 'a\tb, c\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
  ])('finds the delimiter %j', async (delimiter, text) => {
    expect(await readHere(Buffer.from(text))).toMatchObject({ delimiter });
  });

  it('follows the line by which Excel names the delimiter, and counts it as a row', async () => {
    const content = await readHere(Buffer.from('sep=;\r\na,b;c\r\n'));
    expect(content.delimiter).toBe(';');
    expect(content.sheets[0]?.rows).toEqual([{ row: 2, cells: ['a,b', 'c'] }]);
  });

  it('keeps every value as the text it is', async () => {
    const text = 'phone,amount,date,formula\n08031234567,"1234,56",01/02/2024,=1+1\n';
    expect((await cellsOf(Buffer.from(text)))[1]).toEqual(['08031234567', '1234,56', '01/02/2024', '=1+1']);
  });

  it('keeps quotes and line breaks inside a field, and the numbers of rows after empty ones', async () => {
    const { sheets } = await readHere(Buffer.from('a,b\n\n"x ""y""\nz",2\n'));
    expect(sheets[0]?.rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 3, cells: ['x "y"\nz', '2'] },
    ]);
  });

  it('says where a quotation mark was never closed', async () => {
    const refusal = await refusalOf(readHere(Buffer.from('a,b\n1,2\n"x,3\n4,5\n')));
    expect(refusal).toMatchObject({ code: 'workbook.quote_not_closed', params: { row: 3 } });
  });

  it.each([
    '%PDF-1.7\n…',
    '<html><table><tr><td>1</td></tr></table>',
    '<?xml version="1.0"?><Workbook/>',
    '{\\rtf1 x}',
    'ID;PWXL',
  ])('refuses %s as no spreadsheet', async (text) => {
    expect(await refusalOf(readHere(Buffer.from(text)))).toMatchObject({ code: 'workbook.not_a_spreadsheet' });
  });
});
