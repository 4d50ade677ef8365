export const megabyte = 1024 * 1024;

/**
 * What a workbook may cost at most, on a laptop with 4 GB.
 *
 * The first block bounds the file before anything is unpacked, the second is the file format's own frame, the third is what the program
 * is willing to take in, the last bounds time and memory from outside, for what the others did not foresee.
 */
export const workbookLimits = {
  fileBytes: 100 * megabyte,
  legacyFileBytes: 25 * megabyte,
  textFileBytes: 50 * megabyte,
  zipEntries: 2000,
  unpackedBytes: 200 * megabyte,
  partRatio: 250,
  fileRatio: 100,
  ratioFloorBytes: 8 * megabyte,

  rowNumber: 1_048_576,
  columnNumber: 16_384,
  cellElements: 15_000_000,
  sharedStrings: 2_000_000,
  xmlDepth: 100,

  sheets: 500,
  rowsPerSheet: 200_000,
  columns: 512,
  cells: 2_000_000,
  characters: 100_000_000,

  milliseconds: 18_000,
  heapMegabytes: 512,
  processGrowthBytes: 500 * megabyte,
} as const;

/** Bytes as whole megabytes, rounded up so that a file just over a limit never reads as being on it. */
export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / megabyte);
}
