import { Refusal } from '../../../shared/kernel/refusal.ts';
import { isBuiltInDateFormat, isDateFormat } from './number-formats.ts';
import type { SafeArchive } from './zip-guard.ts';
import { readXmlPart } from './xml-part.ts';

interface Relationship {
  readonly type: string;
  readonly target: string;
}

interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/** What the parts around the sheets say. `part` is the sheet's place in the archive. */
export interface OoxmlWorkbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly date1904: boolean;
  readonly sharedStringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

/**
 * Finds the worksheets of an Office Open XML workbook, in the order of their tabs. Chart sheets, macro sheets and links to other files
 * are passed over.
 */
export function readOoxmlWorkbook(archive: SafeArchive): OoxmlWorkbook {
  const root = [...readRelationships(archive, '').values()].find(({ type }) => type.endsWith('/officeDocument'));
  const workbookPart = root?.target ?? 'xl/workbook.xml';
  const workbook = archive.read(workbookPart);
  if (!workbook) throw new Refusal('workbook.not_a_spreadsheet');
  const relationships = readRelationships(archive, workbookPart);
  const { named, date1904 } = readWorkbookPart(workbook);
  const partOfType = (type: string): string | undefined =>
    [...relationships.values()].find((relationship) => relationship.type.endsWith(type))?.target;
  const sheets = named.flatMap(({ name, hidden, relationship }) => {
    const found = relationships.get(relationship);
    return found?.type.endsWith('/worksheet') ? [{ name, hidden, part: found.target }] : [];
  });
  if (new Set(sheets.map(({ part }) => part.toLowerCase())).size < sheets.length) throw new Refusal('workbook.unsafe');
  return { sheets, date1904, sharedStringsPart: partOfType('/sharedStrings'), stylesPart: partOfType('/styles') };
}

function readWorkbookPart(part: Buffer): { named: readonly NamedSheet[]; date1904: boolean } {
  const named: NamedSheet[] = [];
  let date1904 = false;
  readXmlPart(part, {
    open(element, attributes) {
      if (element === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      const relationship = Object.entries(attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1];
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      named.push({ name: attributes['name'] ?? '', hidden, relationship: relationship ?? '' });
    },
  });
  return { named, date1904 };
}

/** The relationships of a part by their id; those of the whole package for ''. Targets outside the file are left out. */
function readRelationships(archive: SafeArchive, part: string): ReadonlyMap<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  const slash = part.lastIndexOf('/') + 1;
  const relationshipsPart = archive.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!relationshipsPart) return relationships;
  readXmlPart(relationshipsPart, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relationships.set(Id ?? '', { type: Type ?? '', target: resolveTarget(part.slice(0, slash), Target ?? '') });
    },
  });
  return relationships;
}

function resolveTarget(folder: string, target: string): string {
  const segments = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** For every cell style, by its number, whether numbers in that style are dates. */
export function readDateStyles(part: Buffer): readonly boolean[] {
  const formats = new Map<number, string>();
  const dateStyles: boolean[] = [];
  let inCellStyles = false;
  readXmlPart(part, {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') formats.set(id, attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const code = formats.get(id);
        dateStyles.push(code === undefined ? isBuiltInDateFormat(id) : isDateFormat(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    finished: () => dateStyles.length > 0 && !inCellStyles,
  });
  return dateStyles;
}
