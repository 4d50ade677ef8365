import { encodedCellText, escapeXml } from '../sanitise.ts';

/** Beyond this many different texts the table costs more memory than it saves in the file. */
const most = 200_000;

/** After this many texts of a column it is known whether they repeat. */
const tried = 2000;

/** Where a column's texts go. */
export interface ColumnTexts {
  /** The `<c>` element of a text. */
  cellXml(place: string, text: string): string;
}

/** The texts of a workbook, each kept once and referred to by number; when there are too many, the rest stand in their cells. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();
  private readonly first: number;

  /** @param first the number of the first text added here, behind those the workbook has already */
  constructor(first: number) {
    this.first = first;
  }

  /** A column in which hardly any text comes twice, such as phone numbers, keeps its texts in the cells. */
  ofColumn(): ColumnTexts {
    let written = 0;
    let before = 0;
    return {
      cellXml: (place, text) => {
        if (written >= tried && before < written / 2) return inlineXml(place, text);
        if (this.numbers.has(text)) before += 1;
        written += 1;
        return this.cellXml(place, text);
      },
    };
  }

  private cellXml(place: string, text: string): string {
    let number = this.numbers.get(text);
    if (number === undefined) {
      if (this.numbers.size >= most) return inlineXml(place, text);
      number = this.first + this.numbers.size;
      this.numbers.set(text, number);
    }
    return `<c r="${place}" t="s"><v>${number}</v></c>`;
  }

  /** The `<si>` elements of the texts added here, in order, in pieces. */
  *itemsXml(): Generator<string> {
    let xml = '';
    for (const text of this.numbers.keys()) {
      xml += `<si>${textXml(text)}</si>`;
      if (xml.length > 65_536) {
        yield xml;
        xml = '';
      }
    }
    yield xml;
  }
}

function inlineXml(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is>${textXml(text)}</is></c>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeXml(encodedCellText(text))}</t>`;
}
