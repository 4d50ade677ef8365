import type { ImportMapping, ImportProblem } from '../../shared/imports/contract.ts';
import type { PersonInput } from '../../shared/people/person.ts';
import { birthDateOfAge } from '../../shared/people/age.ts';
import type { Cell } from '../workbooks/workbook-content.ts';
import { cellName, cellText, isBlank } from './reading/cells.ts';
import { parseDate } from './reading/dates.ts';
import { parseBoolean, parseInteger, parseSex, splitFullName } from './reading/values.ts';
import type { PreparedMembership, PreparedRow } from './prepared.ts';

type Severity = ImportProblem['severity'];

const longestName = 120;
const longestText = 200;

/** What every person starts from when a file says nothing about a field. */
const blankPerson: PersonInput = {
  givenNames: '',
  familyName: '',
  otherNames: null,
  sex: 'not-stated',
  birthDate: null,
  birthPrecision: null,
  documentType: null,
  documentNumber: null,
  languages: null,
  communityId: null,
  phone: null,
  otherPhone: null,
  mobileMoneyNumber: null,
  householdId: null,
  householdRole: null,
  returnee: false,
  youthAtRisk: false,
  hostCommunityMember: false,
  farmer: false,
  returnedFrom: null,
  returnedOn: null,
  monthsAbroad: null,
  externalCaseId: null,
  guardianName: null,
  guardianConsentOn: null,
  seeing: null,
  hearing: null,
  walking: null,
  remembering: null,
  selfCare: null,
  communicating: null,
  returnKind: null,
  returnCircumstances: null,
  protectionNotes: null,
  medicalNotes: null,
  photoId: null,
  sourceId: null,
};

export interface ReadingOptions {
  readonly sheet: string;
  readonly dayFirst: boolean;
  /** Rows without a name are refused; a list of memberships may name people by a code instead. */
  readonly namesNeeded: boolean;
  /** The office's date, for ages and two-digit years. */
  readonly today: string;
}

/** Reads the values of one row after another by the mapping, and collects what is wrong with them. */
export class RowReader {
  readonly problems: ImportProblem[] = [];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #options: ReadingOptions;
  #cells: readonly Cell[] = [];
  #row = 0;
  #refused = false;

