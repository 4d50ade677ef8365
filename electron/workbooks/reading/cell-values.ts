import { isoFromSerial, serialFromIso } from '../serial-dates.ts';
import type { Cell } from '../workbook-content.ts';
import { unescapeText } from './escaped-text.ts';

/** What a cell's text means depends on these. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

/** Gathers one `<c>` element after the other and says what each shows. */
export class CellParser {
  private readonly context: CellContext;
  private type = 'n';
  private style = 0;
  private content = '';
  private capturing = false;
  private inInlineText = false;
  private inGuide = false;

  constructor(context: CellContext) {
    this.context = context;
  }

  start(type: string, style: number): void {
    this.type = type;
    this.style = style;
    this.content = '';
    this.capturing = false;
    this.inInlineText = false;
    this.inGuide = false;
  }

  open(name: string): void {
    if (name === 'v') this.capturing = true;
    else if (name === 'is') this.inInlineText = true;
    else if (name === 'rPh') this.inGuide = true;
    else if (name === 't') this.capturing = this.inInlineText && !this.inGuide;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.capturing = false;
    else if (name === 'is') this.inInlineText = false;
    else if (name === 'rPh') this.inGuide = false;
  }

  text(text: string): void {
    if (this.capturing) this.content += text;
  }

  value(): Cell {
    if (this.content === '') return null;
    switch (this.type) {
      case 's':
        return this.context.sharedStrings[Number(this.content)] ?? null;
      case 'str':
      case 'inlineStr':
        return unescapeText(this.content);
      case 'b':
        return ['1', 'true'].includes(this.content.trim());
      case 'e':
        return { error: this.content };
      case 'd':
        return dateOrText(this.content);
      default:
        return this.number();
    }
  }

  private number(): Cell {
    const number = Number(this.content);
    if (!Number.isFinite(number)) return null;
    const date = this.context.dateStyles[this.style] ? isoFromSerial(number, this.context.date1904) : null;
    return date === null ? number : { date };
  }
}

function dateOrText(content: string): Cell {
  const serial = serialFromIso(content.trim());
  const date = serial === null ? null : isoFromSerial(serial);
  return date === null ? unescapeText(content) : { date };
}
