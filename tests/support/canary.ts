import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CanaryHit {
  readonly file: string;
  readonly offset: number;
  readonly as: 'UTF-8' | 'UTF-16LE' | 'lower case' | 'lower case UTF-16LE' | 'SQLite header' | 'file name';
}

/**
 * Searches every file under a folder, byte by byte, for a made-up name that only the database should know, and for the header of an
 * unencrypted database. Nothing found means nothing legible.
 */
export function scanForCanary(folder: string, canary: string): CanaryHit[] {
  const lower = canary.toLowerCase();
  const needles: [CanaryHit['as'], Buffer][] = [
    ['UTF-8', Buffer.from(canary, 'utf8')],
    ['UTF-16LE', Buffer.from(canary, 'utf16le')],
    ['lower case', Buffer.from(lower, 'utf8')],
    ['lower case UTF-16LE', Buffer.from(lower, 'utf16le')],
    ['SQLite header', Buffer.from('SQLite format 3\0', 'latin1')],
  ];
  const hits: CanaryHit[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.name.toLowerCase().includes(lower)) hits.push({ file, offset: 0, as: 'file name' });
    if (!entry.isFile()) continue;
    const content = readFileSync(file);
    for (const [as, needle] of needles) {
      const offset = content.indexOf(needle);
      if (offset !== -1) hits.push({ file, offset, as });
    }
  }
  return hits;
}
