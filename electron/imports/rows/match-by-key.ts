import type { ImportRow } from './import-row.ts';

const keysPerQuery = 500;

/** A registered record with those of its values that a file may change. */
export interface FoundRecord {
  readonly id: string;
  readonly version: number;
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface KeyMatching<D> {
  /** What makes two rows, or a row and a record, the same record; null for a row that can only be new. */
  readonly keyOf: (row: ImportRow<D>) => string | null;
  /** The registered records under some keys; called with at most 500 at a time. */
  readonly find: (keys: readonly string[]) => Promise<ReadonlyMap<string, FoundRecord>>;
  /** What the row says of a record that is known; blank values say nothing. Absent where known records are left as they are. */
  readonly said?: (row: ImportRow<D>) => Readonly<Record<string, unknown>>;
}

/**
 * Recognises the rows that are records already, so that the same file adds nothing the second time: by their key in the office, or by
 * that of an earlier row. What the file says differently of a known record is kept with the row as its changes.
 */
export async function matchByKey<D>(rows: readonly ImportRow<D>[], matching: KeyMatching<D>): Promise<void> {
  const keys = new Map<ImportRow<D>, string>();
  for (const row of rows) {
    const key = matching.keyOf(row);
    if (key !== null) keys.set(row, key);
  }
  const found = await findAll([...new Set(keys.values())], matching.find);
  const earlier = new Map<string, number>();
  for (const [row, key] of keys) {
    const known = found.get(key);
    const before = earlier.get(key);
    if (known) recognise(row, known, matching.said?.(row));
    else if (before !== undefined) row.known = { row: before };
    else earlier.set(key, row.row);
  }
}

/** Marks a row as a registered record, with what it says differently. */
export function recognise(row: ImportRow, known: FoundRecord, said: Readonly<Record<string, unknown>> = {}): void {
  row.known = { id: known.id, version: known.version };
  const { values = {} } = known;
  const different = Object.entries(said).filter(([field, value]) => !isBlank(value) && !isSame(values[field], value));
  row.changes = Object.fromEntries(different.map(([field, value]) => [field, [values[field] ?? null, value] as const]));
}

const blanks: readonly unknown[] = [null, undefined, '', false, 'not-stated'];

/** Says nothing: absent, empty, not stated or false, since a flag that is not set may be one nobody asked about. */
export function isBlank(value: unknown): boolean {
  return blanks.includes(value);
}

function isSame(first: unknown, second: unknown): boolean {
  return first === second || (isBlank(first) && isBlank(second));
}

async function findAll<D>(
  keys: readonly string[],
  find: KeyMatching<D>['find'],
): Promise<ReadonlyMap<string, FoundRecord>> {
  const found = new Map<string, FoundRecord>();
  for (let start = 0; start < keys.length; start += keysPerQuery) {
    for (const [key, record] of await find(keys.slice(start, start + keysPerQuery))) found.set(key, record);
  }
  return found;
}
