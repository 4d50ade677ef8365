import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { safeUnzip, storeZip } from '../../../electron/workbooks/reading/zip-guard.ts';
import { zipStream, type ZipPart } from '../../../electron/workbooks/writing/zip-writer.ts';
import { forgedZip } from '../../support/workbooks/forged-zip.ts';

async function packed(parts: readonly ZipPart[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(parts, 6)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('archives', () => {
  it('unpacks parts on request, whatever the case of their names', () => {
    const archive = safeUnzip(
      forgedZip([
        { name: 'xl\\Workbook.xml', content: 'one' },
        { name: 'b', content: '', method: 0 },
      ]),
    );
    expect(archive.names).toEqual(['xl/Workbook.xml', 'b']);
    expect(archive.read('XL/workbook.xml')?.toString()).toBe('one');
    expect(archive.read('b')).toHaveLength(0);
    expect(archive.read('c')).toBeUndefined();
  });

  it('packs for readers that must not unpack', () => {
    const parts = new Map([
      ['mimetype', Buffer.from('text')],
      ['Ümlaut/part.xml', Buffer.from('<a/>')],
    ]);
    const bytes = storeZip(parts);
    expect(bytes.includes('<a/>')).toBe(true);
    expect(safeUnzip(bytes).read('Ümlaut/part.xml')?.toString()).toBe('<a/>');
    expect(Object.keys(unzipSync(bytes))).toEqual([...parts.keys()]);
  });

  it('streams parts that others can unpack', async () => {
    const large = Array.from({ length: 300 }, (_, index) => `line ${index} ${'x'.repeat(2000)}\n`);
    const bytes = await packed([
      { name: 'a.txt', content: large },
      { name: 'é.bin', content: [new Uint8Array([1, 2, 3])] },
      { name: 'empty', content: [] },
    ]);
    const parts = unzipSync(bytes);
    expect(Buffer.from(parts['a.txt'] ?? []).toString()).toBe(large.join(''));
    expect([...(parts['é.bin'] ?? [])]).toEqual([1, 2, 3]);
    expect(parts['empty']).toHaveLength(0);
    expect(safeUnzip(bytes).read('a.txt')?.length).toBe(large.join('').length);
  });

  it('pulls a part no faster than its bytes are taken', async () => {
    let pulled = 0;
    const endless = (function* () {
      for (;;) {
        pulled++;
        yield crypto.getRandomValues(new Uint8Array(65_536));
      }
    })();
    const stream = zipStream([{ name: 'a', content: endless }], 6);
    for (let chunk = 0; chunk < 3; chunk++) await stream.next();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(pulled).toBeLessThan(60);
    await stream.return(undefined);
  });
});
