import { Refusal } from '../../../shared/kernel/refusal.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const sampleBytes = 4096;

/**
 * Turns the bytes of a text file into text.
 *
 * Without a given encoding: byte order mark, then the zero bytes of UTF-16 without one, then UTF-8 if every byte fits, else
 * windows-1252, which is what older spreadsheets write in Western Europe and West Africa. Text that the last guess gets wrong is shown
 * in the preview, where the user names the encoding.
 *
 * @throws Refusal workbook.encoding_unknown when the given encoding has no decoder
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  if (encoding !== undefined) return { text: decodeAs(encoding, bytes), encoding };
  const utf16 = findUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new Refusal('workbook.encoding_unknown', { encoding });
  }
}

function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, sampleBytes);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.15;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return undefined;
}
