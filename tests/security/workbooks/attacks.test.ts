import { describe, expect, it } from 'vitest';
import { readWorkbookInWorker } from '../../../electron/workbooks/read-in-worker.ts';
import { type ForgedWorkbook, forgedXlsx, relationships, sheetElement } from '../../support/workbooks/forged-xlsx.ts';
import { type ForgedEntry, forgedZip } from '../../support/workbooks/forged-zip.ts';
import { readHere, refusalOf } from '../../support/workbooks/read-here.ts';

const megabyte = 1024 * 1024;
const oneCell = { name: 'People', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' };

function withRows(rows: string): Buffer {
  return forgedXlsx({ sheets: [{ name: 'People', rows }] });
}

function withPart(entry: ForgedEntry, workbook: ForgedWorkbook = { sheets: [oneCell] }): Buffer {
  return forgedXlsx({ ...workbook, parts: [entry] });
}

function zeros(megabytes: number): Buffer {
  return Buffer.alloc(megabytes * megabyte);
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join(
  '',
);
const dtd = `<!DOCTYPE worksheet [<!ENTITY l0 "ha">${laughs}]>`;
const doubled = { name: sheetPart.toUpperCase(), content: '<worksheet/>' };
const manySheets = Array.from({ length: 501 }, (_, index) => ({ ...oneCell, name: `S${index}` }));
const tenThousand = Array.from({ length: 10_000 }, (_, index) => sheetElement(`S${index}`, 'rId1')).join('');
const oneTextCell = `<row r="1"><c t="s"><v>0</v></c></row>`;
const textCell = '<c t="s"><v>0</v></c>'.repeat(120);

/** Each builds its bytes only when its test runs. */
const attacks: readonly (readonly [string, () => Uint8Array, string, Readonly<Record<string, unknown>>?])[] = [
  [
    'a bomb: 209 MB of zeros',
    () => withPart({ name: 'xl/media/a', content: zeros(209) }),
    'workbook.unpacks_too_large',
    { size: 210, limit: 200 },
  ],
  [
    'a bomb in many parts',
    () => forgedZip(Array.from({ length: 30 }, (_, i) => ({ name: `p${i}`, content: zeros(7) }))),
    'workbook.unpacks_too_large',
  ],
  [
    '20 MB packed a thousand times over',
    () => withPart({ name: sheetPart, content: zeros(20) }),
    'workbook.packed_too_tightly',
  ],
  [
    'a part that unpacks beyond its declared size',
    () => withPart({ name: sheetPart, content: zeros(50), declaredSize: 1000 }),
    'workbook.unsafe',
  ],
  [
    'a part that declares 4 GB',
    () => withPart({ name: sheetPart, content: 'x', declaredSize: 0xfffffffe }),
    'workbook.unpacks_too_large',
  ],
  ['64-bit sizes', () => withPart({ name: sheetPart, content: 'x', declaredSize: 0xffffffff }), 'workbook.unsafe'],
  ['a wrong checksum', () => withPart({ name: sheetPart, content: '<worksheet/>', checksum: 7 }), 'workbook.damaged'],
  [
    'entries that lie over each other',
    () => withPart({ name: 'xl/b.xml', content: 'b', overFirst: true }),
    'workbook.unsafe',
  ],
  ['doubled names', () => forgedXlsx({ sheets: [oneCell], parts: [doubled] }), 'workbook.unsafe'],
  ['a name that climbs out', () => withPart({ name: '../../evil.sh', content: 'x' }), 'workbook.unsafe'],
  [
    'a name that climbs out the Windows way',
    () => withPart({ name: 'xl\\..\\..\\evil.bat', content: 'x' }),
    'workbook.unsafe',
  ],
  ['an absolute name', () => withPart({ name: '/etc/passwd', content: 'x' }), 'workbook.unsafe'],
  ['a name with a drive', () => withPart({ name: 'C:/x', content: 'x' }), 'workbook.unsafe'],
  ['a name with a NUL', () => withPart({ name: 'xl/a\0.xml', content: 'x' }), 'workbook.unsafe'],
  ['an encrypted entry', () => withPart({ name: sheetPart, content: 'x', flags: 1 }), 'workbook.password_protected'],
  ['an unknown compression', () => withPart({ name: sheetPart, content: 'x', method: 12 }), 'workbook.unsafe'],
  [
    '3,000 entries',
    () => forgedZip(Array.from({ length: 3000 }, (_, i) => ({ name: `e${i}`, content: '' }))),
    'workbook.too_many_parts',
    { count: 3000, limit: 2000 },
  ],
  ['501 sheets', () => forgedXlsx({ sheets: manySheets }), 'workbook.too_many_sheets', { limit: 500 }],
  [
    '10,000 sheets on one part',
    () =>
      withPart({
        name: 'xl/workbook.xml',
        content: `<workbook xmlns:r="r"><sheets>${tenThousand}</sheets></workbook>`,
      }),
    'workbook.unsafe',
  ],
  [
    'billions of laughs',
    () =>
      withPart({
        name: sheetPart,
        content: `${dtd}<worksheet><sheetData><row><c t="str"><v>&l9;</v></c></row></sheetData></worksheet>`,
      }),
    'workbook.unsafe',
  ],
  [
    'an entity that names a file',
    () =>
      withPart({
        name: 'xl/workbook.xml',
        content: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      }),
    'workbook.unsafe',
  ],
  [
    'UTF-16 that hides a DTD',
    () => withPart({ name: sheetPart, content: Buffer.from(`\uFEFF${dtd}<a/>`, 'utf16le') }),
    'workbook.unsafe',
  ],
  ['nesting without end', () => withPart({ name: sheetPart, content: '<a>'.repeat(100_000) }), 'workbook.unsafe'],
  ['column 1,000,000', () => withRows('<row r="1"><c r="BDWGN1"><v>1</v></c></row>'), 'workbook.damaged'],
  [
    'a column name without end',
    () => withRows(`<row r="1"><c r="${'A'.repeat(100_000)}1"><v>1</v></c></row>`),
    'workbook.damaged',
  ],
  [
    'row 1,000,000,000',
    () => withRows('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'),
    'workbook.damaged',
  ],
  [
    'rows that go backwards',
    () => withRows('<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'),
    'workbook.damaged',
  ],
  [
    '200,001 filled rows',
    () => withRows('<row><c><v>1</v></c></row>'.repeat(200_001)),
    'workbook.too_many_rows',
    { sheet: 'People', limit: 200_000 },
  ],
  [
    'rows of 512 columns, 4,000 times',
    () => withRows(`<row><c r="SR1"><v>${Math.PI}</v></c></row>`.repeat(4000)),
    'workbook.too_many_cells',
    { limit: 2_000_000 },
  ],
  [
    'one megabyte of text in 120 cells',
    () =>
      forgedXlsx({
        sheets: [{ name: 'S', rows: `<row>${textCell}</row>` }],
        strings: `<si><t>${'x'.repeat(megabyte)}</t></si>`,
      }),
    'workbook.too_much_text',
  ],
  [
    'a missing sheet',
    () =>
      forgedXlsx({
        sheets: [oneCell],
        parts: [{ name: 'xl/_rels/workbook.xml.rels', content: relationships([['rId1', 'worksheet', 'gone.xml']]) }],
      }),
    'workbook.damaged',
  ],
  [
    'a document that is no workbook',
    () => forgedZip([{ name: 'word/document.xml', content: '<a/>' }]),
    'workbook.not_a_spreadsheet',
  ],
  ['half a workbook', () => withRows(oneCell.rows).subarray(0, 400), 'workbook.damaged'],
  [
    'encrypted OOXML',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(600),
      ]),
    'workbook.password_protected',
  ],
  [
    'a Word document of 1997',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
    'workbook.not_a_spreadsheet',
  ],
  [
    'a broken .xls',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600, 7),
        Buffer.from('Workbook\0', 'utf16le'),
        Buffer.alloc(600, 9),
      ]),
    'workbook.damaged',
  ],
  [
    'encrypted .ods',
    () =>
      forgedZip([
        { name: 'content.xml', content: 'x' },
        { name: 'META-INF/manifest.xml', content: '<m><encryption-data/></m>' },
      ]),
    'workbook.password_protected',
  ],
  ['.ods with entities', () => forgedZip([{ name: 'content.xml', content: `${dtd}<a/>` }]), 'workbook.unsafe'],
  [
    'garbage',
    () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
    'workbook.not_a_spreadsheet',
  ],
  ['a text of NULs', () => Buffer.alloc(5000), 'workbook.not_a_spreadsheet'],
  [
    'a picture',
    () => Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(300, 1)]),
    'workbook.not_a_spreadsheet',
  ],
  ['a text of 2.1 million cells', () => Buffer.from(`${'1,'.repeat(499)}1\n`.repeat(4200)), 'workbook.too_many_cells'],
];

