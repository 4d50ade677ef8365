import type { Cell, CellValue as ShellValue, writeXlsx } from 'hucre/xlsx';
import { encodedCellText, sheetName } from '../sanitise.ts';
import { columnLetters } from '../writing/column-letters.ts';
import { numberFormat, typedValue } from '../writing/list-columns.ts';
import { headerStyle } from '../writing/workbook-shell.ts';
import { placeholderChart } from './charts.ts';
import { isDetail, type DetailSheet, type FigureSheet, type ReportWorkbook } from './content.ts';
import { styleOf } from './looks.ts';

type AuthoredSheet = Parameters<typeof writeXlsx>[0]['sheets'][number];

const tableStyle = 'TableStyleMedium2';
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** The sheets as the library takes them: figures whole, details with their header and one sample row. */
export function authoredSheets(workbook: ReportWorkbook): AuthoredSheet[] {
  const names: string[] = [];
  return workbook.sheets.map((sheet) => {
    const name = sheetName(sheet.name, names);
    names.push(name);
    const own = isDetail(sheet) ? detailSheet(sheet, name) : figureSheet(sheet, name);
    return { ...own, ...printed(sheet, workbook.footer) };
  });
}

function printed(sheet: FigureSheet | DetailSheet, footer: string): Partial<AuthoredSheet> {
  const lastHeader = isDetail(sheet) ? 1 : sheet.headerRow;
  const orientation = sheet.landscape === true ? ('landscape' as const) : ('portrait' as const);
  // An ampersand starts a code in headers and footers.
  const foot = footer.replaceAll('&', '&&');
  return {
    pageSetup: {
      ...{
        paperSize: 'a4',
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: sheet.onePage === true ? 1 : 0,
        margins,
      },
      ...(lastHeader === undefined ? {} : { printTitlesRow: `$1:$${lastHeader}` }),
    },
    headerFooter: { oddFooter: `&L${foot}&R&P / &N` },
  };
}

function figureSheet(sheet: FigureSheet, name: string): AuthoredSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows = sheet.rows.map((row, rowIndex) =>
    row.map((cell, column): ShellValue => {
      const style = styleOf(cell);
      if (style) cells.set(`${rowIndex},${column}`, { style });
      const value = typedValue(cell.value, { type: cell.type ?? 'text', decimals: cell.decimals ?? 2 });
      return typeof value === 'string' ? encodedCellText(value) : value;
    }),
  );
  const { headerRow = 0, frozenColumns = 0, charts = [] } = sheet;
  return {
    name,
    columns: sheet.widths.map((width) => ({ width })),
    rows,
    cells,
    rowDefs: heightsOf(sheet),
    ...(headerRow + frozenColumns > 0 ? { freezePane: { rows: headerRow, columns: frozenColumns } } : {}),
    ...(charts.length > 0 ? { charts: charts.map(placeholderChart) } : {}),
  };
}

const lineHeight = 15;
const rotatedHeight = 68;

/** Heights of rows whose text breaks into lines: spreadsheet programs do not measure them when they open a file. */
function heightsOf({ rows, widths }: FigureSheet): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  for (const [index, row] of rows.entries()) {
    const lines = row.map(({ value, look }, column) => {
      const breaks = look === 'wrapped' || look === 'header' || look === 'note';
      return breaks && typeof value === 'string' ? Math.ceil((value.length + 1) / (widths[column] ?? 10)) : 1;
    });
    const most = Math.max(1, ...lines);
    if (row.some(({ look }) => look === 'day')) heights.set(index, { height: rotatedHeight });
    else if (most > 1) heights.set(index, { height: most * lineHeight });
  }
  return heights;
}

function detailSheet({ columns, rowCount, tableName }: DetailSheet, name: string): AuthoredSheet {
  const headers = uniqueTexts(columns.map(({ header }) => encodedCellText(header)));
  const sample = columns.map(({ type }): ShellValue => (type === 'text' ? 'x' : type === 'boolean' ? true : 1));
  // A table needs a row below its header even when nothing is in it.
  const range = `A1:${columnLetters(columns.length - 1)}${Math.max(rowCount, 1) + 1}`;
  return {
    name,
    columns: columns.map(({ type, decimals, width }) => {
      const format = numberFormat(type, decimals);
      return format === undefined ? { width } : { width, numFmt: format };
    }),
    rows: [headers, sample],
    cells: new Map(headers.map((_, column) => [`0,${column}`, { style: headerStyle }])),
    freezePane: { rows: 1 },
    tables: [{ name: tableName, range, columns: headers.map((header) => ({ name: header })), style: tableStyle }],
  };
}

function uniqueTexts(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    let unique = text === '' ? '–' : text;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${text} ${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
