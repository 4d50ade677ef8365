import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** AES with 256 bits. */
const strongest = 3;

/**
 * Puts one file into a .zip that opens with a password only (AES-256 in the form of WinZip, which 7-Zip and most others read). The name of
 * the file and its size can be seen without it.
 *
 * @param at instant that the archive says the file was made
 */
export async function protectedZip(
  name: string,
  content: Uint8Array,
  password: string,
  at: string,
): Promise<Uint8Array> {
  const options = { password, encryptionStrength: strongest, level: 0, lastModDate: new Date(at) } as const;
  const zip = new ZipWriter(new Uint8ArrayWriter(), options);
  await zip.add(name, new Uint8ArrayReader(content));
  return zip.close();
}
