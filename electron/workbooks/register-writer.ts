import { Refusal } from '../../shared/kernel/refusal.ts';
import { columnLetters } from './writing/column-letters.ts';
import { type CellValue, cellXml, type ListColumn, typedValue } from './writing/list-columns.ts';
import { SharedTexts } from './writing/shared-texts.ts';
import { authorShell, type ListWorkbookOptions, type WorkbookShell } from './writing/workbook-shell.ts';
import { type ZipPart, zipStream } from './writing/zip-writer.ts';

/** The rows below the header that a sheet has room for. */
const mostRows = 1_048_575;
const pieceCharacters = 65_536;
const manyRows = 100_000;

type Rows = Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>;

/**
 * Writes a list as an .xlsx workbook: a sheet with a styled, frozen, filterable header and typed cells, and an About sheet that says
 * where the figures come from.
 *
 * Rows are pulled as fast as the bytes are taken, so a million of them need no more memory than a thousand. Text can never become a
 * formula (see `neutralise`). Stop early by leaving the loop; rows are then closed.
 *
 * @throws Refusal workbook.list_too_long when there are more rows than a sheet can hold
 */
export async function* writeListWorkbook(options: ListWorkbookOptions, rows: Rows): AsyncGenerator<Uint8Array> {
  if ((options.rowCount ?? 0) > mostRows) throw new Refusal('workbook.list_too_long');
  const shell = await authorShell(options);
  const level = (options.rowCount ?? 0) > manyRows ? 3 : 6;
  yield* zipStream(workbookParts(shell, options.columns, rows), level);
}

function* workbookParts(shell: WorkbookShell, columns: readonly ListColumn[], rows: Rows): Generator<ZipPart> {
  const texts = new SharedTexts(shell.textCount);
  for (const [name, content] of shell.parts) yield { name, content: [content] };
  yield { name: shell.listPart, content: sheetXml(shell, columns, rows, texts) };
  yield { name: shell.textsPart, content: textsXml(shell, texts) };
}

async function* sheetXml(
  shell: WorkbookShell,
  columns: readonly ListColumn[],
  rows: Rows,
  texts: SharedTexts,
): AsyncGenerator<string> {
  const cells = columns.map((definition, column) => ({
    column,
    definition,
    letter: columnLetters(column),
    style: shell.styles[column] === undefined ? '' : `" s="${shell.styles[column]}`,
    shared: texts.ofColumn(),
  }));
  let rowNumber = 1;
  let xml = shell.beforeRows;
  for await (const row of rows) {
    if (rowNumber > mostRows) throw new Refusal('workbook.list_too_long');
    rowNumber++;
    xml += `<row r="${rowNumber}">`;
    for (const { column, definition, letter, style, shared } of cells) {
      const value = typedValue(row[column], definition);
      if (value !== null) xml += cellXml(`${letter}${rowNumber}${style}`, value, shared);
    }
    xml += '</row>';
    if (xml.length > pieceCharacters) {
      yield xml;
      xml = '';
    }
  }
  const filter = `<autoFilter ref="A1:${columnLetters(columns.length - 1)}${rowNumber}"/>`;
  yield xml + shell.afterRows.replace(/<autoFilter [^>]*>/, filter);
}

function* textsXml(shell: WorkbookShell, texts: SharedTexts): Generator<string> {
  yield shell.textsBefore;
  yield* texts.itemsXml();
  yield '</sst>';
}
