import { Refusal } from '../../../shared/kernel/refusal.ts';
import { inMegabytes, workbookLimits } from './limits.ts';

/** One entry of the archive: where its packed bytes are and what they must unpack to. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
  readonly dataAt: number;
}

interface Directory {
  readonly at: number;
  readonly end: number;
  readonly count: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const only64Bit = 0xffffffff;

/**
 * Reads the central directory and refuses, before a byte is unpacked, what no spreadsheet program writes: encryption, 64-bit archives,
 * foreign compression, doubled or outward-pointing names, overlapping entries, and declared sizes beyond the limits.
 */
export function readZipDirectory(bytes: Buffer): readonly ZipEntry[] {
  const directory = findDirectory(bytes);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory.at;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || bytes.readUInt32LE(at) !== centralSignature) throw new Refusal('workbook.damaged');
    const entry = readEntry(bytes, at, directory.at);
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw new Refusal('workbook.unsafe');
    names.add(key);
    total += entry.size;
    entries.push(entry);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  refuseOversize(total, bytes.length, entries);
  refuseOverlap(entries);
  return entries;
}

function findDirectory(bytes: Buffer): Directory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let end = bytes.length - 22; end >= lowest; end--) {
    if (bytes.readUInt32LE(end) !== endSignature || end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) continue;
    const count = bytes.readUInt16LE(end + 10);
    const at = bytes.readUInt32LE(end + 16);
    const severalDisks = bytes.readUInt32LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count;
    if (count === 0xffff || at === only64Bit || severalDisks) throw new Refusal('workbook.unsafe');
    if (count > workbookLimits.zipEntries) {
      throw new Refusal('workbook.too_many_parts', { count, limit: workbookLimits.zipEntries });
    }
    if (at + bytes.readUInt32LE(end + 12) > end) throw new Refusal('workbook.damaged');
    return { at, end, count };
  }
  throw new Refusal('workbook.damaged');
}

function readEntry(bytes: Buffer, at: number, directoryAt: number): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const packedSize = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const headerAt = bytes.readUInt32LE(at + 42);
  const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)).replaceAll('\\', '/');
  if (flags & 1) throw new Refusal('workbook.password_protected');
  const foreign = (method !== 0 && method !== 8) || [packedSize, size, headerAt].includes(only64Bit);
  if (foreign || pointsOutward(name)) throw new Refusal('workbook.unsafe');
  if (headerAt + 30 > directoryAt || bytes.readUInt32LE(headerAt) !== localSignature) {
    throw new Refusal('workbook.damaged');
  }
  const dataAt = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  if (dataAt + packedSize > directoryAt) throw new Refusal('workbook.damaged');
  return { name, stored: method === 0, checksum: bytes.readUInt32LE(at + 16), packedSize, size, headerAt, dataAt };
}

function pointsOutward(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..');
}

function refuseOversize(total: number, fileSize: number, entries: readonly ZipEntry[]): void {
  if (total > workbookLimits.unpackedBytes) {
    const figures = { size: inMegabytes(total), limit: inMegabytes(workbookLimits.unpackedBytes) };
    throw new Refusal('workbook.unpacks_too_large', figures);
  }
  refuseRatio(total, fileSize, workbookLimits.fileRatio);
  for (const { size, packedSize } of entries) refuseRatio(size, packedSize, workbookLimits.partRatio);
}

/** Small parts may be packed as tightly as they like: long runs of empty cells are honest. */
function refuseRatio(size: number, packedSize: number, limit: number): void {
  const ratio = Math.ceil(size / Math.max(1, packedSize));
  if (size > workbookLimits.ratioFloorBytes && ratio > limit) {
    throw new Refusal('workbook.packed_too_tightly', { ratio, limit });
  }
}

function refuseOverlap(entries: readonly ZipEntry[]): void {
  let free = 0;
  for (const entry of entries.toSorted((one, other) => one.headerAt - other.headerAt)) {
    if (entry.headerAt < free) throw new Refusal('workbook.unsafe');
    free = entry.dataAt + entry.packedSize;
  }
}
