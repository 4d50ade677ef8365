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
const itemPattern = /<si\b[^>]*?(?:\/>|>.*?<\/si>)/gs;

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
  if (sharedStringsPart !== undefined)
    parts.set(sharedStringsPart, Buffer.from(filling.sharedStrings(textOf(sharedStringsPart), strings)));
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
      const place = attributeOf(attributes, 'r') ?? '';
      const asked = named.get(place) ?? this.placeholderOf(attributes, content ?? '', strings);
      if (asked !== undefined) return this.filledCell(cell, attributes, asked);
      // A formula without its last value is calculated when the file is opened.
      return content?.includes('<f') === true ? cell.replace(/<v>[^<]*<\/v>/, '') : cell;
    });
  }

  /** Texts with placeholders in them, and those whose value is text. */
  sharedStrings(xml: string, strings: readonly string[]): string {
    let index = -1;
    return xml.replace(itemPattern, (item: string) => {
      index += 1;
      const text = strings[index] ?? '';
      if (!text.includes('{{')) return item;
      const said = text.replace(inside, (placeholder: string, name: string) => {
        const value = this.lookUp(name);
        return value === undefined ? placeholder : String(value ?? '');
      });
      return `<si><t xml:space="preserve">${escapeXml(encodedCellText(said))}</t></si>`;
    });
  }

  private placeholderOf(attributes: string, content: string, strings: readonly string[]): string | undefined {
    const type = attributeOf(attributes, 't');
    const shared = type === 's' ? strings[Number(/<v>(\d+)<\/v>/.exec(content)?.[1])] : undefined;
    const text = shared ?? (type === 'inlineStr' ? /<t[^>]*>([^<]*)</.exec(content)?.[1] : undefined);
    return text === undefined ? undefined : whole.exec(text)?.[1];
  }

  private filledCell(cell: string, attributes: string, name: string): string {
    const value = this.lookUp(name);
    if (value === undefined) return cell;
    this.filled += 1;
    const kept = attributes.replace(/\s+t="[^"]*"/, '').trim();
    if (value === null) return `<c ${kept}/>`;
    if (typeof value === 'number') return `<c ${kept}><v>${value}</v></c>`;
    const text = escapeXml(encodedCellText(value));
    return `<c ${kept} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }

  private lookUp(name: string): TemplateValue | undefined {
    const value = this.valueOf(name.trim());
    if (value === undefined) this.unknown.add(name.trim());
    return value;
  }
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}
