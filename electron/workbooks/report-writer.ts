import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { chartXml } from './report/charts.ts';
import { isDetail, type DetailSheet, type ReportWorkbook } from './report/content.ts';
import { authoredSheets } from './report/sheets.ts';
import { columnLetters } from './writing/column-letters.ts';
import { cellXml, typedValue } from './writing/list-columns.ts';
import { SharedTexts } from './writing/shared-texts.ts';
import { zipStream, type ZipPart } from './writing/zip-writer.ts';

/** The rows below the header that a sheet has room for. */
const mostRows = 1_048_575;
const pieceCharacters = 65_536;
const manyRows = 100_000;
const textsPart = 'xl/sharedStrings.xml';

/**
 * Writes a report: sheets of figures with charts, and sheets of records as native tables whose rows are pulled while the bytes are taken, so
 * that a million of them need no more memory than a thousand. Charts carry the values they show.
 *
 * The same content gives the same bytes.
 *
 * @throws Refusal workbook.list_too_long when a table has more rows than a sheet can hold
 */
export async function* writeReport(workbook: ReportWorkbook): AsyncGenerator<Uint8Array> {
  const details = workbook.sheets.filter(isDetail);
  if (details.some(({ rowCount }) => rowCount > mostRows)) throw new Refusal('workbook.list_too_long');
  const parts = await authorParts(workbook);
  const level = details.some(({ rowCount }) => rowCount > manyRows) ? 3 : 6;
  yield* zipStream(streamedParts(workbook, parts), level);
}

async function authorParts(workbook: ReportWorkbook): Promise<Map<string, Uint8Array>> {
  const sheets = authoredSheets(workbook);
  const authored = await writeXlsx({
    sheets,
    properties: { modified: new Date(workbook.writtenAt), creator: 'Fieldstead', title: workbook.title },
  });
  const parts = new Map(Object.entries(unzipSync(authored)));
  const application = textOf(parts, 'docProps/app.xml').replace(/(<Application>)[^<]*/, '$1Fieldstead');
  parts.set('docProps/app.xml', Buffer.from(application));
  let chart = 0;
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (isDetail(sheet)) continue;
    for (const one of sheet.charts ?? []) {
      chart += 1;
      parts.set(`xl/charts/chart${chart}.xml`, Buffer.from(chartXml(sheet, sheets[index]?.name ?? '', one)));
    }
  }
  return parts;
}

function* streamedParts(workbook: ReportWorkbook, parts: Map<string, Uint8Array>): Generator<ZipPart> {
  const known = textOf(parts, textsPart);
  const texts = new SharedTexts(known.split('<si>').length - 1);
  const details = new Map<string, DetailSheet>(
    workbook.sheets.flatMap((sheet, index) =>
      isDetail(sheet) ? [[`xl/worksheets/sheet${index + 1}.xml`, sheet] as const] : [],
    ),
  );
  for (const [name, content] of parts) if (!details.has(name) && name !== textsPart) yield { name, content: [content] };
  for (const [name, sheet] of details) yield { name, content: detailXml(textOf(parts, name), sheet, texts) };
  yield { name: textsPart, content: textsXml(known, texts) };
}

/** The authored sheet with the records where its sample row stood, each cell in the sample's style. */
function* detailXml(authored: string, sheet: DetailSheet, texts: SharedTexts): Generator<string> {
  const sampleAt = authored.indexOf('<row r="2"');
  const sampleEnd = authored.indexOf('</sheetData>');
  const styles = [...authored.slice(sampleAt, sampleEnd).matchAll(/<c ([^>]*)>/g)].map(([, attributes = '']) => {
    const style = /(?:^| )s="(\d+)"/.exec(attributes)?.[1];
    return style === undefined ? '' : `" s="${style}`;
  });
  const cells = sheet.columns.map((definition, column) => ({
    column,
    definition,
    place: columnLetters(column),
    style: styles[column] ?? '',
    shared: texts.ofColumn(),
  }));
  let rowNumber = 1;
  let xml = authored.slice(0, sampleAt).replace(/<dimension [^>]*>/, '');
  for (const record of sheet.records()) {
    rowNumber += 1;
    if (rowNumber > sheet.rowCount + 1) throw new Error(`${sheet.tableName} has more rows than were counted`);
    xml += `<row r="${rowNumber}">`;
    for (const { column, definition, place, style, shared } of cells) {
      const value = typedValue(record[column], definition);
      if (value !== null) xml += cellXml(`${place}${rowNumber}${style}`, value, shared);
    }
    xml += '</row>';
    if (xml.length > pieceCharacters) {
      yield xml;
      xml = '';
    }
  }
  if (rowNumber !== sheet.rowCount + 1) throw new Error(`${sheet.tableName} has fewer rows than were counted`);
  yield xml + authored.slice(sampleEnd);
}

function* textsXml(known: string, texts: SharedTexts): Generator<string> {
  yield known.replace(/ (?:count|uniqueCount)="\d+"/g, '').replace('</sst>', '');
  yield* texts.itemsXml();
  yield '</sst>';
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  if (!part) throw new Error(`The authored workbook has no ${name}`);
  return new TextDecoder().decode(part);
}

/** The whole workbook in memory. Stops between pieces when the signal says so. */
export async function collectReport(workbook: ReportWorkbook, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeReport(workbook)) {
    if (signal.aborted) throw new Refusal('work.cancelled');
    pieces.push(piece);
    // The sheets are written without a pause otherwise, and a cancel could not arrive.
    await new Promise(setImmediate);
  }
  return Buffer.concat(pieces);
}