describe('forged workbooks', () => {
  it.each(attacks.map(([name, forge, code, params = {}]) => ({ name, forge, code, params })))(
    '$name: $code',
    async ({ forge, code, params }) => {
      const started = performance.now();
      expect(await refusalOf(readHere(forge()))).toMatchObject({ code, params });
      expect(performance.now() - started).toBeLessThan(15_000);
    },
  );

  it('that lie about a size are not unpacked beyond it', async () => {
    const lie = withPart({ name: sheetPart, content: zeros(400), declaredSize: 1000 });
    await refusalOf(readHere(withPart({ name: sheetPart, content: zeros(1), declaredSize: 1000 })));
    const before = process.cpuUsage();
    expect(await refusalOf(readHere(lie))).toMatchObject({ code: 'workbook.unsafe' });
    const { user, system } = process.cpuUsage(before);
    // Unpacking 400 MB takes several times as long on any machine.
    expect((user + system) / 1000).toBeLessThan(120);
  });

  it('are refused in the reading thread with the same code and figures', async () => {
    const bomb = withPart({ name: 'xl/media/a', content: zeros(209) });
    expect(await refusalOf(readWorkbookInWorker(bomb))).toMatchObject({
      code: 'workbook.unpacks_too_large',
      params: { size: 210, limit: 200 },
    });
  });

  it('that claim a million rows and columns but fill two cells are read', async () => {
    const content = await readHere(
      withRows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    );
    expect(content.sheets[0]).toEqual({
      name: 'People',
      hidden: false,
      rows: [{ row: 1, cells: [1] }],
      truncated: true,
    });
  });

  it('with names of the object prototype change nothing outside', async () => {
    const names = ['__proto__', 'constructor', 'toString'].map(
      (name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`,
    );
    const rows = `<row r="1">${names.join('')}</row><row r="2"><c t="str"><v>polluted</v></c></row>`;
    const xlsx = await readHere(forgedXlsx({ sheets: [{ name: '__proto__', rows }] }));
    const text = await readHere(Buffer.from('__proto__,constructor\npolluted,1\n'));
    expect(xlsx.sheets[0]?.rows[0]?.cells).toEqual(['__proto__', 'constructor', 'toString']);
    expect(text.sheets[0]?.rows[0]?.cells).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with thousands of CDATA sections and comments in their texts are read', async () => {
    const strings = `<si><t>${'<![CDATA[a]]><!-- b -->'.repeat(20_000)}</t></si>`;
    const content = await readHere(forgedXlsx({ sheets: [{ name: 'S', rows: oneTextCell }], strings }));
    expect(content.sheets[0]?.rows[0]?.cells[0]).toBe('a'.repeat(20_000));
  });
});
