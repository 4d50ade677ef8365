import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Refusal } from '../../../shared/kernel/refusal.ts';

/** One file of the archive; its content is pulled while it is being packed. */
export interface ZipPart {
  readonly name: string;
  readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

interface Tally {
  checksum: number;
  size: number;
  packedSize: number;
}

const outputChunkBytes = 128 * 1024;
/** Above this the format needs its 64-bit form, which some readers, ours included, do not take. */
const largestOffset = 0xffffffff;

/**
 * Packs parts into a zip archive, piece by piece: nothing is kept but the piece in hand, and parts are pulled no faster than the pieces
 * are taken. The same parts give the same bytes, whatever the clock says.
 *
 * @param level of compression, 1 to 9
 * @throws Refusal workbook.list_too_long when the archive would need the 64-bit zip format
 */
export async function* zipStream(
  parts: Iterable<ZipPart> | AsyncIterable<ZipPart>,
  level: number,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let at = 0;
  for await (const part of parts) {
    const name = Buffer.from(part.name);
    const header = localHeader(name);
    yield header;
    const tally: Tally = { checksum: 0, size: 0, packedSize: 0 };
    yield* deflated(part.content, level, tally);
    yield sizesAfterContent(tally);
    if (at > largestOffset || tally.size > largestOffset || tally.packedSize > largestOffset) {
      throw new Refusal('workbook.list_too_long');
    }
    directory.push(directoryEntry(name, tally, at));
    at += header.length + tally.packedSize + 16;
  }
  yield* directory;
  yield directoryEnd(directory, at);
}

async function* deflated(content: ZipPart['content'], level: number, tally: Tally): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw({ level, chunkSize: outputChunkBytes });
  // Errors of the content arrive at the loop below; a loop that is left early closes the content.
  pipeline(Readable.from(counted(content, tally)), deflate, () => undefined);
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    tally.packedSize += chunk.length;
    yield chunk;
  }
}

async function* counted(content: ZipPart['content'], tally: Tally): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    const bytes = Buffer.from(piece as string);
    tally.checksum = crc32(bytes, tally.checksum);
    tally.size += bytes.length;
    yield bytes;
  }
}

/** Version 2.0, sizes after the content, UTF-8 name, deflated, 1 January 1980. */
const commonFields = Buffer.from([20, 0, 0x08, 0x08, 8, 0, 0, 0, 0x21, 0]);

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  commonFields.copy(header, 4);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function sizesAfterContent(tally: Tally): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.write('PK\x07\x08', 'latin1');
  writeTally(sizes, 4, tally);
  return sizes;
}

function directoryEntry(name: Buffer, tally: Tally, at: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02\x14\x00', 'latin1');
  commonFields.copy(entry, 6);
  writeTally(entry, 16, tally);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
}

function directoryEnd(directory: readonly Buffer[], at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return end;
}

function writeTally(target: Buffer, offset: number, tally: Tally): void {
  target.writeUInt32LE(tally.checksum, offset);
  target.writeUInt32LE(tally.packedSize, offset + 4);
  target.writeUInt32LE(tally.size, offset + 8);
}