  constructor(mapping: ImportMapping, options: ReadingOptions) {
    this.#columns = new Map(
      mapping.columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const])),
    );
    this.#options = options;
  }

  /** @returns null for a row without any value in the mapped columns */
  read(row: number, cells: readonly Cell[]): PreparedRow | null {
    this.#row = row;
    this.#cells = cells;
    this.#refused = false;
    if ([...this.#columns.keys()].every((field) => this.#text(field) === '')) return null;
    const person = this.#person();
    const membership = this.#membership();
    return {
      row,
      person,
      membership,
      caseCode: this.#optional('caseCode'),
      community: this.#optional('community'),
      district: this.#optional('district'),
      refused: this.#refused,
      match: null,
      doubles: [],
    };
  }

  /** Refuses a row for a reason found after it was read; `fields` are where it may lie, of which the first with a column is named. */
  refuse(
    row: PreparedRow,
    fields: readonly string[],
    code: string,
    params: Record<string, string | number> = {},
  ): void {
    this.#row = row.row;
    row.refused = true;
    this.#note(fields.find((field) => this.#columns.has(field)) ?? '', code, 'refused', params);
  }

  #person(): PersonInput {
    const nationalId = this.#optional('nationalId');
    return {
      ...blankPerson,
      ...this.#names(),
      ...this.#birth(),
      otherNames: this.#optional('otherNames', longestName),
      sex: this.#sex(),
      documentType: nationalId === null ? null : 'national-id',
      documentNumber: nationalId,
      phone: this.#phone('phone'),
      otherPhone: this.#phone('otherPhone'),
      mobileMoneyNumber: this.#phone('mobileMoneyNumber'),
      returnee: this.#flag('returnee'),
      youthAtRisk: this.#flag('youthAtRisk'),
      hostCommunityMember: this.#flag('hostCommunityMember'),
      farmer: this.#flag('farmer'),
      returnedFrom: this.#optional('returnedFrom'),
      returnedOn: this.#date('returnedOn'),
      sourceId: this.#optional('sourceId'),
    };
  }

  #names(): { givenNames: string; familyName: string } {
    const full = this.#text('fullName');
    const split = full === '' ? { givenNames: '', familyName: '' } : splitFullName(full);
    const givenNames = this.#text('givenNames') || split.givenNames;
    const familyName = this.#text('familyName') || split.familyName;
    const [field = 'fullName'] = ['givenNames', 'familyName', 'fullName'].filter((name) => this.#columns.has(name));
    if (this.#options.namesNeeded && givenNames === '' && familyName === '')
      this.#note(field, 'name-missing', 'refused');
    if (givenNames.length > longestName || familyName.length > longestName)
      this.#note(field, 'too-long', 'refused', { limit: longestName });
    return givenNames === '' ? { givenNames: familyName, familyName: '' } : { givenNames, familyName };
  }

  #birth(): Pick<PersonInput, 'birthDate' | 'birthPrecision'> {
    const parsed = this.#parsedDate('birthDate');
    if (parsed && parsed.date > this.#options.today)
      this.#note('birthDate', 'date-in-future', 'warning', { value: parsed.date });
    else if (parsed) return { birthDate: parsed.date, birthPrecision: parsed.precision };
    const text = this.#text('age');
    if (text === '') return { birthDate: null, birthPrecision: null };
    const age = parseInteger(text);
    if (age === null || age > 120) {
      this.#note('age', 'age-unreadable', 'warning', { value: text });
      return { birthDate: null, birthPrecision: null };
    }
    return { birthDate: birthDateOfAge(age, this.#options.today), birthPrecision: 'estimated' };
  }

  #sex(): PersonInput['sex'] {
    const text = this.#text('sex');
    const sex = parseSex(text);
    if (sex === null) this.#note('sex', 'sex-unreadable', 'warning', { value: text });
    return sex ?? 'not-stated';
  }

  #membership(): PreparedMembership | null {
    const cooperative = this.#optional('cooperative', 160);
    if (cooperative === null) return null;
    const number = this.#text('memberNumber');
    const parsed = number === '' ? null : parseInteger(number);
    if (number !== '' && parsed === null) this.#note('memberNumber', 'number-unreadable', 'warning', { value: number });
    const category = this.#text('category').toLowerCase();
    return {
      cooperative,
      number: parsed,
      joinedOn: this.#date('joinedOn'),
      category: category === 'founder' || category === 'associate' ? category : 'ordinary',
    };
  }

  #phone(field: string): string | null {
    const text = this.#optional(field, 40);
    if (text !== null && text.replace(/\D/g, '').length < 6) {
      this.#note(field, 'phone-short', 'warning', { value: text });
    }
    return text;
  }

  #flag(field: string): boolean {
    const text = this.#text(field);
    const value = parseBoolean(text);
    if (value === null) this.#note(field, 'yes-no-unreadable', 'warning', { value: text });
    return value ?? false;
  }

  #date(field: string): string | null {
    return this.#parsedDate(field)?.date ?? null;
  }

  #parsedDate(field: string) {
    const text = this.#text(field);
    if (text === '') return null;
    const parsed = parseDate(this.#cell(field), {
      dayFirst: this.#options.dayFirst,
      thisYear: Number(this.#options.today.slice(0, 4)),
    });
    if (parsed === null) this.#note(field, 'date-unreadable', 'warning', { value: text });
    else if (parsed.ambiguous) this.#note(field, 'date-ambiguous', 'warning', { value: text, read: parsed.date });
    return parsed;
  }

  #optional(field: string, limit = longestText): string | null {
    const text = this.#text(field);
    if (text.length > limit) this.#note(field, 'too-long', 'refused', { limit });
    return text === '' ? null : text;
  }

  #cell(field: string): Cell {
    const column = this.#columns.get(field);
    return column === undefined ? null : (this.#cells[column] ?? null);
  }

  #text(field: string): string {
    const text = cellText(this.#cell(field));
    return isBlank(text) ? '' : text;
  }

  #note(field: string, code: string, severity: Severity, params: Record<string, string | number> = {}): void {
    if (severity === 'refused') this.#refused = true;
    const cell = cellName(this.#columns.get(field) ?? 0, this.#row);
    this.problems.push({ sheet: this.#options.sheet, cell, code, params: { field, ...params }, severity });
  }
}
