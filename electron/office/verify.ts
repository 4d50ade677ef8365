import type { EntityManager } from 'typeorm';
import { checkChain } from '../storage/journal.ts';

const counted = [
  'person',
  'household',
  'community',
  'cooperative',
  'membership',
  'term_of_office',
  'attachment',
  'journal',
];

export interface Verification {
  /** 'ok', or what SQLite said: names of tables and indexes, never values. */
  readonly integrity: string;
  readonly journal: { readonly entries: number; readonly firstBad: number | null };
  readonly counts: Record<string, number>;
}

/** Reads the whole file: its structure, the journal's chain, and how many records of each kind there are. */
export async function verifyOffice(manager: EntityManager): Promise<Verification> {
  const found = await manager.query<{ integrity_check: string }[]>('pragma integrity_check(100)');
  const counts: Record<string, number> = {};
  for (const table of counted) {
    const [row] = await manager.query<{ count: number }[]>(`select count(*) as count from ${table}`);
    counts[table] = row?.count ?? 0;
  }
  const integrity = found.map((row) => row.integrity_check).join('; ');
  return { integrity, journal: await checkChain(manager), counts };
}
