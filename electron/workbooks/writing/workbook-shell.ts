import { unzipSync } from 'fflate';
import { type Cell, type CellStyle, type CellValue as ShellValue, type ColumnDef, writeXlsx } from 'hucre/xlsx';
import { encodedCellText, sheetName } from '../sanitise.ts';
import { type CellValue, type ColumnType, type ListColumn, numberFormat, typedValue } from './list-columns.ts';

/** A line of the About sheet. Values are text unless a type is given. */
export interface AboutRow {
  readonly label: string;
  readonly value: CellValue;
  readonly type?: ColumnType;
}

export interface ListWorkbookOptions {
  readonly sheetName: string;
  readonly columns: readonly ListColumn[];
  readonly about: { readonly sheetName: string; readonly rows: readonly AboutRow[] };
  /** When the workbook was made, as an ISO instant. The same data and instant give the same bytes. */
  readonly writtenAt: string;
  /** How many rows will come, when known. Only decides how hard the file is compressed. */
  readonly rowCount?: number;
}

/** A workbook whose list has its header but no rows yet, taken apart so that rows can be put in. */
export interface WorkbookShell {
  /** Every part but the list's sheet and the shared texts. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly listPart: string;
  readonly beforeRows: string;
  readonly afterRows: string;
  /** The style number of each column's cells, undefined for the plain one. */
  readonly styles: readonly (string | undefined)[];
  readonly textsPart: string;
  readonly textsBefore: string;
  readonly textCount: number;
}

const listPart = 'xl/worksheets/sheet1.xml';
const textsPart = 'xl/sharedStrings.xml';
export const headerStyle: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E78' } },
  alignment: { vertical: 'center', wrapText: true },
};
const labelStyle: CellStyle = { font: { name: 'Calibri', size: 11, bold: true } };

/**
 * Has the library author the workbook (styles, widths, frozen header, filter, About sheet) with one sample row, and takes the list's
 * sheet apart where the sample row stood.
 */
export async function authorShell(options: ListWorkbookOptions): Promise<WorkbookShell> {
  const authored = await writeXlsx({
    sheets: [listSheet(options), aboutSheet(options)],
    properties: { modified: new Date(options.writtenAt), creator: 'Fieldstead' },
  });
  const parts = new Map(Object.entries(unzipSync(authored)));
  const list = takeText(parts, listPart);
  const texts = takeText(parts, textsPart);
  const application = takeText(parts, 'docProps/app.xml').replace(/(<Application>)[^<]*/, '$1Fieldstead');
  parts.set('docProps/app.xml', new TextEncoder().encode(application));
  const sampleAt = list.indexOf('<row r="2"');
  const sampleEnd = list.indexOf('</sheetData>');
  return {
    parts,
    listPart,
    beforeRows: list.slice(0, sampleAt).replace(/<dimension [^>]*>/, ''),
    afterRows: list.slice(sampleEnd),
    styles: [...list.slice(sampleAt, sampleEnd).matchAll(/<c ([^>]*)>/g)].map(
      ([, attributes = '']) => /(?:^| )s="(\d+)"/.exec(attributes)?.[1],
    ),
    textsPart,
    textsBefore: texts.replace(/ (?:count|uniqueCount)="\d+"/g, '').replace('</sst>', ''),
    textCount: texts.split('<si>').length - 1,
  };
}

function listSheet({
  sheetName: name,
  columns,
}: ListWorkbookOptions): Parameters<typeof writeXlsx>[0]['sheets'][number] {
  const headers = columns.map(({ header }) => encodedCellText(header));
  const sample = columns.map(({ type }): ShellValue => (type === 'text' ? 'x' : type === 'boolean' ? true : 1));
  return {
    name: sheetName(name),
    columns: columns.map(({ type, decimals, width }) => withFormat({ width }, numberFormat(type, decimals))),
    rows: [headers, sample],
    cells: new Map(headers.map((_, column) => [`0,${column}`, { style: headerStyle }])),
    freezePane: { rows: 1 },
    autoFilter: { range: 'A1:A1' },
  };
}

function aboutSheet({
  sheetName: listName,
  about,
}: ListWorkbookOptions): Parameters<typeof writeXlsx>[0]['sheets'][number] {
  const cells = new Map<string, Partial<Cell>>();
  const rows = about.rows.map(({ label, value, type = 'text' }, row): ShellValue[] => {
    cells.set(`${row},0`, { style: labelStyle });
    const format = numberFormat(type);
    if (format !== undefined) cells.set(`${row},1`, { style: { numFmt: format, alignment: { horizontal: 'left' } } });
    const typed = typedValue(value, { type });
    return [encodedCellText(label), typeof typed === 'string' ? encodedCellText(typed) : typed];
  });
  const name = sheetName(about.sheetName, [sheetName(listName)]);
  return { name, columns: [{ width: 28 }, { width: 60 }], rows, cells };
}

function withFormat(column: ColumnDef, numFmt: string | undefined): ColumnDef {
  return numFmt === undefined ? column : { ...column, numFmt };
}

function takeText(parts: Map<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  if (!part) throw new Error(`The authored workbook has no ${name}`);
  parts.delete(name);
  return new TextDecoder().decode(part);
}
