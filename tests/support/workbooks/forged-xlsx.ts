import { type ForgedEntry, forgedZip } from './forged-zip.ts';

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface ForgedSheet {
  readonly name: string;
  /** What stands inside `<sheetData>`. */
  readonly rows: string;
  readonly state?: string;
}

export interface ForgedWorkbook {
  readonly sheets?: readonly ForgedSheet[];
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Parts that are added, or that replace those of the same name. */
  readonly parts?: readonly ForgedEntry[];
}

/** The smallest .xlsx that holds what a test wants to see read, written by hand. */
export function forgedXlsx(workbook: ForgedWorkbook): Buffer {
  const replaced = new Set(workbook.parts?.map(({ name }) => name));
  const own = forgedParts(workbook).filter(({ name }) => !replaced.has(name));
  return forgedZip([...own, ...(workbook.parts ?? [])]);
}

export function forgedParts(workbook: ForgedWorkbook): ForgedEntry[] {
  const sheets = workbook.sheets ?? [];
  const entries: ForgedEntry[] = [
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relationshipTypes}"><workbookPr${workbook.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(({ name, state }, index) => sheetElement(name, `rId${index + 1}`, state))
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['rId9001', 'sharedStrings', '/xl/sharedStrings.xml'],
        ['rId9002', 'styles', 'styles.xml'],
      ]),
    },
    ...sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet><dimension ref="A1"/><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
  if (workbook.strings !== undefined) {
    entries.push({ name: 'xl/sharedStrings.xml', content: `<sst>${workbook.strings}</sst>` });
  }
  if (workbook.styles !== undefined) {
    entries.push({ name: 'xl/styles.xml', content: `<styleSheet>${workbook.styles}</styleSheet>` });
  }
  return entries;
}

export function sheetElement(name: string, relationship: string, state = 'visible'): string {
  return `<sheet name="${name}" sheetId="1" state="${state}" r:id="${relationship}"/>`;
}

export function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const elements = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${elements.join('')}</Relationships>`;
}
