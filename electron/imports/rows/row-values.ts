import type { ImportMapping, ImportProblem } from '../../../shared/imports/contract.ts';
import type { ImportField } from '../../../shared/imports/import-field.ts';
import { minorDigits } from '../../../shared/kernel/money.ts';
import { foldText } from '../../../shared/kernel/text.ts';
import type { Cell } from '../../workbooks/workbook-content.ts';
import { cellName, cellText, isBlank } from '../reading/cells.ts';
import { parseDate, type ParsedDate } from '../reading/dates.ts';
import { parseNumber } from '../reading/numbers.ts';
import { parseBoolean } from '../reading/values.ts';

type MappedColumn = ImportMapping['columns'][number];
type Severity = ImportProblem['severity'];
type Params = Readonly<Record<string, string | number>>;

export const longestText = 200;

export interface ReadingOptions {
  readonly sheet: string;
  /** The office's date, for ages and two-digit years. */
  readonly today: string;
  /** The office's currency, for amounts. */
  readonly currency: string;
}

/** The values of one row after another, read by the mapping; collects what is wrong with them. */
export class RowValues {
  readonly problems: ImportProblem[] = [];
  readonly today: string;
  readonly #options: ReadingOptions;
  readonly #mapping: ImportMapping;
  readonly #columns: ReadonlyMap<string, MappedColumn>;
  readonly #words: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
  #cells: readonly Cell[] = [];
  #row = 0;
  #refused = false;

  constructor(mapping: ImportMapping, fields: readonly ImportField[], options: ReadingOptions) {
    this.#mapping = mapping;
    this.#options = options;
    this.today = options.today;
    this.#columns = new Map(
      mapping.columns.flatMap((column) => (column.field === null ? [] : [[column.field, column] as const])),
    );
    this.#words = new Map(fields.map((field) => [field.field, wordsOf(field, mapping)]));
  }

  /** Turns to a row; false when no column that is used holds anything in it. */
  startRow(row: number, cells: readonly Cell[]): boolean {
    this.#row = row;
    this.#cells = cells;
    this.#refused = false;
    for (const field of this.#columns.keys()) if (this.#text(field) !== '') return true;
    return false;
  }

  get refused(): boolean {
    return this.#refused;
  }

  /** True when a column of the file fills this field. */
  has(field: string): boolean {
    return this.#columns.has(field);
  }

  /** The text of a field, null where the row says nothing. A longer one refuses the row. */
  text(field: string, limit = longestText): string | null {
    const text = this.#text(field);
    if (text.length > limit) this.note([field], 'too-long', 'refused', { limit });
    return text === '' ? null : text;
  }

  /** The text of a field without which the row cannot be taken; '' after it was refused. */
  needed(field: string, limit = longestText): string {
    const text = this.text(field, limit);
    if (text === null) this.note([field], 'value-missing', 'refused');
    return text ?? '';
  }

  phone(field: string): string | null {
    const text = this.text(field, 40);
    if (text !== null && text.replace(/\D/g, '').length < 6)
      this.note([field], 'phone-short', 'warning', { value: text });
    return text;
  }

  /** Yes or no; null where the row says nothing or neither. */
  flag(field: string): boolean | null {
    const text = this.#text(field);
    if (text === '') return null;
    const value = parseBoolean(text);
    if (value === null) this.note([field], 'yes-no-unreadable', 'warning', { value: text });
    return value;
  }

  /** The choice that the text means; null where the row says nothing or none of them. `code` is the problem to note then. */
  choice(field: string, code = 'choice-unreadable'): string | null {
    const text = this.#text(field);
    if (text === '') return null;
    const value = this.#words.get(field)?.get(foldText(text));
    if (value === undefined) this.note([field], code, 'warning', { value: text });
    return value ?? null;
  }

  /** An ISO date; null where the row says nothing or no date. */
  date(field: string): string | null {
    return this.dateWithPrecision(field)?.date ?? null;
  }

  dateWithPrecision(field: string): ParsedDate | null {
    const text = this.#text(field);
    if (text === '') return null;
    const column = this.#columns.get(field);
    const parsed = parseDate(this.#cell(field), {
      dayFirst: column?.dayFirst ?? this.#mapping.dayFirst,
      calendar: column?.calendar ?? 'gregorian',
      thisYear: Number(this.today.slice(0, 4)),
    });
    if (parsed === null) this.note([field], 'date-unreadable', 'warning', { value: text });
    else if (parsed.ambiguous && column?.dayFirst === undefined)
      this.note([field], 'date-ambiguous', 'warning', { value: text, read: parsed.date });
    return parsed;
  }

  /** A whole number of at least 0; null where the row says nothing or something else. */
  integer(field: string): number | null {
    const value = this.decimal(field);
    if (value === null || (Number.isSafeInteger(value) && value >= 0)) return value;
    this.note([field], 'number-unreadable', 'warning', { value: this.#text(field) });
    return null;
  }

  decimal(field: string): number | null {
    const text = this.#text(field);
    if (text === '') return null;
    const cell = this.#cell(field);
    if (typeof cell === 'number') return cell;
    const parsed = parseNumber(text, this.#columns.get(field)?.decimal);
    if (parsed === null) this.note([field], 'number-unreadable', 'warning', { value: text });
    else if (parsed.ambiguous) this.note([field], 'number-ambiguous', 'warning', { value: text, number: parsed.value });
    return parsed?.value ?? null;
  }

  /** An amount as whole minor units of the office's currency, or of the given one. */
  money(field: string, currency = this.#options.currency): number | null {
    return this.#scaled(field, 10 ** minorDigits(currency));
  }

  /** Kilograms as whole grams. */
  grams(field: string): number | null {
    return this.#scaled(field, 1000);
  }

  #scaled(field: string, scale: number): number | null {
    const value = this.decimal(field);
    if (value === null) return null;
    const scaled = Math.round(value * scale);
    if (Number.isSafeInteger(scaled)) return scaled;
    this.note([field], 'number-unreadable', 'warning', { value: this.#text(field) });
    return null;
  }

  /** Says what is wrong with the row, at the first of the fields that has a column. A refused row is left out. */
  note(fields: readonly string[], code: string, severity: Severity, params: Params = {}): void {
    if (severity === 'refused') this.#refused = true;
    this.noteAt(this.#row, fields, code, severity, params);
  }

  /** The same for a row that was read before. */
  noteAt(row: number, fields: readonly string[], code: string, severity: Severity, params: Params = {}): void {
    const field = fields.find((name) => this.#columns.has(name)) ?? fields[0] ?? '';
    const cell = cellName(this.#columns.get(field)?.column ?? 0, row);
    this.problems.push({ sheet: this.#options.sheet, cell, code, params: { field, ...params }, severity });
  }

  #cell(field: string): Cell {
    const column = this.#columns.get(field);
    return column === undefined ? null : (this.#cells[column.column] ?? null);
  }

  #text(field: string): string {
    const text = cellText(this.#cell(field));
    return isBlank(text) ? '' : text;
  }
}

/** The folded texts that mean a choice of the field: its own words, and what the user translated. */
function wordsOf({ field, choices = [] }: ImportField, mapping: ImportMapping): ReadonlyMap<string, string | null> {
  const words = new Map<string, string | null>();
  for (const { value, words: known } of choices) for (const word of [value, ...known]) words.set(foldText(word), value);
  for (const one of mapping.values) if (one.field === field) words.set(foldText(one.text), one.value);
  return words;
}
