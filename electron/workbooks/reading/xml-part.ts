import { SaxesParser } from 'saxes';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { workbookLimits } from './limits.ts';

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What a part's reader wants to hear of. Names come without their namespace prefix. `finished` ends the reading early. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
  finished?(): boolean;
}

const chunkBytes = 256 * 1024;

/**
 * Reads one XML part piece by piece, so that no string of the whole part is ever built.
 *
 * @throws Refusal workbook.unsafe for a DTD, UTF-16 or absurd nesting, workbook.damaged for XML that is not well formed
 */
export function readXmlPart(part: Buffer, listener: XmlListener): void {
  if (isUtf16(part)) throw new Refusal('workbook.unsafe');
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on('error', () => {
    throw new Refusal('workbook.damaged');
  });
  parser.on('doctype', () => {
    throw new Refusal('workbook.unsafe');
  });
  parser.on('opentag', (tag) => {
    if (++depth > workbookLimits.xmlDepth) throw new Refusal('workbook.unsafe');
    listener.open(withoutPrefix(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    listener.close?.(withoutPrefix(tag.name));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < part.length; at += chunkBytes) {
    parser.write(decoder.decode(part.subarray(at, at + chunkBytes), { stream: true }));
    if (listener.finished?.()) return;
  }
  parser.write(decoder.decode());
  parser.close();
}

/** For parts that another reader parses: refuses a DTD, entities, UTF-16 and CDATA, each of which has been used against readers. */
export function refuseUnsafeXml(part: Buffer): void {
  const unsafe = isUtf16(part) || ['<!DOCTYPE', '<!ENTITY', '<![CDATA['].some((mark) => part.includes(mark));
  if (unsafe) throw new Refusal('workbook.unsafe');
}

function isUtf16(part: Buffer): boolean {
  const start = part.subarray(0, 2).toString('latin1');
  return start === '\xff\xfe' || start === '\xfe\xff' || start === '\0<' || start === '<\0';
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
