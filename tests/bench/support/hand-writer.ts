import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/**
 * The limit an export is held against: one sheet of inline strings and numbers, deflated at level 6, without styles, types, widths, an
 * About sheet or protection from formulas. It streams, and keeps nothing but the compressed bytes.
 */
export async function handWritten(fields: readonly string[], rows: Iterable<Record<string, unknown>>): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 6 });
  const pieces: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => pieces.push(piece));
  let checksum = 0;
  let size = 0;
  const put = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    checksum = crc32(bytes, checksum);
    size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  };
  let xml = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`;
  let number = 1;
  for (const row of rows) {
    number += 1;
    xml += `<row r="${number}">`;
    for (const [column, field] of fields.entries())
      xml += cell(`${String.fromCharCode(65 + column)}${number}`, row[field]);
    xml += '</row>';
    if (xml.length > 65_536) {
      await put(xml);
      xml = '';
    }
  }
  await put(`${xml}</sheetData></worksheet>`);
  deflate.end();
  await once(deflate, 'end');
  return Buffer.concat([localHeader(checksum, size), ...pieces]);
}

function cell(place: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/[&<>]/g, (sign) =>
    sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;',
  );
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

function localHeader(checksum: number, size: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(size, 22);
  return header;
}
