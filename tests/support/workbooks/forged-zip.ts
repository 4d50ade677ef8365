import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a forged archive. What is not given is honest; what is given is written as it is, true or not. */
export interface ForgedEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly declaredSize?: number;
  readonly checksum?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Points the directory at the header of the first entry, so that the entries lie over each other. */
  readonly overFirst?: boolean;
}

/** A zip archive that may lie. */
export function forgedZip(entries: readonly ForgedEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0x0800, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(entry.checksum ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.declaredSize ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02\x14\x00', 'latin1');
    fields.copy(central, 6);
    central.writeUInt32LE(entry.overFirst ? 0 : at, 42);
    directory.push(central, name);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    pieces.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length % 65_536, 8);
  end.writeUInt16LE(entries.length % 65_536, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listing, end]);
}
