import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { forgedParts } from '../../support/workbooks/forged-xlsx.ts';
import { forgedZip } from '../../support/workbooks/forged-zip.ts';
import { readHere } from '../../support/workbooks/read-here.ts';

const rows = Array.from(
  { length: 20 },
  (_, row) =>
    `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row % 2}</v></c><c r="B${row + 1}" s="1"><v>${45_000 + row}</v></c>` +
    `<c r="C${row + 1}" t="inlineStr"><is><t>x_x000D_y</t></is></c><c r="D${row + 1}" t="b"><v>1</v></c></row>`,
);
const parts = forgedParts({
  sheets: [{ name: 'People', rows: rows.join('') }],
  strings: '<si><t>Ada</t></si><si><r><t>Ben</t></r></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
});

/** Pieces that readers have stumbled over, put in at random places. */
const splice = fc.constantFrom(
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '&x;',
  '<row>',
  '<c r="XFD1048576">',
  '<c r="',
  '</c>',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE a>',
  ']]>',
  '\0',
  '\uFFFE',
  '999999999999',
  '-1',
  'NaN',
  '1e308',
  '<sheetData>',
  '</sheetData>',
  '<si>',
  '__proto__',
  '../',
  't="s"',
  ' r="0"',
);
const change = fc.record({
  part: fc.nat(parts.length - 1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(12),
  put: fc.oneof(splice, fc.string({ maxLength: 5 })),
});

/** Reads and fails on anything but content or a refusal. */
async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  const started = performance.now();
  await readHere(bytes).catch((error: unknown) => {
    expect(error).toBeInstanceOf(Refusal);
  });
  expect(performance.now() - started).toBeLessThan(5000);
}

describe('mutated workbooks', () => {
  it('are read or refused when their parts are changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const contents = parts.map(({ content }) => content as string);
        for (const { part, at, remove, put } of changes) {
          const content = contents[part]!;
          const from = Math.floor(at * content.length);
          contents[part] = content.slice(0, from) + put + content.slice(from + remove);
        }
        await readOrRefuse(forgedZip(parts.map(({ name }, index) => ({ name, content: contents[index]! }))));
      }),
      { numRuns: 500 },
    );
  });

  it('are read or refused when their bytes are changed or cut off', async () => {
    const whole = forgedZip(parts);
    const bytes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.option(fc.nat(whole.length)), async (changed, length) => {
        const mutated = Buffer.from(whole);
        for (const [at, byte] of changed) mutated[at] = byte;
        await readOrRefuse(mutated.subarray(0, length ?? whole.length));
      }),
      { numRuns: 500 },
    );
  });
});
