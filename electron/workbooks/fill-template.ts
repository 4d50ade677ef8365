import { readOoxmlWorkbook } from './reading/ooxml-parts.ts';
import { readSharedStrings } from './reading/shared-strings.ts';
import { safeUnzip } from './reading/zip-guard.ts';
import { encodedCellText, escapeXml } from './sanitise.ts';
import { zipStream } from './writing/zip-writer.ts';

export type TemplateValue = string | number | null;

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** How many cells were filled. */
  readonly filled: number;
  /** Placeholders nobody knows, in the order they stand. */
  readonly unknown: readonly string[];
}

const whole = /^\s*\{\{([^{}]{1,80})\}\}\s*$/;
const inside = /\{\{([^{}]{1,80})\}\}/g;
const cellPattern = /<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

/**
 * Fills somebody else's workbook without opening it as one: `{{placeholders}}` in cells, and named cells `FS_…`, get their values; every other
 * byte of its styles, formulas, charts and print set-up stays. Values that formulas had are dropped, so that programs calculate again.
 *
 * @param valueOf what a placeholder stands for; undefined when there is none of that name
 * @throws Refusal workbook.* for anything wrong with the file
 */
export async function fillTemplate(
  bytes: Uint8Array,
  valueOf: (placeholder: string) => TemplateValue | undefined,
): Promise<FilledTemplate> {
  const archive = safeUnzip(bytes);
  const { sheets, sharedStringsPart } = readOoxmlWorkbook(archive);
  const filling = new Filling(valueOf);
  const parts = new Map(archive.names.map((name) => [name, archive.read(name) ?? Buffer.alloc(0)]));
  const textOf = (name: string | undefined) => (name === undefined ? '' : (parts.get(name)?.toString('utf8') ?? ''));
  const strings =
    sharedStringsPart === undefined ? [] : readSharedStrings(parts.get(sharedStringsPart) ?? Buffer.alloc(0));
  const workbookXml = textOf('xl/workbook.xml');
  for (const { name, part } of sheets) {
    const named = namedCells(workbookXml, name);
    parts.set(part, Buffer.from(filling.sheet(textOf(part), strings, named)));
  }
  if (workbookXml !== '')
    parts.set(
      'xl/workbook.xml',
      Buffer.from(workbookXml.replace(/<calcPr(?![^>]*fullCalcOnLoad)/, '<calcPr fullCalcOnLoad="1"')),
    );
  const pieces: Uint8Array[] = [];
  const zipped = zipStream(
    [...parts].map(([name, content]) => ({ name, content: [content] })),
    6,
  );
  for await (const piece of zipped) pieces.push(piece);
  return { bytes: Buffer.concat(pieces), filled: filling.filled, unknown: [...filling.unknown] };
}

/** Cells of a sheet with a name of ours, by their place: `FS_OFFT_2` is `OFFT-2`, `FS_OFFT_2__year` is `OFFT-2.year`. */
function namedCells(workbookXml: string, sheet: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', target = ''] of workbookXml.matchAll(/<definedName\b[^>]*?name="FS_(\w+)"[^>]*>([^<]*)</g)) {
    const [ofSheet = '', place = ''] = target.replaceAll('&amp;', '&').split('!');
    if (ofSheet.replace(/^'|'$/g, '').replaceAll("''", "'") !== sheet) continue;
    const [code = '', field] = name.split('__');
    found.set(place.replaceAll('$', ''), `${code.replaceAll('_', '-')}${field === undefined ? '' : `.${field}`}`);
  }
  return found;
}

class Filling {
  filled = 0;
  readonly unknown = new Set<string>();
  private readonly valueOf: (placeholder: string) => TemplateValue | undefined;

  constructor(valueOf: (placeholder: string) => TemplateValue | undefined) {
    this.valueOf = valueOf;
  }

  sheet(xml: string, strings: readonly string[], named: ReadonlyMap<string, string>): string {
    return xml.replace(cellPattern, (cell: string, attributes: string, content: string | undefined) => {
      const text = textOfCell(attributes, content ?? '', strings);
      const asked = named.get(attributeOf(attributes, 'r') ?? '') ?? whole.exec(text)?.[1];
      if (asked !== undefined) return this.filledCell(cell, attributes, asked);
      if (text.search(inside) >= 0) return this.filledText(attributes, text);
      // A formula without its last value is calculated when the file is opened.
      return content?.includes('<f') === true ? cell.replace(/<v>[^<]*<\/v>/, '') : cell;
    });
  }

  /** A text with placeholders in it stays text. */
  private filledText(attributes: string, text: string): string {
    this.filled += 1;
    const said = text.replace(inside, (placeholder: string, name: string) => {
      const value = this.lookUp(name);
      return value === undefined ? placeholder : String(value ?? '');
    });
    return textCell(attributes, said);
  }

  private filledCell(cell: string, attributes: string, name: string): string {
    const value = this.lookUp(name);
    if (value === undefined) return cell;
    this.filled += 1;
    if (value === null) return `<c ${untyped(attributes)}/>`;
    if (typeof value === 'number') return `<c ${untyped(attributes)}><v>${value}</v></c>`;
    return textCell(attributes, value);
  }

  private lookUp(name: string): TemplateValue | undefined {
    const value = this.valueOf(name.trim());
    if (value === undefined) this.unknown.add(name.trim());
    return value;
  }
}

function textOfCell(attributes: string, content: string, strings: readonly string[]): string {
  const type = attributeOf(attributes, 't');
  if (type === 's') return strings[Number(/<v>(\d+)<\/v>/.exec(content)?.[1])] ?? '';
  if (type !== 'inlineStr') return '';
  const pieces = [...content.matchAll(/<t\b[^>]*>([^<]*)</g)].map(([, piece = '']) => unescapeXml(piece));
  return pieces.join('');
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function textCell(attributes: string, text: string): string {
  const said = escapeXml(encodedCellText(text));
  return `<c ${untyped(attributes)} t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`;
}

function untyped(attributes: string): string {
  return attributes.replace(/\s+t="[^"]*"/, '').trim();
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}
