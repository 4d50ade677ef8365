import { Refusal } from '../../../shared/kernel/refusal.ts';
import { CellParser, type CellContext } from './cell-values.ts';
import { workbookLimits } from './limits.ts';
import { readDateStyles, readOoxmlWorkbook } from './ooxml-parts.ts';
import type { RowCollector } from './row-collector.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readXmlPart, type XmlAttributes, type XmlListener } from './xml-part.ts';
import type { SafeArchive } from './zip-guard.ts';

/**
 * Reads .xlsx and .xlsm: the values the sheets show. Formulas are never run, their last result is taken; macros, pictures and links to
 * other files are not even unpacked.
 *
 * @throws Refusal workbook.damaged, .unsafe, .not_a_spreadsheet and those of the {@link RowCollector}
 */
export function readXlsx(archive: SafeArchive, collector: RowCollector): void {
  const workbook = readOoxmlWorkbook(archive);
  const strings = workbook.sharedStringsPart && archive.read(workbook.sharedStringsPart);
  const styles = workbook.stylesPart && archive.read(workbook.stylesPart);
  const context: CellContext = {
    sharedStrings: strings ? readSharedStrings(strings) : [],
    dateStyles: styles ? readDateStyles(styles) : [],
    date1904: workbook.date1904,
  };
  const budget = { cells: workbookLimits.cellElements };
  for (const sheet of workbook.sheets) {
    const part = archive.read(sheet.part);
    if (!part) throw new Refusal('workbook.damaged');
    collector.startSheet(sheet.name, sheet.hidden);
    readXmlPart(part, new SheetListener(context, collector, budget));
    collector.endSheet();
  }
}

/** Follows one sheet's XML. Stops after the rows: what comes behind them is decoration. */
class SheetListener implements XmlListener {
  private readonly collector: RowCollector;
  private readonly cell: CellParser;
  private readonly budget: { cells: number };
  private inRows = false;
  private afterRows = false;
  private row = 0;
  private column = -1;

  constructor(context: CellContext, collector: RowCollector, budget: { cells: number }) {
    this.cell = new CellParser(context);
    this.collector = collector;
    this.budget = budget;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'sheetData') this.inRows = !this.afterRows;
    if (!this.inRows) return;
    if (name === 'row') this.startRow(attributes['r']);
    else if (name === 'c') this.startCell(attributes);
    else this.cell.open(name);
  }

  close(name: string): void {
    if (!this.inRows) return;
    if (name === 'c') this.collector.put(this.column, this.cell.value());
    else if (name === 'row') this.collector.endRow();
    else if (name === 'sheetData') {
      this.inRows = false;
      this.afterRows = true;
    } else this.cell.close(name);
  }

  text(text: string): void {
    if (this.inRows) this.cell.text(text);
  }

  finished(): boolean {
    return this.afterRows;
  }

  private startRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.row || row > workbookLimits.rowNumber) {
      throw new Refusal('workbook.damaged');
    }
    this.row = row;
    this.column = -1;
    this.collector.startRow(row);
  }

  private startCell(attributes: XmlAttributes): void {
    if (--this.budget.cells < 0) throw new Refusal('workbook.too_many_cells', { limit: workbookLimits.cells });
    const reference = attributes['r'];
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (this.column >= workbookLimits.columnNumber) throw new Refusal('workbook.damaged');
    this.cell.start(attributes['t'] ?? 'n', Number(attributes['s'] ?? 0));
  }
}

/** The column of a cell reference such as `AB12`, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const letter = (reference.charCodeAt(index) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > workbookLimits.columnNumber) break;
  }
  if (column === 0) throw new Refusal('workbook.damaged');
  return column - 1;
}
