import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** An archive whose directory was found sound. Names are compared without regard to case, as spreadsheet programs do. */
export interface SafeArchive {
  readonly names: readonly string[];
  /** The unpacked part, or undefined when there is none of that name. Unpacks on every call, so ask once. */
  read(name: string): Buffer | undefined;
}

/**
 * Opens a zip archive from an unknown hand.
 *
 * The directory is checked as a whole first; then each part is unpacked only when it is asked for, never beyond the size it declared, and
 * must match its checksum.
 *
 * @throws Refusal workbook.damaged, .unsafe, .password_protected, .too_many_parts, .unpacks_too_large, .packed_too_tightly
 */
export function safeUnzip(bytes: Uint8Array): SafeArchive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readZipDirectory(buffer).map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: [...entries.values()].map((entry) => entry.name),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      return entry && unpack(buffer, entry);
    },
  };
}

function unpack(buffer: Buffer, entry: ZipEntry): Buffer {
  const packed = buffer.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  const part = entry.stored ? packed : inflate(packed, entry.size);
  if (part.length !== entry.size) throw new Refusal('workbook.unsafe');
  if (crc32(part) !== entry.checksum) throw new Refusal('workbook.damaged');
  return part;
}

function inflate(packed: Buffer, size: number): Buffer {
  if (size === 0) return Buffer.alloc(0);
  try {
    return inflateRawSync(packed, { maxOutputLength: size });
  } catch (error) {
    const grewPastItsSize = error instanceof RangeError;
    throw new Refusal(grewPastItsSize ? 'workbook.unsafe' : 'workbook.damaged');
  }
}

/** Packs parts into an archive without compression, for a reader that must not unpack anything itself. */
export function storeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(part), 10);
    shared.writeUInt32LE(part.length, 14);
    shared.writeUInt32LE(part.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02\x14\x00', 'latin1');
    shared.copy(central, 6);
    central.writeUInt32LE(at, 42);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), shared, nameBytes, part);
    directory.push(central, nameBytes);
    at += 30 + nameBytes.length + part.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}
