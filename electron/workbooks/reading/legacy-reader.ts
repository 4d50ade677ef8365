import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from 'xlsx';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { cleanText } from '../clean-text.ts';
import { isoFromSerial } from '../serial-dates.ts';
import type { Cell } from '../workbook-content.ts';
import { workbookLimits } from './limits.ts';
import type { RowCollector } from './row-collector.ts';
import { refuseUnsafeXml } from './xml-part.ts';
import { type SafeArchive, storeZip } from './zip-guard.ts';

const neededParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|mimetype|content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml|xl\/(workbook|styles|sharedStrings)\.bin|xl\/_rels\/workbook\.bin\.rels|xl\/(work|chart|dialog|macro)sheets\/[^/]+\.bin|xl\/persons\/[^/]+\.xml)$/i;
const unixEpochSerial = 25_569;
const errorNames = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/**
 * Reads .xlsb and .ods. Only the parts with values are unpacked, by the guard, and handed on without compression, so that the library
 * behind this unpacks nothing itself. May run for minutes on a hostile file: call it only where it can be ended from outside.
 */
export function readLegacyArchive(archive: SafeArchive, collector: RowCollector): void {
  const parts = new Map<string, Buffer>();
  for (const name of archive.names) {
    const part = neededParts.test(name) ? archive.read(name) : undefined;
    if (!part) continue;
    if (/\.(xml|rels)$/i.test(name)) refuseUnsafeXml(part);
    parts.set(name, part);
  }
  const isEncrypted = parts.get('META-INF/manifest.xml')?.includes('encryption-data');
  if (isEncrypted) throw new Refusal('workbook.password_protected');
  collect(parse(storeZip(parts)), collector);
}

/** Reads .xls of Excel 5 to 2003. The same warning as for {@link readLegacyArchive}. */
export async function readXls(bytes: Buffer, collector: RowCollector): Promise<void> {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Refusal('workbook.password_protected');
  if (!holds('Workbook\0') && !holds('Book\0')) throw new Refusal('workbook.not_a_spreadsheet');
  // Texts of before Excel 97 are in the code page of their country. The tables are large, and only needed here.
  set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));
  collect(parse(bytes), collector);
}

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      WTF: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellDates: true,
      UTC: true,
      sheetRows: workbookLimits.rowsPerSheet + 1,
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new Refusal(isLocked ? 'workbook.password_protected' : 'workbook.damaged');
  }
}

function collect(workbook: WorkBook, collector: RowCollector): void {
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || (sheet['!type'] && sheet['!type'] !== 'sheet')) return;
    collector.startSheet(name, Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden));
    collectRows(sheet, collector);
    if (sheet['!fullref'] !== undefined) collector.markTruncated();
    collector.endSheet();
  });
}

function collectRows(sheet: WorkSheet, collector: RowCollector): void {
  sheet['!data']?.forEach((cells: readonly CellObject[] | undefined, rowIndex) => {
    if (!cells) return;
    collector.startRow(rowIndex + 1);
    cells.forEach((cell: CellObject | undefined, column) => {
      if (cell) collector.put(column, valueOf(cell));
    });
    collector.endRow();
  });
}

function valueOf(cell: CellObject): Cell {
  const value = cell.v;
  if (cell.t === 'e') return { error: errorNames.get(Number(value)) ?? '#ERROR!' };
  if (value instanceof Date) return dateOf(value);
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value ?? null;
}

/** A date, or for times of day the number they are in the file: the library moves those a day on, for the 29 February of 1900. */
function dateOf(value: Date): Cell {
  const serial = value.getTime() / 86_400_000 + unixEpochSerial;
  const date = isoFromSerial(serial);
  if (date !== null) return { date };
  return Number.isFinite(serial) ? serial - 1 : null;
}
